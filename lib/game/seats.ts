// Who may sit where: joining, seating, portfolios, leaving, the lock on the door.

import type { PersonId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { Intent, JoinWish, Recalled, ServerIntent } from './intent.ts'
import { peopleEver } from './limits.ts'
import { couldBeTakenFor } from './lookalike.ts'
import { isOfOneself } from './oneself.ts'
import { type Delegate, emptiestParty, freePortfolio, headIsTaken, isDelegate, membersOf } from './people.ts'
import { type Decision, refused } from './refusal.ts'
import { lastOfAll, mayInvite } from './rights.ts'
import type { Person, Portfolio, Role, RoomState } from './state.ts'
import { isParty, type No, type Table } from './table.ts'

/** People a room can hold, screens and facilitators included. */
export const roomHolds = 120

type Answer = Decision<GameEvent>

export function join(table: Table, { person, name, as, invited, host }: Extract<ServerIntent, { type: 'join' }>): Answer {
  const { state } = table
  if (state.status === 'closed') return refused('roomClosed')
  const barred = host ? mayInvite(table, host, as) : null
  if (barred) return barred
  if (state.locked && !invited) return refused('roomLocked')
  const people = Object.values(state.people)
  const present = people.filter((one) => !one.removed && one.bot === null)
  if (present.length >= roomHolds || people.length >= peopleEver) return refused('roomFull')
  // Whoever rehearses alone is the facilitator, too.
  if (!invited && !state.settings.rehearsal && couldBeTakenFor(name, present)) return refused('nameLikeAnother')
  const wished = roleFor(table, as)
  if ('refused' in wished) return wished
  const waits = state.settings.admission === 'approve' && !invited && (as.kind === 'delegate' || as.kind === 'observer')
  return { granted: [{ type: 'personJoined', person, name, role: waits ? { kind: 'waiting', wish: as } : wished.role }] }
}

/** Whose wish cannot be met any more gets what is free in that delegation. */
export function admitPerson(table: Table, id: PersonId, role: Role | undefined): Answer {
  const person = present(table.state, id)
  if (!person) return refused('noSuchPerson')
  if (person.role.kind !== 'waiting') return refused('notWaiting')
  if (role) return seatPerson(table, id, role)
  const { wish } = person.role
  const wished = roleFor(table, wish)
  const found = 'refused' in wished && wish.kind === 'delegate' ? roleFor(table, { ...wish, portfolio: undefined }) : wished
  return 'refused' in found ? found : { granted: [{ type: 'personAdmitted', person: id, role: found.role }] }
}

/** The head until now takes over the portfolio that becomes free. */
export function makeHead({ state }: Table, id: PersonId): Answer {
  const person = present(state, id)
  if (!person) return refused('noSuchPerson')
  if (!isDelegate(person)) return refused('headOfNothing')
  if (person.bot !== null) return refused('botKeepsSeat')
  const { party, portfolio } = person.role
  if (portfolio === 'head') return refused('headAlready')
  const before = membersOf(state, party).filter(({ role, bot }) => role.portfolio === 'head' && bot === null)
  return {
    granted: [
      ...before.map(({ id: head }) => ({ type: 'portfolioTaken' as const, person: head, portfolio })),
      { type: 'portfolioTaken', person: id, portfolio: 'head' },
    ],
  }
}

/** What goes with a new code or key, which the server has minted. Nobody renews the link they ask by. */
export function keyed({ state }: Table, who: Person, intent: Extract<ServerIntent, { type: 'rotateCode' | 'renewLink' }>): Answer {
  if (intent.type === 'rotateCode') return { granted: [{ type: 'codeRotated', code: intent.code }] }
  const id = intent.person
  const person = present(state, id)
  if (!person || person.bot !== null) return refused('noSuchPerson')
  if (id === who.id) return refused('ownLink')
  return { granted: [{ type: 'linkRenewed', person: id }] }
}

function roleFor(table: Table, wish: JoinWish): { role: Role } | ReturnType<typeof refused> {
  if (wish.kind === 'facilitator') return { role: wish }
  if (wish.kind === 'observer' && wish.party !== undefined && !isParty(table, wish.party)) return refused('noSuchParty')
  if (wish.kind !== 'delegate') return { role: wish }
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
  if (role.kind === 'observer' && role.party !== undefined && !isParty(table, role.party)) return refused('noSuchParty')
  if (role.kind === 'delegate') {
    if (!isParty(table, role.party)) return refused('noSuchParty')
    if (role.portfolio === 'head' && headIsTaken(table.state, role.party, id)) return refused('seatTaken')
  }
  return { granted: [{ type: 'personSeated', person: id, role }] }
}

export function removePerson({ state }: Table, id: PersonId): Answer {
  const person = present(state, id)
  if (!person) return refused('noSuchPerson')
  if (person.role.kind === 'screen') return refused('cannotRemoveFacilitator')
  const last = lastOfAll(state, person)
  if (last) return last
  if (person.bot !== null && isDelegate(person)) return { granted: [{ type: 'botRecalled', party: person.role.party, person: id }] }
  return { granted: [{ type: 'personRemoved', person: id }] }
}

export function pausePerson({ state }: Table, id: PersonId): Answer {
  const person = present(state, id)
  if (!person) return refused('noSuchPerson')
  if (!isDelegate(person)) return refused('delegatesOnly')
  if (person.bot !== null) return refused('botKeepsSeat')
  return person.pausedAt ? refused('pausedAlready') : { granted: [{ type: 'personPaused', person: id }] }
}

export function resumePerson({ state }: Table, id: PersonId): Answer {
  const person = present(state, id)
  if (!person) return refused('noSuchPerson')
  return person.pausedAt ? { granted: [{ type: 'personResumed', person: id }] } : refused('notPaused')
}

/** Whoever is paused reads, and asks on the help line; who watches a delegation asks nothing. */
export function heldUp({ role, pausedAt }: Person, intent: Intent | Recalled): No | null {
  // What people agree to and answer for themselves is theirs, whatever they may do at the table.
  if (isOfOneself(intent)) return null
  if (role.kind === 'observer' && role.party !== undefined) return refused('observersOnly')
  const helps = intent.type === 'say' && intent.channel.kind === 'help'
  return pausedAt && role.kind === 'delegate' && !helps ? refused('personPaused') : null
}

export function present(state: RoomState, id: PersonId): Person | null {
  const person = state.people[id]
  return person && !person.removed ? person : null
}
