// What a facilitator may do: everything, help, or watch. All of them see the same; what goes beyond their rights is refused here.
import type { PersonId } from '../ids.ts'
import type { GameEvent } from './event.ts'
import type { Intent, JoinWish, Recalled, ServerIntent } from './intent.ts'
import { type Decision, refused } from './refusal.ts'
import type { Person, Role, RoomState } from './state.ts'
import type { No, Table } from './table.ts'

/** What a facilitator may do: everything; help, that is talk, remind and see to the seats; or watch. All see the same. */
export const allRights = ['full', 'help', 'watch'] as const
export type Rights = (typeof allRights)[number]

type Asked = Intent | Recalled | ServerIntent

/** null for whoever is no facilitator. */
export const rightsOf = (role: Role): Rights | null => (role.kind === 'facilitator' ? (role.rights ?? 'full') : null)

/** Whether rights reach as far as those that are needed. */
export const reaches = (rights: Rights, needed: Rights): boolean => allRights.indexOf(rights) <= allRights.indexOf(needed)

/** Talk, the help line, broadcasts, reminders, notes, and who sits where. */
const helping: readonly Asked['type'][] = [
  'say',
  'broadcast',
  'nudge',
  'closeChannel',
  'openChannel',
  'seatPerson',
  'removePerson',
  'admitPerson',
  'pausePerson',
  'resumePerson',
  'makeHead',
  'dealSeats',
  'renewLink',
  'addNote',
  'editNote',
  'removeNote',
]
/** Of these a helper is refused what is about another facilitator, or the wall. */
const aboutPeople: readonly Asked['type'][] = ['removePerson', 'renewLink']

const isHouse = ({ people }: RoomState, person: PersonId): boolean => {
  const kind = people[person]?.role.kind
  return kind === 'facilitator' || kind === 'screen'
}

/** Which rights a facilitator needs for it. */
export function neededFor(state: RoomState, intent: Asked): Rights {
  if (!helping.includes(intent.type)) return 'full'
  if (aboutPeople.includes(intent.type) && 'person' in intent && isHouse(state, intent.person)) return 'full'
  // Whose secrets somebody may watch is not for helpers to say.
  if ((intent.type === 'seatPerson' || intent.type === 'admitPerson') && intent.role && watchesParty(intent.role)) return 'full'
  return 'help'
}

const watchesParty = (role: Role | JoinWish): boolean => role.kind === 'observer' && role.party !== undefined

/** Refuses what goes beyond a facilitator's rights; says nothing of others. */
export function beyondRights({ state }: Table, who: Person, intent: Asked): No | null {
  const rights = rightsOf(who.role)
  return rights === null || reaches(rights, neededFor(state, intent)) ? null : refused('beyondRights', { rights })
}

/** Who is invited needs an inviter whose rights reach so far. */
export function mayInvite({ state }: Table, host: PersonId, as: JoinWish): No | null {
  const person = state.people[host]
  const rights = person && !person.removed ? rightsOf(person.role) : null
  if (rights === null) return refused('facilitatorOnly')
  const needed = as.kind === 'facilitator' || as.kind === 'screen' || watchesParty(as) ? 'full' : 'help'
  return reaches(rights, needed) ? null : refused('beyondRights', { rights })
}

/** Whether somebody with all rights is left without that person. */
const othersWithAll = (state: RoomState, id: PersonId): boolean =>
  Object.values(state.people).some((one) => one.id !== id && !one.removed && rightsOf(one.role) === 'full')

/** Refuses to leave the room without anybody who may do everything. */
export function lastOfAll(state: RoomState, person: Person): No | null {
  return rightsOf(person.role) === 'full' && !othersWithAll(state, person.id) ? refused('lastFacilitator') : null
}

export function setRights({ state }: Table, id: PersonId, rights: Rights): Decision<GameEvent> {
  const person = state.people[id]
  if (!person || person.removed) return refused('noSuchPerson')
  const now = rightsOf(person.role)
  if (now === null) return refused('noFacilitator')
  if (now === rights) return refused('nothingToSet')
  return lastOfAll(state, person) ?? { granted: [{ type: 'personSeated', person: id, role: { kind: 'facilitator', rights } }] }
}
