// Turns reckoned anew from what a journal holds: what the rules make of the same orders and answers today.
import type { Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import { reckoned, shown } from '../game/reckon.ts'
import type { RoomState } from '../game/state.ts'
import { catalogueFor, type Table } from '../game/table.ts'
import type { Adjudication, Signals } from '../rules/world.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'

export function fold(happenings: readonly Happening[]): RoomState {
  const state = happenings.reduce<RoomState | null>((so, one) => evolve(so, one), null)
  if (!state) throw new Error('The journal holds no such room.')
  return state
}

/** The room as it was just before the n-th event of that kind (from 1). */
function before(happenings: readonly Happening[], type: Happening['event']['type'], n: number): RoomState {
  const places = happenings.flatMap((one, index) => (one.event.type === type ? [index] : []))
  const at = places[n - 1]
  if (at === undefined) throw new Error(`There were fewer than ${n} events ${type}.`)
  return fold(happenings.slice(0, at))
}

/** What the rules make of a turn's orders, reckoned anew. */
export const signalsAnew = (happenings: readonly Happening[], turn: number): Signals =>
  shown(tableOf(before(happenings, 'ordersCarriedOut', turn))).signals

/** What the rules make of a turn, reckoned anew from the room as it stood before adjudication. */
export function adjudicationAnew(happenings: readonly Happening[], turn: number): Adjudication {
  const result = reckoned(tableOf(before(happenings, 'turnAdjudicated', turn)))
  if (!result) throw new Error('No reports before adjudication.')
  return result
}

const tableOf = (state: RoomState): Table => ({
  state,
  catalogue: catalogueFor(sixParty, state.settings),
  scenario: sixParty,
  at: 0,
})
