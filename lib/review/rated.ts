// What people said in private of packages on the table, by delegation: means and how many, never who.
import type { Proposal } from '../game/state.ts'
import type { Table } from '../game/table.ts'
import { partiesIn } from '../rules/catalogue.ts'
import type { RatedPackage } from './review.ts'

/** From here on a mean leans to yes. */
const middle = 3

/** Each version that anybody rated; what never entered into force first. */
export function ratedPackages({ catalogue, state }: Pick<Table, 'catalogue' | 'state'>): RatedPackage[] {
  return Object.values(state.proposals)
    .flatMap((proposal) => proposal.versions.flatMap((version) => ratedVersion(proposal, version)))
    .toSorted((a, b) => Number(a.entered) - Number(b.entered) || Number(b.agreeable) - Number(a.agreeable) || a.turn - b.turn)

  function ratedVersion(proposal: Proposal, { n, terms, turn }: Proposal['versions'][number]): RatedPackage[] {
    const parties = partiesIn(catalogue, terms)
    const ratings = parties.flatMap((party): RatedPackage['ratings'] => {
      const given = (proposal.ratings ?? []).filter((one) => one.party === party && one.version === n).map(({ rating }) => rating)
      if (given.length === 0) return []
      const mean = given.reduce((sum, rating) => sum + rating, 0) / given.length
      return [{ party, people: given.length, mean, lowest: Math.min(...given) }]
    })
    if (ratings.length === 0) return []
    const entered = state.world.agreements[proposal.id] !== undefined && n === proposal.versions.length
    const agreeable = ratings.length === parties.length && ratings.every(({ mean }) => mean >= middle)
    return [{ id: proposal.id, version: n, title: terms.title, turn, parties, entered, ratings, agreeable }]
  }
}
