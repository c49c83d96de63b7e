// Small questions about who is in the room.
import type { PartyId } from '../ids.ts'
import type { Person, Portfolio, RoomState } from './state.ts'
import { portfolios } from './state.ts'

export interface Delegate extends Person {
  role: { kind: 'delegate'; party: PartyId; portfolio: Portfolio }
}

export const isDelegate = (person: Person): person is Delegate => person.role.kind === 'delegate' && !person.removed

/** Members of a delegation, in the order they came. */
export function membersOf(state: RoomState, party: PartyId): Delegate[] {
  return Object.values(state.people)
    .filter(isDelegate)
    .filter((person) => person.role.party === party)
    .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1))
}

/** Who signs for a delegation: its head, or whoever came first while nobody holds that portfolio. */
export function signerOf(state: RoomState, party: PartyId): Delegate | undefined {
  const members = membersOf(state, party)
  return members.find((person) => person.role.portfolio === 'head') ?? members[0]
}

/** The delegation with the fewest members, in the scenario's order. */
export function emptiestParty(state: RoomState, parties: PartyId[]): PartyId | undefined {
  return [...parties].sort((a, b) => membersOf(state, a).length - membersOf(state, b).length)[0]
}

/** The portfolio nobody holds yet, head first; negotiators may be many. */
export function freePortfolio(state: RoomState, party: PartyId): Portfolio {
  const held = new Set(membersOf(state, party).map((person) => person.role.portfolio))
  return portfolios.find((portfolio) => !held.has(portfolio)) ?? 'negotiator'
}
