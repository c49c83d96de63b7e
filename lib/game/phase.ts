// The six phases of a turn, in order, and what comes after each.
export const phases = ['brief', 'negotiate', 'commit', 'respond', 'adjudicate', 'debrief'] as const
export type Phase = (typeof phases)[number]

/** Where the table stands: which phase of which turn (from 1). */
export interface Moment {
  turn: number
  phase: Phase
}

/** The moment after this one; null when that was the last phase of the last turn. */
export function momentAfter(moment: Moment, turns: number): Moment | null {
  const next = phases[phases.indexOf(moment.phase) + 1]
  if (next) return { turn: moment.turn, phase: next }
  return moment.turn < turns ? { turn: moment.turn + 1, phase: 'brief' } : null
}
