// How far somebody could live with a package on the table, for themselves alone: nobody at the table is shown it (X9).
import type { PartyId, PersonId } from '../ids.ts'
import { partiesIn } from '../rules/catalogue.ts'
import { participantsOnly } from './consent.ts'
import type { GameEvent } from './event.ts'
import type { Intent } from './intent.ts'
import { latest, tabled } from './proposals.ts'
import { type Decision, refused } from './refusal.ts'
import type { Person, Proposal, RoomState } from './state.ts'
import { notPlaying, type Table } from './table.ts'

/** Of one version of a package, by one person of a delegation that it asks something of; for nobody else's eyes. */
export interface Rating {
  party: PartyId
  person: PersonId
  version: number
  /** From 1 (lib/game/rating-scale.ts). */
  rating: number
}

export function ratePackage(table: Table, who: Person, asked: Extract<Intent, { type: 'ratePackage' }>): Decision<GameEvent> {
  const no = participantsOnly(who) ?? notPlaying(table)
  if (no) return no
  if (who.role.kind !== 'delegate') return refused('delegatesOnly')
  const found = tabled(table.state, asked.package)
  if ('refused' in found) return found
  const { n, terms } = latest(found.proposal)
  const { party } = who.role
  if (!partiesIn(table.catalogue, terms).includes(party)) return refused('notInPackage')
  if (n !== asked.version) return refused('versionMoved')
  return { granted: [{ type: 'packageRated', package: asked.package, party, person: who.id, version: n, rating: asked.rating }] }
}

/** Somebody's newer rating of a version takes the place of the older; none takes it away. */
export function ratingsAfter(
  ratings: readonly Rating[],
  { party, person, version, rating }: Extract<GameEvent, { type: 'packageRated' }>,
): Rating[] {
  const others = ratings.filter((one) => one.person !== person || one.version !== version)
  return rating === null ? others : [...others, { party, person, version, rating }]
}

/** What one person has said of the versions that lie on the table. */
export const ratedBy = ({ proposals }: Pick<RoomState, 'proposals'>, person: PersonId) =>
  Object.values(proposals).flatMap((proposal: Proposal) =>
    (proposal.ratings ?? [])
      .filter((one) => one.person === person && one.version === latest(proposal).n && proposal.status === 'tabled')
      .map(({ version, rating }) => ({ package: proposal.id, version, rating })),
  )
