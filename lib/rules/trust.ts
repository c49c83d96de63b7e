// How trust and record move, with receipts (E.7, F).
import type { PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { happens } from './draw.ts'
import { chosenParty, type Effect } from './effects.ts'
import { boundLine, receipt } from './receipt.ts'
import { clamp, logit, round6, sigmoid, sumOf } from './round.ts'
import type { Statement, Testimony, Witness } from './testimony.ts'
import type { Matrix, PerParty, Receipt, World } from './world.ts'

const lowest = 0.01
const highest = 0.99
/** Sums of evidence below this are shared out by the slope of the curve itself. */
const tiny = 1e-6

/** What pulls one needle back towards its prior this turn. */
interface Pull {
  /** Factor on the ordinary pull of history. */
  times: number
  events: { label: string; share: number }[]
}

/**
 * Trust after the turn: t' = sigmoid(logit t + z), z capped; then towards the prior; within .01–.99 (E.7).
 * Points of the evidence are shared out in proportion to its log-odds (F).
 */
export function trustAfter(
  p: Catalogue['params'],
  before: number,
  prior: number,
  witnesses: readonly Witness[],
  pull: Pull,
): { after: number; receipt: Receipt } {
  const z = sumOf(witnesses, (w) => w.logOdds)
  const from = logit(before)
  const free = sigmoid(from + z)
  const capped = sigmoid(from + clamp(z, -p.evidenceCap, p.evidenceCap))
  const slope = Math.abs(z) < tiny ? before * (1 - before) : (free - before) / z
  const lines = witnesses.map((w) => {
    w.line.points = 100 * slope * w.logOdds
    return w.line
  })
  if (capped !== free) lines.push({ reason: 'evidenceCapped', points: 100 * (capped - free) })
  let t = capped
  for (const { label, share } of pull.events) {
    const next = t + share * (prior - t)
    lines.push({ reason: 'inject', label, points: 100 * (next - t) })
    t = next
  }
  const pulled = t + clamp(p.historyPull * pull.times, 0, 1) * (prior - t)
  lines.push({ reason: 'history', points: 100 * (pulled - t) })
  const bounded = clamp(pulled, lowest, highest)
  lines.push(...boundLine(100 * pulled, 100 * bounded))
  const after = round6(bounded)
  return { after, receipt: receipt(100 * before, 100 * after, lines) }
}

/** The whole matrix after the turn, with a receipt for every needle, and the record (E.7). */
export function moveTrust(
  c: Catalogue,
  world: World,
  { about, breached }: Testimony,
  effects: readonly Effect[],
  seed: string,
): { trust: Matrix; record: Matrix; receipts: PerParty<PerParty<Receipt>> } {
  const trust: Matrix = {}
  const record: Matrix = {}
  const receipts: PerParty<PerParty<Receipt>> = {}
  const back = returns(c, effects, seed, world.turn + 1)
  for (const { id: holder } of c.parties) {
    const row: PerParty<number> = {}
    const bornes: PerParty<number> = {}
    const told: PerParty<Receipt> = {}
    for (const { id: toward } of c.parties) {
      if (toward === holder) continue
      const borne = world.record[holder]?.[toward] ?? 0
      const mine = learnt(about.get(toward) ?? [], holder, borne)
      const pull = { times: historyTimes(effects, holder, toward), events: back.filter((r) => r.toward === toward) }
      const moved = trustAfter(c.params, world.trust[holder]?.[toward] ?? 0.5, c.prior[holder]?.[toward] ?? 0.5, mine, pull)
      row[toward] = moved.after
      told[toward] = moved.receipt
      const kept = breached.includes(toward) ? c.params.recordAfterBreach : 1
      bornes[toward] = round6((borne + sumOf(mine, (w) => w.borne)) * kept)
    }
    trust[holder] = row
    record[holder] = bornes
    receipts[holder] = told
  }
  return { trust, record, receipts }
}

/** What a party learns of all that is said of another. */
function learnt(statements: readonly Statement[], holder: PartyId, record: number): Witness[] {
  const witnesses: Witness[] = []
  for (const { to } of statements) {
    const witness = to(holder, record)
    if (witness && (witness.logOdds !== 0 || witness.borne !== 0)) witnesses.push(witness)
  }
  return witnesses
}

function historyTimes(effects: readonly Effect[], holder: PartyId, toward: PartyId): number {
  return effects.reduce(
    (a, { effect }) => (effect.kind === 'historyPull' && (effect.party === holder || effect.party === toward) ? a * effect.times : a),
    1,
  )
}

/** Events that throw everybody's trust in one party part of the way back. */
function returns(
  c: Catalogue,
  effects: readonly Effect[],
  seed: string,
  turn: number,
): { toward: PartyId; label: string; share: number }[] {
  return effects.flatMap(({ label, effect }) => {
    if (effect.kind !== 'towardPrior' || !happens(seed, turn, 'towardPrior', label, effect.chance)) return []
    const toward = effect.toward === 'chosen' ? chosenParty(c, effects, label, seed, turn) : effect.toward
    return [{ toward, label, share: effect.share }]
  })
}
