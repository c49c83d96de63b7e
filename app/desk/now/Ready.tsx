// "Ready": whoever signs says that the delegation is through with the phase; in a rehearsal it reads "Go on".
'use client'
import { Check, Hourglass, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { placesInNeed, workplaces } from '../todo.ts'
import { useDesk, useDeskPlace } from '../useDesk.ts'
import { useTodo } from '../useTodo.ts'
import { useThrough } from './useThrough.ts'

/** The button alone; nothing for those who do not sign, and outside of a game. */
export function ReadyButton({ size, className }: { size: 'small' | 'medium'; className?: string }) {
  const t = useTranslations('desk.ready')
  const { view, own, room, signs, stand } = useDesk()
  const { place } = useDeskPlace()
  const { busy, send } = useSend()
  const todo = useTodo()
  const [first] = todo
  // Whoever writes a package is not to be led past it either.
  const offered = (first !== undefined && workplaces[first.kind] !== place) || place === 'compose'
  const { phase, turn, clock, rehearsal } = room
  if (room.status !== 'playing' || room.preparing || !phase || !signs || stand === 'watching') return null
  const paused = clock.kind === 'paused'
  if (view.ready.includes(own.party))
    return (
      <Button size={size} busy={busy} disabled={paused} className={classes(className)} onClick={() => void send({ type: 'takeBackReady' })}>
        <Undo2 aria-hidden size={18} className="shrink-0" />
        {t('takeBack')}
      </Button>
    )
  return (
    <Button
      size={size}
      // What must be done, or is offered beside, comes before going on.
      tone={placesInNeed(todo).size > 0 || offered ? 'plain' : 'primary'}
      busy={busy}
      disabled={paused}
      className={classes(className)}
      onClick={() => void send({ type: 'sayReady', from: { turn, phase } })}
    >
      <Check aria-hidden size={18} className="shrink-0" />
      {t(rehearsal ? 'go' : 'say')}
    </Button>
  )
}

/** Whom the phase still waits for, beside what there is to do; who is through has it as the line itself. */
export function ReadyNote({ className }: { className?: string }) {
  const t = useTranslations('desk.ready')
  const { view, own, room, catalogue, bot } = useDesk()
  const others = useOthers()
  const through = useThrough()
  if (room.status !== 'playing' || bot || through) return null
  if (view.ready.includes(own.party))
    return (
      <p role="status" className={classes('flex items-start gap-1.5 text-sm text-ink-2', className)}>
        <Hourglass aria-hidden size={16} className="mt-1 shrink-0" />
        <Waiting />
      </p>
    )
  const ready = view.delegations.length - others.length - view.delegations.filter(({ members }) => members.length === 0).length
  // Quiet until one's own word is given: others' every word would be a flood.
  return ready > 0 ? (
    <p role="status" aria-live="off" className={classes('text-sm text-ink-2', className)}>
      {t('standing', {
        count: ready,
        all: ready + others.length,
        mine: others.length === 1 ? 'alone' : 'other',
        parties: others.map((id) => partyName(catalogue, id)).join(', '),
      })}
    </p>
  ) : null
}

/** The line of "What now" for whoever is through. */
export function Through() {
  return (
    <p role="status">
      <Waiting />
    </p>
  )
}

function Waiting() {
  const t = useTranslations('desk.ready')
  const { catalogue } = useDesk()
  const others = useOthers()
  return (
    <span>
      {t('said')} {others.length > 0 ? t('waiting', { parties: others.map((id) => partyName(catalogue, id)).join(', ') }) : t('all')}
    </span>
  )
}

/** Delegations with somebody in them that have not said they are ready. */
function useOthers(): PartyId[] {
  const { view } = useDesk()
  return view.delegations.filter(({ party, members }) => members.length > 0 && !view.ready.includes(party)).map(({ party }) => party)
}
