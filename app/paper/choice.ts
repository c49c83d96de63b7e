// What is to be printed, and how.
import type { PartyId } from '../../lib/ids.ts'

export const kinds = ['delegations', 'guide', 'names'] as const
export type Kind = (typeof kinds)[number]
/** In the order in which they lie in a delegation's envelope. */
export const sheets = ['cover', 'brief', 'phases', 'orders', 'cards'] as const
export type Sheet = (typeof sheets)[number]
export const signs = ['tables', 'people'] as const
export type Sign = (typeof signs)[number]

export interface Choice {
  kind: Kind
  /** Delegations whose sheets are printed. */
  parties: readonly PartyId[]
  sheets: readonly Sheet[]
  signs: readonly Sign[]
  /** Turns that order sheets are for. */
  turns: 'this' | 'all'
  size: 'a4' | 'letter'
  type: 'normal' | 'large'
}

/** The list with that entry in it or not, in the order of all. */
export const withEntry = <T>(all: readonly T[], chosen: readonly T[], entry: T, wanted: boolean): T[] =>
  all.filter((one) => (one === entry ? wanted : chosen.includes(one)))

/** The turns that order sheets are printed for: this one, or all that are still to come. @param turn 0 before the game */
export function turnsFor(which: Choice['turns'], turn: number, turns: number): number[] {
  const first = Math.min(Math.max(1, turn), turns)
  return which === 'this' ? [first] : Array.from({ length: turns - first + 1 }, (_, n) => first + n)
}
