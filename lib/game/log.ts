// What the facilitator's log says of an event: who, when, which phase, about whom.
import type { PartyId } from '../ids.ts'
import type { GameEvent, Happening } from './event.ts'
import type { OverrideChange } from './override.ts'
import type { LogEntry, RoomState } from './state.ts'

/** Drafts, talk and readiness have places of their own and would drown the log. */
const unlogged = [
  'draftSaved',
  'draftDiscarded',
  'ordersDrafted',
  'said',
  'readySaid',
  'readyTakenBack',
  'roomOpened',
  'acted',
  'melAdded',
  'melEdited',
  'melCancelled',
] as const satisfies GameEvent['type'][]
/** What an entry's `type` can be. */
export type LoggedType = Exclude<GameEvent['type'], (typeof unlogged)[number]>
const isLogged = (type: GameEvent['type']): type is LoggedType => !(unlogged as readonly GameEvent['type'][]).includes(type)

/** null when the event is not logged. */
export function logEntryOf(before: RoomState, after: RoomState, { at, by, event, why }: Happening): LogEntry | null {
  if (!isLogged(event.type)) return null
  const party = partyIn(event)
  const subject = subjectOf(before, after, event)
  return {
    n: (before.log.at(-1)?.n ?? 0) + 1,
    at,
    turn: after.moment?.turn ?? 0,
    phase: after.moment?.phase ?? null,
    by,
    type: event.type,
    ...(party ? { party } : {}),
    ...(subject ? { subject } : {}),
    ...whatOf(event),
    ...(why ? { why } : {}),
  }
}

function partyIn(event: GameEvent): PartyId | null {
  if ('party' in event) return event.party
  if (event.type === 'overridden') return partyOverridden(event.change)
  if (event.type === 'packageSubmitted') return event.submission.party
  return (event.type === 'personSeated' || event.type === 'personAdmitted') && event.role.kind === 'delegate' ? event.role.party : null
}

function partyOverridden(change: OverrideChange): PartyId | null {
  if ('party' in change) return change.party
  return change.kind === 'trust' ? change.holder : null
}

/** Which figure was set by hand, or where a dial was turned to. */
function whatOf(event: GameEvent): { what?: string } {
  if (event.type === 'overridden') return { what: event.change.kind }
  if (event.type === 'undone') return { what: event.act }
  if (event.type === 'packageReturned') return { what: event.draft.returned ?? 'none' }
  if (event.type === 'personJoined' && event.role.kind === 'waiting') return { what: 'waiting' }
  if (event.type === 'injectSent' && event.due) return { what: 'due' }
  if (event.type === 'channelClosed' || event.type === 'channelOpened') return { what: event.channel.kind }
  return event.type === 'knobSet' ? { what: String(event.value) } : {}
}

function subjectOf(before: RoomState, after: RoomState, event: GameEvent): string | null {
  if (event.type === 'clockSet') return event.clock.kind === before.clock.kind ? 'extended' : event.clock.kind
  if (event.type === 'injectSent') return event.inject.name
  if (event.type === 'mediaPublished') return event.headline
  if (event.type === 'channelClosed' || event.type === 'channelOpened') return event.channel.parties.join(', ') || null
  if (event.type === 'botSeated') return event.strategy
  if (event.type === 'overridden') return event.reason
  if (event.type === 'knobSet' || event.type === 'forkNamed' || event.type === 'injectTakenBack') return event.name
  if (event.type === 'rewound') return event.left.name
  if (event.type === 'packageSubmitted') return event.submission.terms.title
  if (event.type === 'packageApproved') return event.title
  if (event.type === 'packageReturned') return event.draft.terms.title
  if (event.type === 'undone') return event.subject
  if (event.type === 'botPaceSet') return event.pace
  if (event.type === 'finishBySet') return event.finishBy === null ? 'lifted' : 'set'
  if ('package' in event) {
    const title = after.proposals[event.package]?.versions.at(-1)?.terms.title ?? after.world.agreements[event.package]?.terms.title
    return title ?? null
  }
  if ('person' in event) return after.people[event.person]?.name ?? null
  if ('measure' in event) return event.measure
  if ('report' in event) return event.report
  if ('text' in event) return event.text
  return null
}
