// Turns of which a guide says more than of others.
import type { SpecialTurn } from '../scenario/guide-schema.ts'

/** The first, the last, and the one at half-way where there is one between; null for any other. @param turn from 1 */
export function specialTurn(turn: number, turns: number): SpecialTurn | null {
  if (turn === 1) return 'first'
  if (turn === turns) return 'last'
  return turn === Math.ceil(turns / 2) ? 'middle' : null
}
