// What a turn would come to, beside what it comes to as things stand: for the facilitator who asked, and kept nowhere.

import { dealtObjectives } from '../game/clockwork.ts'
import type { Happening } from '../game/event.ts'
import { pastAt } from '../game/past.ts'
import type { Refusal } from '../game/refusal.ts'
import { refused } from '../game/refusal.ts'
import type { RoomState } from '../game/state.ts'
import { catalogueFor } from '../game/table.ts'
import { type Otherwise, supposedIn, type WhatIf, whatIf } from '../game/whatif.ts'
import { scores } from '../rules/score.ts'
import type { EndState } from '../rules/world.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { HeldView } from './held.ts'
import { heldAs } from './held.ts'

export interface Outcome extends HeldView {
  /** How the game would be scored if it ended with this turn. */
  end: EndState
}
export interface WhatIfView {
  now: Outcome
  otherwise: Outcome
}

/** @param at milliseconds since 1970 */
export function whatIfView(
  scenario: Scenario,
  state: RoomState,
  happenings: readonly Happening[],
  wish: Otherwise,
  at: number,
): WhatIfView | { refused: Refusal } {
  const catalogue = catalogueFor(scenario, state.settings)
  const table = { scenario, catalogue, state, at }
  const begun = (state.moment && pastAt(happenings, state.moment)) ?? state
  const now = whatIf(table, begun, {})
  if ('refused' in now) return now
  const other = whatIf(table, begun, wish)
  if ('refused' in other) return other
  const outcome = (found: WhatIf): Outcome | null => {
    const seen = heldAs(scenario, supposedIn(state, found), found.result)
    return seen && { ...seen, end: scores(catalogue, found.result.world, dealtObjectives({ scenario, state })).end }
  }
  const [one, another] = [outcome(now), outcome(other)]
  return one && another ? { now: one, otherwise: another } : refused('nothingHeld')
}
