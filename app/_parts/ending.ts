// How near the end of a phase is, for the warnings before it.
import type { TimeLeft } from '../_client/time.ts'

/** `mark`: so many seconds before the end have been reached. */
export type Ending = { kind: 'far' } | { kind: 'mark'; seconds: number } | { kind: 'over' }

/** The last warning of every phase, seconds. */
export const lastCall = 10
/** What a screen may be late in seeing that a phase has begun, seconds. */
const atOnce = 3
/** How long a warning stands that was wished for more than a minute before the end, seconds. */
const lingers = 15

/** Which of the marks, minutes before the end, has been reached last; a clock that stands warns of nothing. */
export function endingOf(left: TimeLeft, marks: readonly number[]): Ending {
  if (left.kind !== 'running') return { kind: 'far' }
  if (left.seconds === 0) return { kind: 'over' }
  const reached = [...marks.map((minutes) => minutes * 60), lastCall].filter((seconds) => seconds >= left.seconds)
  return reached.length > 0 ? { kind: 'mark', seconds: Math.min(...reached) } : { kind: 'far' }
}

/** How many tones a step nearer to the end sounds; none for a phase that begins so near, or for time that was added. */
export function tonesFor(before: Ending | null, now: Ending): 0 | 1 | 2 {
  if (now.kind !== 'mark' || before === null || before.kind === 'over') return 0
  if (before.kind === 'mark' && before.seconds <= now.seconds) return 0
  return now.seconds === lastCall ? 2 : 1
}

/**
 * Whether the warning is still to be read: early ones pass, the last minute stands, on a desk for a moment only.
 * Where a phase is no longer than that, its beginning says so itself.
 * @param whole seconds the phase has in all; Infinity where its beginning was not seen
 */
export function stillShown(ending: Ending, left: TimeLeft, stay: 'long' | 'short', whole: number): boolean {
  if (ending.kind !== 'mark' || left.kind !== 'running' || ending.seconds > whole - atOnce) return false
  if (stay === 'long' && ending.seconds <= 60) return true
  return ending.seconds - left.seconds < lingers
}
