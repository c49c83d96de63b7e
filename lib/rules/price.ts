// What a signature costs at home: the will of one's measures and the leap of faith beyond one's trust (C, Acceptance).
import type { MeasureId, PartyId } from '../ids.ts'
import type { Catalogue, LeafEffect, Terms } from '../scenario/schema.ts'
import { measureOf, stageIn } from './catalogue.ts'
import type { Footing } from './footing.ts'
import { clamp, round6, sum } from './round.ts'

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

/**
 * Will that signing costs, points: k_skip · Σ will + leap · 100 · clamp(need − trust, 0, cap) · (need > 1.5 ? 1.2 : 1).
 * `need` null (no trust suffices) is charged as the greatest shortfall; `trust` is 0–1.
 */
export function signaturePrice(
  c: Catalogue,
  footing: Pick<Footing, 'opened'>,
  terms: Terms,
  party: PartyId,
  { need, trust }: { need: number | null; trust: number },
  remission: Remission = noRemission,
): number {
  const p = c.params
  const own = terms.commitments.filter((k) => k.party === party && !remission.willFree.includes(k.measure))
  const skip = stageIn(c, terms) > footing.opened + 1 ? p.skipFactor : 1
  const short = need === null ? p.leapCap : clamp(need - trust, 0, p.leapCap)
  const dear = need === null || need > p.leapNeverAt ? p.leapNeverFactor : 1
  const leap = remission.leap === 'free' ? 0 : p.leapPrice * 100 * short * dear
  return round6(skip * sum(own.map((k) => measureOf(c, k.measure).will)) + leap)
}
