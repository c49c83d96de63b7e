// The consequences of the orders for a whole package in short, from those for each commitment in it.
import type { Foreseen } from '../../../lib/rules/foresee.ts'

export interface Short {
  /** Points that complying costs this turn. */
  cost: number
  /** What a stall comes to: nothing to stall, an open breach, or a chance that some of it is noticed (0–1). */
  stall: { kind: 'idle' } | { kind: 'openBreach' } | { kind: 'noticed'; chance: number }
}

export function inShort(each: readonly Pick<Foreseen, 'cost' | 'second' | 'stalled'>[]): Short {
  const cost = each.reduce((sum, one) => sum + one.cost, 0)
  if (each.length === 0) return { cost, stall: { kind: 'idle' } }
  if (each.some(({ second }) => second)) return { cost, stall: { kind: 'openBreach' } }
  const unseen = each.reduce((chance, { stalled }) => chance * stalled.clean, 1)
  return { cost, stall: { kind: 'noticed', chance: 1 - unseen } }
}
