// Turns reckoned anew from what a journal holds: what the rules make of the same orders and answers today.
import { effectiveOrders } from '../game/conduct.ts'
import type { Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { RoomState } from '../game/state.ts'
import { effectsNow } from '../game/injects.ts'
import { catalogueFor } from '../game/table.ts'
import { adjudicate } from '../rules/adjudicate.ts'
import { signals } from '../rules/signals.ts'
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
export function signalsAnew(happenings: readonly Happening[], turn: number): Signals {
  const state = before(happenings, 'ordersCarriedOut', turn)
  const catalogue = catalogueFor(sixParty, state.settings.params)
  return signals(
    catalogue,
    state.world,
    { orders: effectiveOrders({ state, catalogue, scenario: sixParty, at: 0 }), effects: effectsNow({ state, catalogue }) },
    state.seed,
  )
}

/** What the rules make of a turn, reckoned anew from the room as it stood before adjudication. */
export function adjudicationAnew(happenings: readonly Happening[], turn: number): Adjudication {
  const state = before(happenings, 'turnAdjudicated', turn)
  const catalogue = catalogueFor(sixParty, state.settings.params)
  const { hand } = state
  if (!hand.signals) throw new Error('No reports before adjudication.')
  return adjudicate(
    catalogue,
    state.world,
    {
      orders: effectiveOrders({ state, catalogue, scenario: sixParty, at: 0 }),
      effects: hand.effects,
      signals: hand.signals,
      responses: hand.responses,
      crisisChoices: hand.crisisChoices,
      costs: hand.costs,
      declines: hand.declines,
    },
    state.seed,
  )
}
