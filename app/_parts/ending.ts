// How near the end of a phase is, for the warnings before it.
import type { TimeLeft } from '../_client/time.ts'

export type Ending = 'far' | 'minute' | 'seconds' | 'over'

/** A minute before the end, and ten seconds; a clock that stands warns of nothing. */
export function endingOf(left: TimeLeft): Ending {
  if (left.kind !== 'running') return 'far'
  if (left.seconds === 0) return 'over'
  if (left.seconds <= 10) return 'seconds'
  return left.seconds <= 60 ? 'minute' : 'far'
}

/** How many tones a step nearer to the end sounds; none for a phase that begins so near, or for time that was added. */
export function tonesFor(before: Ending | null, now: Ending): 0 | 1 | 2 {
  if (now === 'minute' && before === 'far') return 1
  return now === 'seconds' && (before === 'far' || before === 'minute') ? 2 : 0
}
