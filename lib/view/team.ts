// What goes on inside a delegation: drafts, who has which open, and what members think of versions on the table (P22–P24).
import { membersOf } from '../game/people.ts'
import { latest } from '../game/proposals.ts'
import { standsOf } from '../game/stand.ts'
import type { Clash, Draft, RoomState, Stand } from '../game/state.ts'
import type { DraftId, PackageId, PartyId, PersonId } from '../ids.ts'
import type { Sight } from './project.ts'

/** What a delegation's members share among themselves. */
export interface Team {
  drafts: DraftView[]
  /** Who has which of its drafts open now. */
  editing: { person: PersonId; draft: DraftId }[]
  /** What its members think of versions on the table. */
  stands: StandView[]
}
/** A draft as its delegation sees it. */
export interface DraftView extends Pick<Draft, 'id' | 'party' | 'by' | 'terms' | 'counters' | 'returned' | 'at'> {
  writers: PersonId[]
  clashes: Clash[]
}
export interface StandView extends Pick<Stand, 'person' | 'version' | 'stand' | 'reason'> {
  package: PackageId
  name: string
}

export function draftsOf(state: RoomState, of: PartyId): DraftView[] {
  return Object.values(state.drafts)
    .filter(({ party }) => party === of)
    .map(({ id, party, by, terms, counters, returned, at, writers = [by], clashes = [] }) => ({
      id,
      party,
      by,
      terms,
      counters,
      returned,
      at,
      writers,
      clashes,
    }))
}

/** Only a delegation's own people on its own drafts: whoever has moved on is not shown to those they left. Who is alone needs no telling. */
export function editingIn({ state, editing }: Sight, party: PartyId): Team['editing'] {
  if (membersOf(state, party).filter(({ bot }) => bot === null).length < 2) return []
  return [...editing]
    .filter(([person, draft]) => {
      const role = state.people[person]?.role
      return role?.kind === 'delegate' && role.party === party && state.drafts[draft]?.party === party
    })
    .map(([person, draft]) => ({ person, draft }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}

export function standViews(state: RoomState, party: PartyId): StandView[] {
  return Object.values(state.proposals)
    .filter(({ status }) => status === 'tabled')
    .flatMap((proposal) =>
      standsOf(state, proposal, party)
        .filter(({ version }) => version === latest(proposal).n)
        .map(({ person, version, stand, reason }) => ({
          package: proposal.id,
          person,
          name: state.people[person]?.name ?? person,
          version,
          stand,
          reason,
        })),
    )
}
