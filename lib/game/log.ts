// What the facilitator's log says of an event: who, when, which phase, about whom.
import type { GameEvent, Happening } from './event.ts'
import type { LogEntry, RoomState } from './state.ts'

/** Drafts and talk have places of their own and would drown the log. */
const unlogged = new Set<GameEvent['type']>(['draftSaved', 'draftDiscarded', 'ordersDrafted', 'said', 'roomOpened'])

/** null when the event is not logged. */
export function logEntryOf(before: RoomState, after: RoomState, { at, by, event }: Happening): LogEntry | null {
  if (unlogged.has(event.type)) return null
  const subject = subjectOf(after, event)
  return {
    n: (before.log.at(-1)?.n ?? 0) + 1,
    at,
    turn: after.moment?.turn ?? 0,
    phase: after.moment?.phase ?? null,
    by,
    type: event.type,
    ...('party' in event ? { party: event.party } : {}),
    ...(subject ? { subject } : {}),
  }
}

function subjectOf(after: RoomState, event: GameEvent): string | null {
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
