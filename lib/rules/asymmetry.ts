// Who bears the irreversible part of a package: shown, not used a second time (C).
import type { Catalogue, Terms } from '../scenario/schema.ts'
import { levelIn, measureOf, partiesIn, rungOf } from './catalogue.ts'
import { irretrievable } from './irreversibility.ts'
import { round6, sum } from './round.ts'
import type { PerParty } from './world.ts'

export interface Asymmetry {
  /** −1 … 1, positive when the first principal bears more; null when it is not in the package (RULINGS 30). */
  value: number | null
  /** What each party could not get back, inspection exposure included, points. */
  sums: PerParty<number>
}

/** A = (X1 − X0) / (X1 + X0 + 1): the first principal against all others (C). */
export function asymmetry(c: Catalogue, terms: Terms): Asymmetry {
  const p = c.params
  const parties = partiesIn(c, terms)
  const sums: PerParty<number> = {}
  for (const party of parties) {
    const steps = terms.commitments.filter((k) => k.party === party)
    const given = sum(steps.map((k) => irretrievable(p, terms, measureOf(c, k.measure), 0)))
    sums[party] = round6(given + p.inspectionIrreversible * rungOf(c, levelIn(terms, party)).exposure)
  }
  const [first] = c.principals
  const bears = sums[first]
  if (bears === undefined) return { value: null, sums }
  const rest = sum(parties.filter((id) => id !== first).map((id) => sums[id] ?? 0))
  return { value: round6((bears - rest) / (bears + rest + 1)), sums }
}
