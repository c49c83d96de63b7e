// Goes through a session event by event, and says of each where it stands: session, history, turn, phase, time, who.
import type { Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { Actor, RoomState } from '../game/state.ts'
import { shownAs } from './merged.ts'
import type { Row } from './sheet.ts'

export interface Step {
  before: RoomState
  after: RoomState
  happening: Happening
  /** The columns that stand first in every table. */
  place: Row
}

export const iso = (at: number): string => new Date(at).toISOString()
export const coded = (id: string | null | undefined): string => (id ? shownAs(id) : '')

const whoIn = (by: Actor): string => (by.kind === 'person' ? coded(by.id) : '')

function placeOf(session: string, history: number, of: RoomState, { at, by }: Happening): Row {
  const phase = of.status === 'lobby' ? 'lobby' : of.status === 'playing' ? (of.moment?.phase ?? '') : 'over'
  return { session, history, turn: of.moment?.turn ?? 0, phase, time: iso(at), participant: whoIn(by) }
}

/** @param happenings as they may leave the room */
export function walk(session: string, happenings: readonly Happening[], each: (step: Step) => void): RoomState {
  let state: RoomState | null = null
  let history = 1
  for (const happening of happenings) {
    const before: RoomState | null = state
    const after = evolve(before, happening)
    const { event } = happening
    const begins = event.type === 'phaseStarted' || event.type === 'rewound'
    if (before) each({ before, after, happening, place: placeOf(session, history, begins ? after : before, happening) })
    if (event.type === 'rewound' || (event.type === 'undone' && event.restored)) history += 1
    state = after
  }
  if (!state) throw new Error('Nothing has happened in this session.')
  return state
}
