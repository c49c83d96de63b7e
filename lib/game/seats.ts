// Who may sit where: joining, seating, portfolios, leaving, the lock on the door.
import type { PersonId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { JoinWish, ServerIntent } from './intent.ts'
import { type Delegate, emptiestParty, freePortfolio, headIsTaken, isDelegate } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import type { Person, Portfolio, Role, RoomState } from './state.ts'
import { isParty, type Table } from './table.ts'

/** People a room can hold, screens and facilitators included. */
export const roomHolds = 120

type Answer = Decision<GameEvent>

export function join(table: Table, { person, name, as }: Extract<ServerIntent, { type: 'join' }>): Answer {
  const { state } = table
  if (state.status === 'closed') return refused('roomClosed')
  if (state.locked) return refused('roomLocked')
  if (Object.values(state.people).filter((one) => !one.removed && one.bot === null).length >= roomHolds) return refused('roomFull')
  const wished = roleFor(table, as)
  if ('refused' in wished) return wished
  return { granted: [{ type: 'personJoined', person, name, role: wished.role }] }
}

function roleFor(table: Table, wish: JoinWish): { role: Role } | ReturnType<typeof refused> {
  if (wish.kind !== 'delegate') return { role: { kind: wish.kind } }
  const party =
    wish.party ??
    emptiestParty(
      table.state,
      table.catalogue.parties.map(({ id }) => id),
    )
  if (!party || !isParty(table, party)) return refused('noSuchParty')
  const portfolio = wish.portfolio ?? freePortfolio(table.state, party)
  if (portfolio === 'head' && headIsTaken(table.state, party, null)) return refused('seatTaken')
  return { role: { kind: 'delegate', party, portfolio } }
}

export function takePortfolio({ state }: Table, who: Delegate, portfolio: Portfolio): Answer {
  if (portfolio === 'head' && headIsTaken(state, who.role.party, who.id)) return refused('seatTaken')
  return { granted: [{ type: 'portfolioTaken', person: who.id, portfolio }] }
}

export function seatPerson(table: Table, id: PersonId, role: Role): Answer {
  const person = present(table.state, id)
  if (!person) return refused('noSuchPerson')
  if (person.role.kind === 'facilitator' || person.role.kind === 'screen') return refused('cannotRemoveFacilitator')
  if (person.bot !== null) return refused('botKeepsSeat')
  if (role.kind === 'delegate') {
    if (!isParty(table, role.party)) return refused('noSuchParty')
    if (role.portfolio === 'head' && headIsTaken(table.state, role.party, id)) return refused('seatTaken')
  }
  return { granted: [{ type: 'personSeated', person: id, role }] }
}

export function removePerson({ state }: Table, id: PersonId): Answer {
  const person = present(state, id)
  if (!person) return refused('noSuchPerson')
  if (person.role.kind === 'facilitator' || person.role.kind === 'screen') return refused('cannotRemoveFacilitator')
  if (person.bot !== null && isDelegate(person)) return { granted: [{ type: 'botRecalled', party: person.role.party, person: id }] }
  return { granted: [{ type: 'personRemoved', person: id }] }
}

function present(state: RoomState, id: PersonId): Person | null {
  const person = state.people[id]
  return person && !person.removed ? person : null
}
