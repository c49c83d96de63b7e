// Trust at the start: the scenario's, or one figure between the first principal and the other side.
import type { Scenario } from './schema.ts'

type Sides = Pick<Scenario, 'prior' | 'principals' | 'parties'>

/** The scenario's prior with that trust, both ways, between the first principal and the other one with its allies; null leaves it. */
export function priorFrom({ prior, principals, parties }: Sides, trust: number | null): Scenario['prior'] {
  if (trust === null) return prior
  const [first, second] = principals
  const allied = parties.find(({ id }) => id === second)?.allies ?? []
  const changed = Object.fromEntries(Object.entries(prior).map(([holder, row]) => [holder, { ...row }]))
  for (const other of [second, ...allied]) {
    for (const [holder, toward] of [
      [first, other],
      [other, first],
    ] as const) {
      const row = changed[holder]
      if (row) row[toward] = trust
    }
  }
  return changed
}
