// The inspected asset: as estimated from reports, and as it truly is (E.10, RULINGS 1, 3).
import type { PartyId } from '../ids.ts'
import type { Catalogue, Measure } from '../scenario/schema.ts'
import { levelIn, measureOf } from './catalogue.ts'
import { inForce } from './owed.ts'
import type { Graded, Promises } from './promises.ts'
import { round6, sum, sumOf } from './round.ts'
import type { PerParty, Signals, World } from './world.ts'

/** Units after the turn: the public estimate and the truth, by party that holds an asset. */
export function moveAsset(
  c: Catalogue,
  world: World,
  promises: Promises,
  signals: Signals,
): { told: PerParty<number>; real: PerParty<number> } {
  const told: PerParty<number> = {}
  const real: PerParty<number> = {}
  for (const { id, asset } of c.parties) {
    if (!asset) continue
    const mine = [...promises.graded.values()].filter((o) => o.party === id)
    const clean = mine.filter((o) => o.grade === 'clean')
    const truths = signals.secret.truths.filter((t) => t.party === id && t.state === 'kept')
    const kept = mine.filter((o) => truths.some((t) => t.measure === o.measure.id))
    const reserve = (o: Graded): boolean =>
      o.places.some((place) => signals.secret.reserves.some((r) => r.party === id && r.package === place.package))
    const gestures = signals.open.flatMap((e) => (e.kind === 'gesture' && e.party === id ? [measureOf(c, e.measure)] : []))

    const shown = sum(gestures.map((m) => (m.mode === 'do' ? (m.assetFraction ?? 0) / (m.turnsToDo ?? 1) : 0)))
    const removedTold = shown + sumOf(clean, (o) => removed(world, promises, o, 'told'))
    const removedReal = shown + sumOf(kept, (o) => removed(world, promises, o, 'real'))
    const halt = kept.filter((o) => halts(o.measure))
    const growthReal = halt.length === 0 ? asset.growth : halt.some(reserve) ? c.params.reserveGrowth : 0
    const growthTold = [...clean.map((o) => o.measure), ...gestures].some(halts) ? 0 : asset.growth
    told[id] = round6(Math.max(0, (world.asset[id] ?? asset.value) + growthTold - asset.value * removedTold))
    real[id] = round6(
      Math.max(0, (world.secret.asset[id] ?? asset.value) + (gestures.some(halts) ? 0 : growthReal) - asset.value * removedReal),
    )
  }
  return { told, real }
}

const halts = (measure: Measure): boolean => measure.halts === 'production'

/** Share of the initial asset that a step removed this turn. */
function removed(world: World, promises: Promises, o: Graded, which: 'told' | 'real'): number {
  const { assetFraction } = o.measure
  return assetFraction ? advance(world, promises, o, which) * assetFraction : 0
}

/** By how much a one-off advanced this turn, as told or in truth, 0–1; a step in two packages counts where it went furthest. */
function advance(world: World, promises: Promises, o: Graded, which: 'told' | 'real'): number {
  return Math.max(
    0,
    ...o.places.map(({ package: id, at }) => {
      if (which === 'told') return (promises.agreements[id]?.dues[at]?.done ?? 0) - (world.agreements[id]?.dues[at]?.done ?? 0)
      return (promises.secret[id]?.truth[at]?.done ?? 0) - (world.secret.agreements[id]?.truth[at]?.done ?? 0)
    }),
  )
}

/** The range others see of a party's asset, centred on the public estimate; narrower under inspection (A, RULINGS 3). */
export function assetRange(c: Catalogue, world: World, party: PartyId): { low: number; high: number } | null {
  const estimate = world.asset[party]
  if (estimate === undefined) return null
  const p = c.params
  const level = inForce(world)
    .filter((agreement) => agreement.dues.some((due) => due.party === party))
    .map((agreement) => levelIn(agreement.terms, party))
    .reduce<number>((a, b) => Math.max(a, b), 0)
  const half = level >= 4 ? p.assetRangeAt4 : level >= 3 ? p.assetRangeAt3 : p.assetRange
  return { low: round6(estimate * (1 - half)), high: round6(estimate * (1 + half)) }
}
