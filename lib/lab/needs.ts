// Trust required for the scenario's roads, and what becomes of it under another shape of the bargain (C, G.5, G.6).
import type { PartyId } from '../ids.ts'
import { ledger } from '../rules/ledger.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import type { Catalogue, Measure, Scenario, Terms } from '../scenario/schema.ts'
import { Mistake } from './mistake.ts'

/** Will of every government in the tables of C. */
const tableWill = 55
/** Tension at which each step of the incremental road is normally reached, and the grand bargain tabled (C). */
const reachedAt = { steps: [65, 65, 58, 45, 40], grand: 62 }

/** The rungs of the incremental road that the claims speak of, by their place on it. */
export const step = { lines: 0, deEscalation: 1, moratorium: 2, suspension: 3, rollback: 4 } as const
export type Step = keyof typeof step

/** @throws Mistake when the road has fewer rungs */
export function stepTerms(scenario: Scenario, which: Step): Terms {
  return termsOf(scenario, scenario.roads.increments[step[which]])
}

/** @throws Mistake when the package is not there */
export function grandTerms(scenario: Scenario): Terms {
  return termsOf(scenario, scenario.roads.grand)
}

function termsOf(scenario: Scenario, id: string | undefined): Terms {
  const found = scenario.packages.find((reference) => reference.id === id)
  if (!found) throw new Mistake('The claims need a road of five packages and a grand bargain; this scenario has not.')
  return found.terms
}

/** Trust a party needs for these terms at that tension; infinite when no trust suffices. */
export function needAt(c: Catalogue, terms: Terms, party: PartyId, tension: number): number {
  const will = Object.fromEntries(c.parties.map(({ id }) => [id, tableWill]))
  const footing = { tension, will, trust: c.prior, opened: 0, hazardFactor: {}, needRises: [], turn: 1 } as const
  return ledger(c, { ...footing, needRises: [] }, terms, party).need ?? Number.POSITIVE_INFINITY
}

/** Trust a principal needs for a step of the road, at the tension at which it is normally reached or another. */
export function needOfStep(scenario: Scenario, which: Step, principal: 0 | 1, tension = reachedAt.steps[step[which]] ?? 0): number {
  return needAt(catalogueOf(scenario), stepTerms(scenario, which), scenario.principals[principal], tension)
}

/** Trust the first principal needs for the grand bargain. */
export function needOfGrand(scenario: Scenario): number {
  return needAt(catalogueOf(scenario), grandTerms(scenario), scenario.principals[0], reachedAt.grand)
}

/** Trust a principal needs for the suspension at each level of inspecting the first, 0–5. */
export function needByInspection(scenario: Scenario, principal: 0 | 1): number[] {
  const c = catalogueOf(scenario)
  const terms = stepTerms(scenario, 'suspension')
  const [inspected] = c.principals
  return c.ladder.map(({ level }) =>
    needAt(
      c,
      { ...terms, verify: { ...terms.verify, [inspected]: level } },
      c.principals[principal],
      reachedAt.steps[step.suspension] ?? 0,
    ),
  )
}

/**
 * The same scenario with what others promise the first principal made irreversible: political promises are given once and
 * for good, and nothing given can be taken back. What the first principal itself may commit stays as it is.
 */
export function withIrreversibleReturns(scenario: Scenario): Scenario {
  const [first] = scenario.principals
  return withMeasures(scenario, (m) => {
    if (m.by.every((id) => id === first)) return m
    return m.kind === 'political' ? { ...m, mode: 'do', recoverFraction: 0, delivered: true } : { ...m, recoverFraction: 0 }
  })
}

/** The same scenario with all that the first principal alone may commit reversible overnight. */
export function withOvernightDisarmament(scenario: Scenario): Scenario {
  const [first] = scenario.principals
  return withMeasures(scenario, (m) => (m.by.every((id) => id === first) ? { ...m, recoverTurns: 0, recoverFraction: 1 } : m))
}

function withMeasures(scenario: Scenario, change: (measure: Measure) => Measure): Scenario {
  return { ...scenario, measures: scenario.measures.map(change) }
}
