// What is tabled where the facilitator approves packages first: it waits, seen by its own delegation and the facilitator alone.
import type { DraftId, PackageId, PartyId, PersonId } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'
import type { GameEvent } from './event.ts'
import type { Delegate } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import type { Draft, RoomState } from './state.ts'
import { notPlaying, type Table } from './table.ts'

/** A package, or another version of one, that waits to be seen. A delegation has one at a time of each. */
export interface Submission {
  package: PackageId
  party: PartyId
  person: PersonId
  terms: Terms
  /** The version it counters; null for a package that is new. */
  counters: number | null
  /** The draft it was, when it was one. */
  draft: DraftId | null
  turn: number
  /** Milliseconds since 1970. */
  at: number
}

type Answer = Decision<GameEvent>
export type Offer = Extract<GameEvent, { type: 'packageTabled' | 'packageCountered' }>

const mostAwaiting = 20

/** Hands an offer in instead of putting it on the table. What others have handed in is not theirs to learn: only its own counts. */
export function submitted({ state, at }: Table, who: Delegate, offer: Offer, draft: DraftId | null): Answer {
  const { party } = who.role
  const own = state.awaiting.filter((one) => one.party === party)
  if (own.some((one) => one.package === offer.package)) return refused('alreadyAwaits')
  if (own.length >= mostAwaiting) return refused('tooManyAwaiting', { most: mostAwaiting })
  const submission: Submission = {
    package: offer.package,
    party,
    person: who.id,
    terms: offer.terms,
    counters: offer.type === 'packageCountered' ? offer.version - 1 : null,
    draft: draft && state.drafts[draft]?.party === party ? draft : null,
    turn: state.moment?.turn ?? 0,
    at,
  }
  return { granted: [{ type: 'packageSubmitted', submission }] }
}

export const submissionOf = ({ awaiting }: RoomState, id: PackageId, party: PartyId): Submission | undefined =>
  awaiting.find((one) => one.package === id && one.party === party)

/** Puts it on the table. Whether that can still be is asked anew: the table may have moved on since. */
export function approvePackage(table: Table, id: PackageId, party: PartyId): Answer {
  const no = notPlaying(table)
  if (no) return no
  const { state } = table
  const found = submissionOf(state, id, party)
  if (!found) return refused('nothingAwaits')
  const { terms, counters } = found
  const approved: GameEvent = { type: 'packageApproved', package: id, party, title: terms.title }
  const proposal = state.proposals[id]
  if (counters === null) {
    if (proposal || state.world.agreements[id]) return refused('packageExists')
    return { granted: [approved, { type: 'packageTabled', package: id, party, terms }] }
  }
  if (proposal?.status !== 'tabled') return refused('packageNotTabled')
  if (proposal.versions.at(-1)?.n !== counters) return refused('versionMoved')
  return { granted: [approved, { type: 'packageCountered', package: id, party, version: counters + 1, terms }] }
}

/** Gives it back as a draft, with words; null: its own delegation has taken it back. */
export function returnPackage({ state, at }: Table, id: PackageId, party: PartyId, words: string | null): Answer {
  const found = submissionOf(state, id, party)
  if (!found) return refused('nothingAwaits')
  const { terms, draft, counters, person } = found
  // Ids are minted by whoever asks: one that is another delegation's is not taken from it.
  const free = (wished: DraftId): DraftId =>
    (state.drafts[wished]?.party ?? party) === party ? wished : (`returned-${party}-${at}` as DraftId)
  const returned: Omit<Draft, 'at'> = {
    id: free(draft ?? (id as string as DraftId)),
    party,
    by: person,
    terms,
    counters: counters !== null && state.proposals[id]?.status === 'tabled' ? id : null,
    returned: words,
  }
  return { granted: [{ type: 'packageReturned', package: id, party, draft: returned }] }
}

/** The room without what waited. */
export const settled = (state: RoomState, id: PackageId, party: PartyId): RoomState => ({
  ...state,
  awaiting: state.awaiting.filter((one) => one.package !== id || one.party !== party),
})
