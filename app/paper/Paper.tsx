// Choosing what to print, beside a look at it. On paper there is nothing but the sheets.
'use client'
import './paper.css'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeatedAs } from '../_client/useRoom.ts'
import { Button, LinkButton } from '../_parts/Button.tsx'
import { Choices } from './Choices.tsx'
import { type Choice, type Kind, sheets, signs } from './choice.ts'
import { Envelope } from './Envelope.tsx'
import { RunOfShow } from './RunOfShow.tsx'
import { Signs } from './Signs.tsx'

export function Paper({ first }: { first: Kind }) {
  const t = useTranslations('paper')
  const { view, catalogue } = useSeatedAs('facilitator')
  const [choice, choose] = useState<Choice>({
    kind: first,
    parties: catalogue.parties.map(({ id }) => id),
    sheets,
    signs,
    turns: 'this',
    size: 'a4',
    type: 'normal',
  })
  const change = (some: Partial<Choice>) => choose({ ...choice, ...some })
  const nothing =
    (choice.kind === 'delegations' && (choice.parties.length === 0 || choice.sheets.length === 0)) ||
    (choice.kind === 'names' && choice.signs.length === 0)
  return (
    <main id="content" className="paper" data-size={choice.size} data-type={choice.type}>
      <div className="no-print border-b border-line bg-paper">
        <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4">
          <header className="flex flex-wrap items-center justify-between gap-3">
            <div className="min-w-0">
              <h1 className="text-xl">{t('title')}</h1>
              <p className="text-sm text-ink-2">{view.room.title}</p>
            </div>
            <div className="flex flex-wrap gap-2">
              <LinkButton href={`/control/${view.room.code}`}>{t('back')}</LinkButton>
              <Button tone="primary" disabled={nothing} onClick={() => print()}>
                <Printer aria-hidden size={18} />
                {t('print')}
              </Button>
            </div>
          </header>
          <Choices choice={choice} onChange={change} />
          <p className="text-sm text-ink-3">{t('secret')}</p>
        </div>
      </div>
      <div className="sheets">
        {nothing && <p className="no-print p-6 text-center text-ink-2">{t('nothing')}</p>}
        {choice.kind === 'delegations' &&
          choice.sheets.length > 0 &&
          choice.parties.map((id) => <Envelope key={id} party={id} choice={choice} />)}
        {choice.kind === 'guide' && <RunOfShow />}
        {choice.kind === 'names' && <Signs which={choice.signs} />}
      </div>
    </main>
  )
}
