// Before the game: how people come in, who sits where, which seats are empty, and what to do next.
'use client'
import { Check, CircleDashed } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Section } from '../../_parts/Section.tsx'
import { AllKeys } from '../left/Room.tsx'
import { SeatsBoard } from '../lobby/SeatsBoard.tsx'
import { Check as CheckRoom } from '../preflight/Check.tsx'
import { useControl } from '../useControl.ts'

export function Lobby() {
  const t = useTranslations('control.lobby')
  return (
    <div className="flex flex-col gap-4">
      <Next />
      <CheckRoom />
      <Section title={t('come')}>
        <AllKeys />
      </Section>
      <SeatsBoard />
    </div>
  )
}

function Next() {
  const t = useTranslations('control.lobby')
  const { view, seat } = useControl()
  const here = view.delegations.filter(({ members }) => members.length > 0).length
  const steps = [
    { key: 'wall', done: view.people.some(({ role, online }) => role.kind === 'screen' && online), shown: seat.wallKey !== null },
    { key: 'join', done: here > 0, shown: true },
    { key: 'fill', done: here === view.delegations.length, shown: true },
    { key: 'start', done: false, shown: true },
  ].filter(({ shown }) => shown)
  return (
    <Section title={t('next')}>
      <ol className="flex flex-col gap-2">
        {steps.map(({ key, done }) => (
          <li key={key} className="flex items-start gap-2.5">
            {done ? (
              <Check aria-hidden size={20} className="mt-0.5 shrink-0 text-good" />
            ) : (
              <CircleDashed aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-3" />
            )}
            <span className={done ? 'text-ink-3' : undefined}>
              {t(`step.${key}`)}
              {done && <span className="sr-only"> {t('done')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
