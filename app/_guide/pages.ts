// The run of show as leaves to turn: preparation, opening, the six phases, the hot wash; and which one is due.
import { type Phase, phases } from '../../lib/game/phase.ts'
import type { RoomHead } from '../../lib/view/view.ts'

export type Leaf = 'before' | 'opening' | Phase | 'hotWash'
export const leaves: readonly Leaf[] = ['before', 'opening', ...phases, 'hotWash']

/** The leaf that belongs to how the room stands. */
export function leafNow({ status, phase }: Pick<RoomHead, 'status' | 'phase'>): Leaf {
  if (status === 'lobby') return 'before'
  return status === 'playing' && phase !== null ? phase : 'hotWash'
}

/** The leaf before or after; null at either end. */
export const leafBeside = (leaf: Leaf, by: 1 | -1): Leaf | null => leaves[leaves.indexOf(leaf) + by] ?? null

export interface MarkAt {
  do: string
  /** Seconds left on the clock when it is due, and whether that is past; null without a clock. */
  due: { left: number; state: 'past' | 'now' | 'next' } | null
  share: number
}

/** When each mark of a phase is due. @param length of the phase, seconds; @param left on its clock, null without one */
export function marksAt(marks: readonly { at: number; do: string }[], length: number, left: number | null): MarkAt[] {
  const lefts = marks.map(({ at }) => Math.round(length * (1 - at)))
  // A phase that was lengthened has not reached its first mark: that one is due all the same.
  const now =
    left === null
      ? -1
      : Math.max(
          0,
          lefts.findLastIndex((one) => one >= left),
        )
  return marks.map(({ at, do: what }, n) => ({
    do: what,
    share: at,
    due: left === null ? null : { left: lefts[n] ?? 0, state: n < now ? 'past' : n === now ? 'now' : 'next' },
  }))
}
