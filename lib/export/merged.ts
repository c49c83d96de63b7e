// Chatham House: what happened, put down to delegations and to nobody in them. All members of one are one person; answers stand alone.
import type { GameEvent, Happening } from '../game/event.ts'
import type { GamePart } from '../game/rewind.ts'
import type { Actor, Role } from '../game/state.ts'
import type { PersonId } from '../ids.ts'
import { backTo, isAnswer, pollOf, questionOf, ratingOf, turnAfter } from './again.ts'

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
  const alone = new Map<string, PersonId>()
  let turn = 0

  /** Who has answered one question, under a name for that question alone: what is answered anew stands in the place of what was. */
  function aloneIn(question: string, person: PersonId): PersonId {
    const known = alone.get(question) ?? (`any${alone.size + 1}-${shownAs(idNow(person))}` as PersonId)
    alone.set(question, known)
    return known
  }

  /** Going back has made copies of answers. */
  function withAnswers(event: GameEvent, copied: GamePart | null): GameEvent {
    if (!copied || (event.type !== 'rewound' && event.type !== 'undone') || !event.restored) return event
    const felt = copied.felt.map((one) => ({ ...one, person: aloneIn(pollOf(one), one.person) }))
    const proposals = Object.entries(event.restored.proposals).map(([key, proposal]) => {
      const ratings = copied.proposals[proposal.id]?.ratings
      return [
        key,
        ratings
          ? { ...proposal, ratings: ratings.map((one) => ({ ...one, person: aloneIn(ratingOf(proposal.id, one), one.person) })) }
          : proposal,
      ]
    })
    return { ...event, restored: { ...event.restored, felt, proposals: Object.fromEntries(proposals) } } as GameEvent
  }

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
    turn = turnAfter(turn, event)
    if (event.type === 'personJoined' || event.type === 'personSeated' || event.type === 'personAdmitted') {
      if (!isOne(event.person)) return [{ ...one, by: actor(one.by) }]
      roles.set(event.person, event.role)
      return arriving(one, event.role)
    }
    if (event.type === 'consentSet' || event.type === 'wordsWithdrawn') return []
    if ((event.type === 'personRemoved' || event.type === 'portfolioTaken') && isOne(event.person)) return []
    if (isAnswer(event)) {
      const person = aloneIn(questionOf(event, turn), event.person)
      return [{ ...one, by: { kind: 'server' }, event: { ...event, person } }]
    }
    return [{ ...one, by: actor(one.by), event: withAnswers(renamed(event, isOne, idNow), backTo(event)) }]
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
