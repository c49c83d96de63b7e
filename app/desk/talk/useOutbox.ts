// This person's outbox in this room: one for as long as the page lives, wherever on the desk they are.
import { useEffect, useSyncExternalStore } from 'react'
import type { RoomClient } from '../../_client/room.ts'
import { keep, recall } from '../kept.ts'
import { useDesk } from '../useDesk.ts'
import { useMine } from '../useKept.ts'
import { createOutbox, type Outbox, type Outgoing } from './outbox.ts'

const outboxes = new Map<string, Outbox>()
/** The way to the room, which changes with how one stands there: who was paused goes on. */
const ways = new Map<string, RoomClient['send']>()

export function useOutbox(): Outbox & { waiting: readonly Outgoing[] } {
  const { send } = useDesk()
  const mine = useMine()
  const place = mine.join('.')
  const known = outboxes.get(place)
  const outbox =
    known ??
    createOutbox({
      kept: recall(localStorage, place, 'outbox'),
      keep: (messages) => keep(localStorage, messages.length > 0 ? messages : null, place, 'outbox'),
      send: (intent, id) => (ways.get(place) ?? send)(intent, id),
    })
  if (!known) outboxes.set(place, outbox)
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.get, outbox.get)
  useEffect(() => {
    ways.set(place, send)
    outbox.begin()
  }, [outbox, place, send])
  return { ...outbox, waiting }
}
