// What a signature costs at home: the will of one's measures and the leap of faith beyond one's trust (C, Acceptance).
import type { MeasureId } from '../ids.ts'
import type { Params } from '../scenario/params.ts'
import type { Catalogue, LeafEffect, Measure, Terms } from '../scenario/schema.ts'
import { stageIn } from './catalogue.ts'
import type { Footing } from './footing.ts'
import { clamp, round6, sumOf } from './round.ts'

/** What the turn's events remit of the price. */
export interface Remission {
  /** Measures that cost no will this turn. */
  willFree: MeasureId[]
  leap: 'priced' | 'free'
}
export const noRemission: Remission = { willFree: [], leap: 'priced' }

/** What the turn's events remit. */
export function remissionOf(effects: readonly { effect: LeafEffect }[]): Remission {
  const leaves = effects.map(({ effect }) => effect)
  return {
    willFree: leaves.flatMap((effect) => (effect.kind === 'willFree' ? effect.measures : [])),
    leap: leaves.some((effect) => effect.kind === 'noLeapPrice') ? 'free' : 'priced',
  }
}

/** Will of one's own measures, points: k_skip · Σ will. */
export function willOfMeasures(
  c: Catalogue,
  footing: Pick<Footing, 'opened'>,
  terms: Terms,
  own: readonly { measure: Measure }[],
  remission: Remission,
): number {
  const skip = stageIn(c, terms) > footing.opened + 1 ? c.params.skipFactor : 1
  return skip * sumOf(own, ({ measure }) => (remission.willFree.includes(measure.id) ? 0 : measure.will))
}

/**
 * Will that signing costs, points: that of one's measures + leap · 100 · clamp(need − trust, 0, cap) · (need > 1.5 ? 1.2 : 1).
 * `need` null (no trust suffices) is charged as the greatest shortfall; `trust` is 0–1.
 */
export function signaturePrice(p: Params, measures: number, need: number | null, trust: number, leap: Remission['leap']): number {
  if (leap === 'free') return round6(measures)
  const short = need === null ? p.leapCap : clamp(need - trust, 0, p.leapCap)
  const dear = need === null || need > p.leapNeverAt ? p.leapNeverFactor : 1
  return round6(measures + p.leapPrice * 100 * short * dear)
}
