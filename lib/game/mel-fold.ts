// What events make of the master events list.
import type { InjectId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import { freeId, type MelEntry } from './mel-entry.ts'
import type { RoomState } from './state.ts'

type Mel = RoomState['mel']

/** The list after one of its own events. */
export function melAfter(mel: Mel, event: Extract<GameEvent, { type: 'melAdded' | 'melEdited' | 'melCancelled' }>): Mel {
  switch (event.type) {
    case 'melAdded':
      return [...mel, ...event.entries]
    case 'melEdited':
      return revised(mel, event.entry.n, event.entry)
    case 'melCancelled':
      return revised(mel, event.n, { state: { is: 'cancelled' } })
  }
}

/** The list once one of its entries was sent; the same list for an event that stands on none. */
export const melSent = (mel: Mel, n: number | undefined, turn: number): Mel =>
  n === undefined ? mel : changed(mel, n, { state: { is: 'sent', turn } })

/** The list once an event was taken back: its entry waits again, for a hand. */
function melTakenBack(mel: Mel, inject: InjectId): Mel {
  const entry = mel.findLast((one) => one.state.is === 'sent' && (one.inject.kind === 'card' ? one.inject.id : freeId(one.n)) === inject)
  return entry ? changed(mel, entry.n, { state: { is: 'waiting' }, when: { kind: 'byHand' } }) : mel
}

/** The list as it is now, after going back: what had not been sent then waits again. */
export function melGoneBack(now: Mel, past: Mel): Mel {
  const sentThen = new Set(past.filter(({ state }) => state.is === 'sent').map(({ n }) => n))
  return now.map((entry) => (entry.state.is === 'sent' && !sentThen.has(entry.n) ? { ...entry, state: { is: 'waiting' } } : entry))
}

/** Changed by hand: whoever had the entry before them sees by its number that it is another now. */
const revised = (mel: Mel, n: number, change: Partial<MelEntry>): Mel =>
  changed(mel, n, { ...change, rev: (mel.find((entry) => entry.n === n)?.rev ?? 0) + 1 })

const changed = (mel: Mel, n: number, change: Partial<MelEntry>): Mel =>
  mel.map((entry) => (entry.n === n ? { ...entry, ...change } : entry))

/** The room without an event that was sent. */
export function injectTakenBack(state: RoomState, inject: InjectId): RoomState {
  const last = state.injectsSent.lastIndexOf(inject)
  return {
    ...state,
    hand: { ...state.hand, injects: state.hand.injects.filter(({ id }) => id !== inject) },
    injectsSent: state.injectsSent.filter((_, n) => n !== last),
    mel: melTakenBack(state.mel, inject),
  }
}
