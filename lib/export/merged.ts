// Chatham House: what happened, put down to delegations and to nobody in them. All members of one are one person; answers stand alone.
import type { GameEvent, Happening } from '../game/event.ts'
import type { Actor, Role } from '../game/state.ts'
import type { PersonId } from '../ids.ts'

/** Everybody of a delegation, and everybody who watches. */
const allOf = (role: Role): string => (role.kind === 'delegate' ? `all-${role.party}` : 'all-watching')

/** Whom an id of a merged history stands for: a delegation, those who watch, or itself. */
export const shownAs = (id: string): string => /^(?:all|any\d+)-(.+)$/.exec(id)?.[1] ?? id

export interface Merged {
  happenings: Happening[]
  /** Of those who are nobody's delegates. */
  ids: Map<string, string>
}

export function merged(happenings: readonly Happening[], codes: ReadonlyMap<PersonId, string>): Merged {
  const roles = new Map<PersonId, Role>()
  const here = new Set<string>()
  const ids = new Map<string, string>()
  for (const [id, code] of codes) if (!code.startsWith('P')) ids.set(id, code)
  const isOne = (id: PersonId): boolean => codes.get(id)?.startsWith('P') === true
  const idNow = (id: PersonId): PersonId => (isOne(id) ? (allOf(roles.get(id) ?? { kind: 'observer' }) as PersonId) : id)
  let answers = 0

  /** The one person of a delegation comes with its first member. */
  function arriving(one: Happening, role: Role): Happening[] {
    const id = allOf(role)
    if (role.kind === 'waiting' || here.has(id)) return []
    here.add(id)
    const seat: Role = role.kind === 'delegate' ? { ...role, portfolio: 'head' } : role
    return [{ at: one.at, by: { kind: 'server' }, event: { type: 'personJoined', person: id as PersonId, name: shownAs(id), role: seat } }]
  }

  function actor(by: Actor): Actor {
    return by.kind === 'person' ? { kind: 'person', id: idNow(by.id) } : by
  }

  const told = happenings.flatMap((one): Happening[] => {
    const { event } = one
    if (event.type === 'personJoined' || event.type === 'personSeated' || event.type === 'personAdmitted') {
      if (!isOne(event.person)) return [{ ...one, by: actor(one.by) }]
      roles.set(event.person, event.role)
      return arriving(one, event.role)
    }
    if (event.type === 'consentSet' || event.type === 'wordsWithdrawn') return []
    if ((event.type === 'personRemoved' || event.type === 'portfolioTaken') && isOne(event.person)) return []
    if (event.type === 'trustPolled' || event.type === 'surveyAnswered' || event.type === 'packageRated') {
      answers += 1
      const alone = `any${answers}-${shownAs(idNow(event.person))}` as PersonId
      return [{ ...one, by: { kind: 'server' }, event: { ...event, person: alone } }]
    }
    return [{ ...one, by: actor(one.by), event: renamed(event, isOne, idNow) }]
  })
  return { happenings: told, ids }
}

/** Every id of a member becomes their delegation's, in the copies that going back has made too. */
function renamed(event: GameEvent, isOne: (id: PersonId) => boolean, idNow: (id: PersonId) => PersonId): GameEvent {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return isOne(value as PersonId) ? idNow(value as PersonId) : value
    if (Array.isArray(value)) return value.map(change)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]))
  }
  return change(event) as GameEvent
}
