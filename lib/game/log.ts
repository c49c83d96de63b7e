// What the facilitator's log says of an event: who, when, which phase, about whom, and what exactly, secret marks included.
import type { PartyId, PersonId } from '../ids.ts'
import type { GameEvent, Happening } from './event.ts'
import { losable } from './last-act.ts'
import type { OverrideChange } from './override.ts'
import type { LogEntry, RoomState } from './state.ts'

/** Marks of the room's own, what is logged as what was entered, the notes, which stand in the log themselves, and what people answer for themselves alone. */
const unlogged = [
  'acted',
  'enteredOnBehalf',
  'noteAdded',
  'noteEdited',
  'chapterShown',
  'wallLit',
  'tellingSteered',
  'consentSet',
  'wordsWithdrawn',
  'surveyAnswered',
  'packageRated',
  'sessionTold',
  'sessionImported',
] as const satisfies GameEvent['type'][]
/** What an entry's `type` can be. */
export type LoggedType = Exclude<GameEvent['type'], (typeof unlogged)[number]>

/** What is said travels whole in Talk; the log keeps its beginning. */
const longestSubject = 300

/** What is half typed is kept many times a minute: its beginning is logged, what becomes of it, and nothing between. */
function isLogged(before: RoomState, event: GameEvent): event is Extract<GameEvent, { type: LoggedType }> {
  if (event.type === 'draftSaved') return before.drafts[event.draft] === undefined
  if (event.type === 'ordersDrafted') return before.hand.ordersDrafts[event.party] === undefined
  // Agreement goes without saying; dissent is kept.
  if (event.type === 'standTaken') return event.stand === 'dissent'
  return !(unlogged as readonly GameEvent['type'][]).includes(event.type)
}

/** null when the event is not logged. */
export function logEntryOf(before: RoomState, after: RoomState, { at, by, event, why }: Happening): LogEntry | null {
  if (!isLogged(before, event)) return null
  const party = partyIn(before, event)
  const subject = subjectOf(before, after, event)
  return {
    n: (before.log.at(-1)?.n ?? 0) + 1,
    at,
    turn: after.moment?.turn ?? 0,
    phase: after.moment?.phase ?? null,
    by,
    type: event.type,
    ...(party ? { party } : {}),
    ...(subject ? { subject: shortened(subject) } : {}),
    ...whatOf(event),
    ...wholeOf(event),
    ...(why ? { why } : {}),
    ...(party && by.kind === 'person' && isEntered(before, by.id, event.type) ? { entered: true as const } : {}),
  }
}

/** The first entry of a room. */
export const openingEntry = ({ settings }: Extract<GameEvent, { type: 'roomOpened' }>, at: number): LogEntry => ({
  n: 1,
  at,
  turn: 0,
  phase: null,
  by: { kind: 'server' },
  type: 'roomOpened',
  subject: settings.title,
})

const shortened = (text: string): string => (text.length > longestSubject ? `${text.slice(0, longestSubject - 1)}…` : text)

/** What a delegation does; also what others lose nothing by. */
const ofDelegations: readonly GameEvent['type'][] = [...losable, 'draftSaved', 'draftDiscarded', 'readySaid', 'readyTakenBack']

/** Whether a facilitator did what delegations do; what an approval puts on the table is the delegation's own. */
const isEntered = ({ people, log }: RoomState, by: PersonId, type: GameEvent['type']): boolean =>
  people[by]?.role.kind === 'facilitator' && ofDelegations.includes(type) && log.at(-1)?.type !== 'packageApproved'

function partyIn(before: RoomState, event: GameEvent): PartyId | null {
  if ('party' in event) return event.party
  if (event.type === 'overridden') return partyOverridden(event.change)
  if (event.type === 'packageSubmitted') return event.submission.party
  if (event.type === 'draftDiscarded') return before.drafts[event.draft]?.party ?? null
  if (event.type === 'said') return partyOf(before, event.by)
  if (event.type === 'personJoined') return event.role.kind === 'observer' ? (event.role.party ?? null) : null
  const moved = event.type === 'personSeated' || event.type === 'personAdmitted'
  return moved && 'party' in event.role ? (event.role.party ?? null) : null
}

function partyOf({ people }: RoomState, id: keyof RoomState['people']): PartyId | null {
  const role = people[id]?.role
  return role?.kind === 'delegate' ? role.party : null
}

function partyOverridden(change: OverrideChange): PartyId | null {
  if ('party' in change) return change.party
  return change.kind === 'trust' ? change.holder : null
}

