// Small questions about who is in the room.
import type { PartyId, PersonId } from '../ids.ts'
import { remembered } from '../rules/remember.ts'
import type { Person, Portfolio, RoomState } from './state.ts'
import { portfolios } from './state.ts'

export interface Delegate extends Person {
  role: { kind: 'delegate'; party: PartyId; portfolio: Portfolio }
}

export const isDelegate = (person: Person): person is Delegate => person.role.kind === 'delegate' && !person.removed

/** Members of each delegation, in the order they came. */
const byParty = remembered((people: RoomState['people']): Map<PartyId, Delegate[]> => {
  const all = new Map<PartyId, Delegate[]>()
  for (const person of Object.values(people).filter(isDelegate)) {
    all.set(person.role.party, [...(all.get(person.role.party) ?? []), person])
  }
  for (const members of all.values()) members.sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1))
  return all
})

/** Members of a delegation, in the order they came. */
export const membersOf = (state: Pick<RoomState, 'people'>, party: PartyId): readonly Delegate[] => byParty(state.people).get(party) ?? []

/** The bot that plays for a delegation now. */
export function botOf(state: RoomState, party: PartyId): Delegate | undefined {
  return membersOf(state, party).find((person) => person.bot !== null)
}

/** Members who are people: only they fill a delegation and hold its portfolios. */
const peopleOf = (state: RoomState, party: PartyId): readonly Delegate[] => membersOf(state, party).filter((person) => person.bot === null)

/** A delegation has one head; a bot stands in nobody's way. */
export function headIsTaken(state: RoomState, party: PartyId, besides: PersonId | null): boolean {
  return peopleOf(state, party).some((one) => one.role.portfolio === 'head' && one.id !== besides)
}

/** Who signs for a delegation: the bot that plays for it, its head, or whoever came first while nobody holds that portfolio. */
export function signerOf(state: Pick<RoomState, 'people'>, party: PartyId): Delegate | undefined {
  const members = membersOf(state, party)
  return members.find((person) => person.bot !== null) ?? members.find((person) => person.role.portfolio === 'head') ?? members[0]
}

/** The delegation with the fewest people, in the scenario's order. */
export function emptiestParty(state: RoomState, parties: PartyId[]): PartyId | undefined {
  return [...parties].sort((a, b) => peopleOf(state, a).length - peopleOf(state, b).length)[0]
}

/** The portfolio nobody holds yet, head first; negotiators may be many. */
export function freePortfolio(state: RoomState, party: PartyId): Portfolio {
  const held = new Set(peopleOf(state, party).map((person) => person.role.portfolio))
  return portfolios.find((portfolio) => !held.has(portfolio)) ?? 'negotiator'
}
