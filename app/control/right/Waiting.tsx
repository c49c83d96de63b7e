// What the room waits for, delegation by delegation, in words; who is ready stands apart from who is not.
'use client'
import { Check, Clock3 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Todo } from '../../../lib/view/view.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { PartyMark } from '../../_parts/PartyMark.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useControl } from '../useControl.ts'

/** Things a delegation may still do, or does while it waits: the room does not wait for them. */
const idle = new Set<Todo['kind']>([
  'waitForStart',
  'watchAdjudication',
  'wait',
  'readResult',
  'changeOrders',
  'changeResponse',
  'readStory',
  'readBrief',
  'compose',
])

export function Waiting() {
  const t = useTranslations('control.waiting')
  const { view, catalogue } = useControl()
  const open = view.waiting.filter((one) => one.for.some((kind) => !idle.has(kind))).length
  if (view.room.status !== 'playing') return null
  return (
    <Section title={t('title')} aside={<span className="text-sm text-ink-2">{t('open', { count: open })}</span>}>
      <ul className="flex flex-col">
        {view.waiting.map(({ party: id, for: kinds }) => {
          const party = partyOf(catalogue, id)
          const pressing = kinds.filter((kind) => !idle.has(kind))
          const shown = pressing.length > 0 ? pressing : kinds.slice(0, 1)
          const empty = view.delegations.find((one) => one.party === id)?.members.length === 0
          return (
            <li key={id} className="grid grid-cols-[6rem_1fr] items-baseline gap-x-2 border-b border-line py-1 text-sm last:border-0">
              <span className="font-medium">{party ? <PartyMark party={party} /> : id}</span>
              <span className={pressing.length > 0 ? undefined : 'text-ink-3'}>
                {empty && <span className="text-bad">{t('empty')} </span>}
                {pressing.length > 0 ? (
                  <Clock3 aria-hidden size="1em" className="mr-1.5 inline text-doubt" />
                ) : (
                  <Check aria-hidden size="1em" className="mr-1.5 inline text-good" />
                )}
                {[...new Set(shown)].map((kind) => t(`for.${kind}`, { count: kinds.filter((one) => one === kind).length })).join('; ')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
