// What the rules make of the turn in hand: what shows of it when Commit closes, and what comes of it when Respond does.
import { adjudicate } from '../rules/adjudicate.ts'
import type { Effect } from '../rules/effects.ts'
import { signals } from '../rules/signals.ts'
import type { Adjudication, Signals } from '../rules/world.ts'
import { effectiveOrders } from './conduct.ts'
import { effectsNow } from './injects.ts'
import { afterOverrides } from './override.ts'
import type { Table } from './table.ts'

/** Reports and open happenings of the orders given, with what the turn's events do. */
export function shown(table: Table): { signals: Signals; effects: Effect[] } {
  const { state, catalogue } = table
  const effects = effectsNow(table)
  return { signals: signals(catalogue, state.world, { orders: effectiveOrders(table), effects }, state.seed), effects }
}

/** The turn adjudicated, figures set by hand told with it; null before its reports are in. Draws nothing that is not drawn by the seed. */
export function reckoned(table: Table): Adjudication | null {
  const { state, catalogue } = table
  const { hand } = state
  if (!hand.signals) return null
  const { effects, signals: seen, responses, crisisChoices, costs, declines } = hand
  const input = { orders: effectiveOrders(table), effects, signals: seen, responses, crisisChoices, costs, declines }
  return afterOverrides(adjudicate(catalogue, state.world, input, state.seed), hand)
}