/** Which figure was set by hand, where a dial was turned to, what was chosen. */
function whatOf(event: GameEvent): { what?: string } {
  switch (event.type) {
    case 'overridden':
      return { what: event.change.kind }
    case 'undone':
      return { what: event.act }
    case 'packageReturned':
      return { what: event.draft.returned ?? 'none' }
    case 'personJoined':
    case 'personSeated':
    case 'personAdmitted':
      return seatIn(event)
    case 'injectSent':
      return event.due ? { what: 'due' } : {}
    case 'channelClosed':
    case 'channelOpened':
    case 'said':
      return { what: event.channel.kind }
    case 'crisisChosen':
      return { what: event.choice }
    case 'reportClarified':
      return { what: event.outcome }
    case 'packageSigned':
      return { what: `${event.reserve ? 'reserve' : 'plain'}${event.over ? 'Over' : ''}` }
    case 'standTaken':
      return { what: event.reason }
    case 'portfolioTaken':
      return { what: event.portfolio }
    case 'settingsSet':
      return { what: Object.keys(event.settings).join(', ') }
    case 'knobSet':
      return { what: String(event.value) }
    case 'melAdded':
      return { what: String(event.entries.length) }
    case 'melCancelled':
    case 'noteRemoved':
      return { what: String(event.n) }
    case 'melEdited':
      return { what: String(event.entry.n) }
    default:
      return {}
  }
}

/** What is unlike a delegate's seat in it: a wait, a facilitator's rights, watching a delegation. */
function seatIn({ type, role }: Extract<GameEvent, { type: 'personJoined' | 'personSeated' | 'personAdmitted' }>): { what?: string } {
  if (role.kind === 'waiting') return { what: 'waiting' }
  if (role.kind === 'observer' && role.party) return { what: 'watches' }
  if (role.kind !== 'facilitator') return {}
  // Who opens the room is a facilitator without rights named, and has joined like everybody.
  return role.rights ? { what: role.rights } : type === 'personSeated' ? { what: 'full' } : {}
}

/** What the words of the sentence alone do not hold. */
function wholeOf(event: GameEvent): Pick<LogEntry, 'orders' | 'response' | 'change' | 'parties'> {
  switch (event.type) {
    case 'ordersGiven':
      return { orders: event.orders }
    case 'responseGiven':
      return { response: event.response }
    case 'overridden':
      return { change: event.change }
    case 'said':
      return event.channel.parties.length > 0 ? { parties: event.channel.parties } : {}
    case 'broadcastSent':
      return event.to ? { parties: event.to } : {}
    case 'injectSent':
      return event.inject.to ? { parties: event.inject.to } : {}
    default:
      return {}
  }
}

function subjectOf(before: RoomState, after: RoomState, event: GameEvent): string | null {
  switch (event.type) {
    case 'clockSet':
      return event.clock.kind === before.clock.kind ? 'extended' : event.clock.kind
    case 'injectSent':
      return event.inject.name
    case 'mediaPublished':
      return event.headline
    case 'channelClosed':
    case 'channelOpened':
      return event.channel.parties.join(', ') || null
    case 'botSeated':
      return event.strategy
    case 'overridden':
      return event.reason
    case 'knobSet':
    case 'forkNamed':
    case 'injectTakenBack':
      return event.name
    case 'rewound':
      return event.left.name
    case 'whatIfShared':
      return event.whatIf.name
    case 'packageSubmitted':
      return event.submission.terms.title
    case 'packageApproved':
      return event.title
    case 'packageReturned':
      return event.draft.terms.title
    case 'undone':
      return event.subject
    case 'botPaceSet':
      return event.pace
    case 'finishBySet':
      return event.finishBy === null ? 'lifted' : 'set'
    case 'said':
    case 'statementPublished':
      return event.text
    case 'draftSaved':
      return event.terms.title || null
    case 'draftDiscarded':
      return before.drafts[event.draft]?.terms.title || null
    default:
      return subjectIn(after, event)
  }
}

function subjectIn(after: RoomState, event: GameEvent): string | null {
  if ('package' in event) {
    const title = after.proposals[event.package]?.versions.at(-1)?.terms.title ?? after.world.agreements[event.package]?.terms.title
    return title ?? null
  }
  if ('person' in event && event.person) return after.people[event.person]?.name ?? null
  if ('measure' in event) return event.measure
  if ('report' in event) return event.report
  if ('text' in event) return event.text
  return null
}
