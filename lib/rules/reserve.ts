// Secret reserves: which run this turn, and where one could be noticed (E.5, RULINGS 15, 20).
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { measureOf, partiesIn } from './catalogue.ts'
import { inForce, isOwed, type Standing } from './owed.ts'
import { undertakings } from './undertaking.ts'
import type { PartyOrders, PerParty, World } from './world.ts'

export interface Reserve {
  package: PackageId
  party: PartyId
}

/**
 * Reserves as they run this turn. Hedge starts one, comply (also a missing order) ends it,
 * stall leaves it as it was.
 */
export function runningReserves(c: Catalogue, world: World, orders: Partial<PerParty<PartyOrders>>): Reserve[] {
  return inForce(world).flatMap(({ id, terms }) =>
    partiesIn(c, terms)
      .filter((party) => {
        const order = orders[party]?.packages[id] ?? 'comply'
        const before = world.secret.agreements[id]?.reserve[party]?.running ?? false
        return order === 'hedge' || (order === 'stall' && before)
      })
      .map((party) => ({ package: id, party })),
  )
}

/**
 * Parties of a package about whom inspection reports what it found, or did not find, elsewhere:
 * in packages with a nuclear step of stage 3 or more, those that owe something military or nuclear there.
 */
export function watched(c: Catalogue, agreement: Standing): PartyId[] {
  const { terms, dues } = agreement
  if (!undertakings(c, terms).some(({ measure }) => measure.domain === 'nuclear' && measure.stage >= 3)) return []
  return partiesIn(c, terms).filter((party) =>
    dues.some((due) => {
      const { domain } = measureOf(c, due.measure)
      return due.party === party && (domain === 'military' || domain === 'nuclear') && (isOwed(due.status) || due.status === 'done')
    }),
  )
}
