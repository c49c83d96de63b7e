// What happened in a room as it may leave it: codes for names, and words, felt trust and survey answers only of who has agreed.
import type { GameEvent, Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { Proposal, RoomState } from '../game/state.ts'
import { withheld, withoutWords } from '../game/withheld.ts'
import type { PersonId, RoomCode } from '../ids.ts'
import type { Scenario } from '../scenario/schema.ts'
import { isAnswer, replaced } from './again.ts'
import { codesOf, sessionCode } from './codes.ts'
import { merged } from './merged.ts'
import { scrubber } from './scrub.ts'

export interface Masked {
  session: RoomCode
  attribution: 'codes' | 'delegation'
  happenings: Happening[]
}

/** Of the house, or of the facilitators alone: no export holds them. */
const unexported: ReadonlySet<GameEvent['type']> = new Set(['codeRotated', 'linkRenewed', 'noteAdded', 'noteEdited', 'noteRemoved'])

/** @param happenings as the journal has them */
export function masked(scenario: Scenario, happenings: readonly Happening[]): Masked {
  const state = happenings.reduce<RoomState | null>(evolve, null)
  if (!state) throw new Error('There is no such room.')
  const attribution = state.settings.attribution ?? 'codes'
  const codes = codesOf(happenings)
  const session = sessionCode(happenings)
  const silent = (id: PersonId): boolean => codes.get(id)?.startsWith('P') === true && state.consents?.[id] !== 'given'
  const words = wordsOf(happenings, silent)
  const left = latestOf(withoutWords(happenings, silent).filter(({ event }) => !unexported.has(event.type) && !isUnshared(event, silent)))
  const shared = left.map((one) => withoutFelt(one, silent))
  const told = attribution === 'delegation' ? merged(shared, codes) : { happenings: shared, ids: codes }
  const names = new Map<string, string>()
  const roles = Object.values(state.people).filter(({ bot }) => bot === null)
  for (const { id, name, role } of roles) {
    const code = codes.get(id) ?? withheld
    names.set(name, attribution === 'codes' || !code.startsWith('P') ? code : role.kind === 'delegate' ? role.party : withheld)
  }
  const ids = new Map<string, string>([...told.ids, [state.code, session], [state.door, session]])
  return { session, attribution, happenings: scrubber(scenario, { names, words, ids })(told.happenings) }
}

/** What people say of others and of themselves alone is theirs. */
const isUnshared = (event: GameEvent, silent: (id: PersonId) => boolean): boolean => isAnswer(event) && silent(event.person)

/** The answers before the last would only tell of a change of mind. */
function latestOf(happenings: readonly Happening[]): Happening[] {
  const gone = replaced(happenings)
  return happenings.filter((_, at) => !gone[at])
}

/** Going back has made copies of what was felt and rated. */
function withoutFelt(one: Happening, silent: (id: PersonId) => boolean): Happening {
  const { event } = one
  if ((event.type !== 'rewound' && event.type !== 'undone') || !event.restored) return one
  const { felt, proposals } = event.restored
  const rated = Object.values(proposals).some(({ ratings = [] }) => ratings.some(({ person }) => silent(person)))
  if (!rated && !felt.some(({ person }) => silent(person))) return one
  const open = Object.entries(proposals).map(([id, proposal]) => [id, unrated(proposal, silent)])
  const restored = { ...event.restored, felt: felt.filter(({ person }) => !silent(person)), proposals: Object.fromEntries(open) }
  return { ...one, event: { ...event, restored } as GameEvent }
}

function unrated(proposal: Proposal, silent: (id: PersonId) => boolean): Proposal {
  const { ratings } = proposal
  return ratings ? { ...proposal, ratings: ratings.filter(({ person }) => !silent(person)) } : proposal
}

/** Everything that those people typed, titles of packages included. */
function wordsOf(happenings: readonly Happening[], silent: (id: PersonId) => boolean): Set<string> {
  const words = new Set<string>()
  for (const { event, by } of happenings) {
    const mine = by.kind === 'person' && silent(by.id)
    if (event.type === 'said' && silent(event.by)) words.add(event.text)
    if (event.type === 'statementPublished' && silent(event.person)) words.add(event.text)
    if (event.type === 'standTaken' && silent(event.person)) words.add(event.reason)
    if (event.type === 'surveyAnswered' && silent(event.person)) for (const text of Object.values(event.texts)) words.add(text)
    if ('terms' in event && mine) words.add(event.terms.title)
    if (event.type === 'packageSubmitted' && mine) words.add(event.submission.terms.title)
  }
  words.delete('')
  words.delete(withheld)
  return words
}
