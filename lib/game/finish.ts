// Ending on time: how long the coming phases may last so that play ends early enough for the hot wash, and what is left of the day.
import type { GameEvent } from './event.ts'
import { type Moment, momentAfter, phases } from './phase.ts'
import { type Decision, refused } from './refusal.ts'
import type { Clock, RoomState, Settings } from './state.ts'
import type { Table } from './table.ts'

type Answer = Decision<GameEvent>
const minute = 60_000
/** No phase is shortened below this, milliseconds. */
export const leastPhase = minute / 2

/** What planning looks at: a room, or what the facilitator is shown of it. */
export interface Timed {
  settings: Pick<Settings, 'turns' | 'phaseMinutes' | 'timed' | 'finishBy' | 'hotWash'>
  status: RoomState['status']
  moment: Moment | null
  clock: Clock
}

/** When play ends as things stand, and how that fits the time to finish by. Milliseconds since 1970, but where said. */
export interface Plan {
  /** End of the last phase. */
  end: number
  /** End of the last phase if every coming one is as short as it may be. */
  soonest: number
  /** The earliest time to finish by that can still be kept. */
  earliest: number
  /** How much too late play ends for the hot wash, milliseconds; 0 when all is well or nothing is set. */
  slip: number
}

interface Span {
  full: number
  least: number
}

/** The moments from this one to the end of the game. */
function comingFrom(moment: Moment, turns: number): Moment[] {
  const next = momentAfter(moment, turns)
  return next ? [moment, ...comingFrom(next, turns)] : [moment]
}

/** The last Debrief is nobody's reserve of time: it keeps its own. */
function spanOf({ phaseMinutes, turns }: Timed['settings'], { turn, phase }: Moment): Span {
  const full = phaseMinutes[phase] * minute
  const isLast = turn >= turns && phase === phases.at(-1)
  return { full, least: isLast ? full : Math.min(full, leastPhase) }
}

/**
 * How long each phase lasts when together they may take no longer than `room`: shortened in proportion, none below its least,
 * none beyond its full time. When even the least do not fit, all have their least. Milliseconds.
 */
export function fitted(spans: readonly Span[], room: number): number[] {
  const squeezed = (held: ReadonlySet<number>): number[] => {
    const rest = spans.reduce((sum, { full }, at) => (held.has(at) ? sum : sum + full), 0)
    const taken = spans.reduce((sum, { least }, at) => (held.has(at) ? sum + least : sum), 0)
    const share = rest > 0 ? Math.min(1, Math.max(0, (room - taken) / rest)) : 1
    const below = spans.flatMap(({ full, least }, at) => (!held.has(at) && full * share < least ? [at] : []))
    if (below.length > 0) return squeezed(new Set([...held, ...below]))
    return spans.map(({ full, least }, at) => (held.has(at) ? least : Math.floor(full * share)))
  }
  return squeezed(new Set())
}

/** How long the phase that begins now lasts, milliseconds. */
export function spanFor(settings: Timed['settings'], moment: Moment, at: number): number {
  const { full } = spanOf(settings, moment)
  if (settings.finishBy === null) return full
  const spans = comingFrom(moment, settings.turns).map((one) => spanOf(settings, one))
  return fitted(spans, settings.finishBy - settings.hotWash * minute - at)[0] ?? full
}

/** The plan of the day as it stands at that time; null when there is nothing more to plan. */
export function planAt({ settings, status, moment, clock }: Timed, at: number): Plan | null {
  if (!settings.timed || status === 'ended' || status === 'closed') return null
  const now: Moment = moment ?? { turn: 1, phase: 'brief' }
  const [here, ...later] = comingFrom(now, settings.turns)
  const begins = moment ? at + leftOn(clock, at) : at
  const spans = (moment ? later : [here ?? now, ...later]).map((one) => spanOf(settings, one))
  const hotWash = settings.hotWash * minute
  const last = settings.finishBy === null ? null : settings.finishBy - hotWash
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)
  const end = begins + sum(lengthsFrom(settings, spans, begins))
  const soonest = begins + sum(spans.map(({ least }) => least))
  return { end, soonest, earliest: soonest + hotWash, slip: last === null ? 0 : Math.max(0, end - last) }
}

/** One phase of the day. Milliseconds since 1970. */
export interface Slot extends Moment {
  begins: number
  ends: number
}

/** When each phase from now to the end of the game begins and ends, as things stand; without a clock, as if there were one. */
export function timetableAt({ settings, status, moment, clock }: Timed, at: number): Slot[] {
  if (status === 'ended' || status === 'closed') return []
  const coming = comingFrom(moment ?? { turn: 1, phase: 'brief' }, settings.turns)
  const spans = coming.map((one) => spanOf(settings, one))
  const left = moment && clock.kind !== 'stopped' ? leftOn(clock, at) : null
  const lengths = left === null ? lengthsFrom(settings, spans, at) : [left, ...lengthsFrom(settings, spans.slice(1), at + left)]
  let begins = at
  return coming.map(({ turn, phase }, n) => {
    const slot = { turn, phase, begins, ends: begins + (lengths[n] ?? 0) }
    begins = slot.ends
    return slot
  })
}

function lengthsFrom({ finishBy, hotWash }: Timed['settings'], spans: readonly Span[], begins: number): number[] {
  return finishBy === null ? spans.map(({ full }) => full) : fitted(spans, finishBy - hotWash * minute - begins)
}

function leftOn(clock: Clock, at: number): number {
  if (clock.kind === 'stopped') return 0
  return clock.kind === 'paused' ? clock.remaining : Math.max(0, clock.endsAt - at)
}

/** Sets, or with null lifts, the time by which all is over, the hot wash included. `reserve`: minutes of it, left out: as they are. */
export function finishBy({ state, at }: Table, { at: by, reserve }: { at: number | null; reserve?: number | undefined }): Answer {
  const { settings, status } = state
  if (status === 'ended') return refused('gameOver')
  const hotWash = reserve ?? settings.hotWash
  if (by === settings.finishBy && hotWash === settings.hotWash) return refused('nothingToSet')
  const granted: Answer = { granted: [{ type: 'finishBySet', finishBy: by, hotWash }] }
  if (by === null) return granted
  const plan = planAt({ settings: { ...settings, finishBy: by, hotWash }, status, moment: state.moment, clock: state.clock }, at)
  if (!plan) return refused('finishNoClock')
  if (by >= plan.earliest) return granted
  return refused('finishTooSoon', { minutes: Math.ceil((plan.earliest - at) / minute), reserve: hotWash })
}
