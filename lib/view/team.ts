// What goes on inside a delegation: drafts, who has which open, and what members think of versions on the table (P22–P24).
import { membersOf } from '../game/people.ts'
import { latest } from '../game/proposals.ts'
import { standsOf } from '../game/stand.ts'
import type { Clash, Draft, Proposal, RoomState, Stand } from '../game/state.ts'
import type { DraftId, PackageId, PartyId, PersonId } from '../ids.ts'
import { byKey, remembered } from '../rules/remember.ts'
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

export const draftsOf = ({ drafts }: RoomState, of: PartyId): DraftView[] => draftsIn(drafts)(of)

const draftsIn = remembered((drafts: RoomState['drafts']) =>
  byKey((of: PartyId): DraftView[] =>
    Object.values(drafts)
      .filter(({ party }) => party === of)
      .map(draftView),
  ),
)

const draftView = remembered(
  ({ id, party, by, terms, counters, returned, at, writers = [by], clashes = [] }: Draft): DraftView => ({
    id,
    party,
    by,
    terms,
    counters,
    returned,
    at,
    writers,
    clashes,
  }),
)

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

/** Those on the table of which somebody has said what they think. */
const judged = remembered((proposals: RoomState['proposals']): Proposal[] =>
  Object.values(proposals).filter(({ status, stands = [] }) => status === 'tabled' && stands.length > 0),
)

export function standViews(state: RoomState, party: PartyId): StandView[] {
  return judged(state.proposals).flatMap((proposal) =>
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
