// The scenario's events to choose from: a word to find them by, and each one's card behind its name.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { InjectId } from '../../../../lib/ids.ts'
import { Badge } from '../../../_parts/Badge.tsx'
import { Input } from '../../../_parts/Field.tsx'
import { choosing } from '../../../_parts/injects.ts'
import { useControl } from '../../useControl.ts'
import { Card } from './Card.tsx'
import { found } from './found.ts'

export function Deck() {
  const t = useTranslations('control.events')
  const { deck, injects, room } = useControl().view
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<InjectId | null>(null)
  const cards = found(deck, typed)
  return (
    <>
      {!choosing(room) && <p className="mb-3 text-sm text-doubt">{t(room.status === 'playing' ? 'tooLate' : 'notPlaying')}</p>}
      <Input
        type="search"
        label={t('search')}
        hint={t('found', { count: cards.length, all: deck.length })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
      />
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {cards.map((card) => {
          const now = injects.some(({ id }) => id === card.id)
          return (
            <li key={card.id}>
              <button
                type="button"
                aria-expanded={open === card.id}
                onClick={() => setOpen(open === card.id ? null : card.id)}
                className="flex min-h-11 w-full items-center gap-2 py-1.5 text-left hover:text-action"
              >
                <span className="grow font-medium">{card.name}</span>
                {card.come && <Badge tone={now ? 'note' : 'plain'}>{t(now ? 'cameNow' : 'came')}</Badge>}
              </button>
              {open === card.id && <Card card={card} sent={now} onSent={() => setOpen(null)} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}
