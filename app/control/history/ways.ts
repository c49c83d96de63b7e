// The histories of a room beside each other: those that were left, and the present one as the last.
import type { PartyId } from '../../../lib/ids.ts'
import type { FacilitatorView } from '../../../lib/view/view.ts'

export interface Way {
  /** A, B, C … by which a chart names it. */
  letter: string
  /** null: the present one. */
  fork: FacilitatorView['forks'][number] | null
  /** From the start, turn 0. */
  points: { turn: number; tension: number; trust: number[] }[]
}
export interface Pair {
  holder: PartyId
  toward: PartyId
}

/** Each principal's trust in the other. */
export function mutualPairs([one, other]: readonly PartyId[]): Pair[] {
  if (!one || !other) return []
  return [
    { holder: one, toward: other },
    { holder: other, toward: one },
  ]
}

/** Tension and the trust of the pairs in points, turn by turn. */
export function waysOf({ forks, board }: Pick<FacilitatorView, 'forks' | 'board'>, pairs: readonly Pair[]): Way[] {
  const start = board.curve.filter(({ turn }) => turn === 0)
  const curves = [...forks.map((fork) => ({ fork, curve: [...start, ...fork.curve] })), { fork: null, curve: board.curve }]
  return curves.map(({ fork, curve }, n) => ({
    letter: letterOf(n),
    fork,
    points: pointsOf(curve, pairs),
  }))
}

/** A curve in points, for these pairs. */
export function pointsOf(curve: FacilitatorView['board']['curve'], pairs: readonly Pair[]): Way['points'] {
  return curve.map(({ turn, tension, trust }) => ({
    turn,
    tension,
    trust: pairs.map(({ holder, toward }) => 100 * (trust[holder]?.[toward] ?? 0)),
  }))
}

/** A to Z, then A2 to Z2. */
function letterOf(n: number): string {
  const round = Math.floor(n / 26)
  return `${String.fromCharCode(65 + (n % 26))}${round > 0 ? round + 1 : ''}`
}
