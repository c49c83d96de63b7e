// Those who wait to be let in, while the room is set so.
'use client'
import { DoorOpen } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PersonView } from '../../../lib/view/view.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { useControl } from '../useControl.ts'

/** Nothing while nobody waits. */
export function AtDoor() {
  const t = useTranslations('control.door')
  const { view } = useControl()
  const { busy, send } = useSend()
  const waiting = view.people.filter(({ role }) => role.kind === 'waiting')
  if (waiting.length === 0) return null
  const everybody = async () => {
    // One after another: each gets what the one before has left.
    for (const { person } of waiting) await send({ type: 'admitPerson', person })
  }
  return (
    <section className="rounded-md bg-note-soft p-3">
      <div role="status" className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex items-center gap-2 text-sm font-medium">
          <DoorOpen aria-hidden size={18} />
          {t('title', { count: waiting.length })}
        </h3>
        {waiting.length > 1 && (
          <Button size="small" busy={busy} onClick={() => void everybody()}>
            {t('everybody')}
          </Button>
        )}
      </div>
      <ul>
        {waiting.map((person) => (
          <One key={person.person} person={person} />
        ))}
      </ul>
    </section>
  )
}

function One({ person: { person, name, role } }: { person: PersonView }) {
  const t = useTranslations()
  const { catalogue } = useControl()
  const { busy, send } = useSend()
  const wish = role.kind === 'waiting' ? role.wish : null
  const wished = [
    wish?.kind === 'observer' ? t('common.seat.kind.observer') : wish?.party ? partyName(catalogue, wish.party) : t('control.door.anySeat'),
    wish?.kind === 'delegate' && wish.portfolio ? t(`common.seat.portfolio.${wish.portfolio}`) : '',
  ]
  return (
    <li className="flex flex-wrap items-center gap-2 py-1">
      <span className="min-w-0 grow leading-snug">
        <span className="block text-sm font-medium wrap-anywhere">{name}</span>
        <span className="block text-xs text-ink-2">{wished.filter(Boolean).join(' · ')}</span>
      </span>
      <Button
        size="small"
        tone="primary"
        busy={busy}
        onClick={() => void send({ type: 'admitPerson', person }, t('control.door.letIn', { name }))}
      >
        {t('control.door.admit')}
        <span className="sr-only"> {name}</span>
      </Button>
      <Button size="small" busy={busy} onClick={() => void send({ type: 'removePerson', person }, t('control.door.turnedAway', { name }))}>
        {t('control.door.turnAway')}
        <span className="sr-only"> {name}</span>
      </Button>
    </li>
  )
}
