// The list in the order one runs it by: what waits for a hand, for something to happen, then turn by turn.
import { lies, type MelEntry, type MelSight } from '../../../../lib/game/mel-entry.ts'

export type Group = { kind: 'byHand' | 'trigger' | 'cancelled'; entries: MelEntry[] } | { kind: 'turn'; turn: number; entries: MelEntry[] }

/** No group is empty; within one the list's own order holds. */
export function grouped(mel: readonly MelEntry[]): Group[] {
  const of = (kind: 'byHand' | 'trigger' | 'cancelled') => mel.filter((entry) => placeOf(entry) === kind)
  const turns = [...new Set(mel.map(placeOf).filter((place) => typeof place === 'number'))].sort((a, b) => a - b)
  const all: Group[] = [
    { kind: 'byHand', entries: of('byHand') },
    { kind: 'trigger', entries: of('trigger') },
    ...turns.map((turn): Group => ({ kind: 'turn', turn, entries: mel.filter((entry) => placeOf(entry) === turn) })),
    { kind: 'cancelled', entries: of('cancelled') },
  ]
  return all.filter(({ entries }) => entries.length > 0)
}

function placeOf({ state, when }: MelEntry): 'byHand' | 'trigger' | 'cancelled' | number {
  if (state.is === 'cancelled') return 'cancelled'
  if (state.is === 'sent') return state.turn
  if (when.kind === 'moment') return when.turn
  return when.kind === 'byHand' ? 'byHand' : 'trigger'
}

/** Whether its moment has gone by without it: it waits for a hand now. */
export const missed = ({ state, when }: MelEntry, moment: MelSight['moment']): boolean =>
  state.is === 'waiting' && when.kind === 'moment' && moment !== null && !lies(moment, when)
