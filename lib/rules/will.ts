// How political will moves, with receipts (E.9, RULINGS 2, 21).
import type { PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { measureOf } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { normal } from './draw.ts'
import { chosenParty, type Effect } from './effects.ts'
import { concerns, inForce } from './owed.ts'
import { remissionOf } from './price.ts'
import type { Promises } from './promises.ts'
import { boundLine, receipt } from './receipt.ts'
import { clamp, round6, sumOf } from './round.ts'
import type { PerParty, Receipt, ReceiptLine, Signals, SigningCost, World } from './world.ts'

const lowest = 3
const highest = 97

export interface WillTurn {
  signals: Signals
  promises: Promises
  costs: readonly SigningCost[]
  effects: readonly Effect[]
  /** What the crisis card costs each. */
  crisis: PerParty<number>
}

/** Public will of every party after the turn, 3–97. */
export function moveWill(
  c: Catalogue,
  world: World,
  turn: WillTurn,
  seed: string,
): { will: PerParty<number>; receipts: PerParty<Receipt> } {
  const will: PerParty<number> = {}
  const receipts: PerParty<Receipt> = {}
  for (const { id } of c.parties) {
    const before = world.will[id] ?? 0
    const lines = linesOf(c, world, turn, id, before, seed)
    const free = before + sumOf(lines, (line) => line.points)
    const after = round6(clamp(free, lowest, highest))
    will[id] = after
    receipts[id] = receipt(before, after, [...lines, ...boundLine(free, clamp(free, lowest, highest))])
  }
  return { will, receipts }
}

function linesOf(c: Catalogue, world: World, turn: WillTurn, party: PartyId, before: number, seed: string): ReceiptLine[] {
  const p = c.params
  const { signals, costs, crisis } = turn
  const free = remissionOf(turn.effects).willFree
  return [
    { reason: 'drift', points: p.willDrift * (p.willRest - before) },
    ...costs
      .filter((cost) => cost.party === party)
      .map((cost): ReceiptLine => ({ reason: 'signing', package: cost.package, points: -cost.will })),
    ...signals.open.flatMap((e): ReceiptLine[] => {
      if (e.kind === 'gesture' && e.party === party && !free.includes(e.measure)) {
        return [{ reason: 'gesture', measure: e.measure, points: -measureOf(c, e.measure).will }]
      }
      if (e.kind === 'homeCampaign' && e.party === party) return [{ reason: 'homeCampaign', points: p.homeCampaignWill }]
      return e.kind === 'mediation' && e.party === party ? [{ reason: 'mediation', points: p.mediationWill }] : []
    }),
    ...partnerTrouble(c, world, turn, party),
    ...cleanBonus(c, turn, party),
    { reason: 'crisisWill', points: crisis[party] ?? 0 },
    ...eventLines(c, world, turn, party, seed),
  ]
}

/** Once a turn: a clear report, or an open breach, about a partner; else a doubtful one (E.9). */
function partnerTrouble(c: Catalogue, world: World, { signals }: WillTurn, party: PartyId): ReceiptLine[] {
  const bound = inForce(world).filter((agreement) => agreement.dues.some((due) => due.party === party))
  const mine = new Set(bound.map((agreement) => agreement.id))
  const troubled = signals.reports.filter((r) => r.party !== party && gradeNow(r) !== 'clean')
  const grades = troubled.filter((r) => bound.some((agreement) => concerns(agreement, r))).map(gradeNow)
  const broken = signals.open.some((e) => {
    if (e.kind === 'act') return e.party !== party && e.broke.some((b) => mine.has(b.package))
    return (e.kind === 'struckDown' || e.kind === 'secondStall') && e.party !== party && mine.has(e.package)
  })
  if (broken || grades.includes('clear')) return [{ reason: 'clearReport', points: -c.params.clearReportWill }]
  return grades.includes('doubtful') ? [{ reason: 'doubtfulReport', points: -c.params.doubtfulReportWill }] : []
}

/** One bonus a party and turn, when a package it is in had a clean cycle (RULINGS 21). */
function cleanBonus(c: Catalogue, { promises }: WillTurn, party: PartyId): ReceiptLine[] {
  const clean = promises.cycles.some(({ package: id, cycle }) => {
    const agreement = promises.agreements[id]
    return cycle === 'clean' && agreement?.status !== 'collapsed' && agreement?.dues.some((due) => due.party === party)
  })
  const bonus = c.parties.find((q) => q.id === party)?.cleanWill ?? 0
  return clean ? [{ reason: 'cleanPackages', points: bonus }] : []
}

function eventLines(c: Catalogue, world: World, { effects, costs }: WillTurn, party: PartyId, seed: string): ReceiptLine[] {
  return effects.flatMap(({ label, effect }): ReceiptLine[] => {
    const line = (points: number): ReceiptLine[] => [{ reason: 'inject', label, points }]
    if (effect.kind === 'will' && effect.party === party) return line(effect.by)
    if (effect.kind === 'willDraw' && chosenParty(c, effects, label, seed, world.turn + 1) === party) {
      return line(normal(seed, world.turn + 1, 'will', label, effect.spread))
    }
    const { parties, will } = effect.kind === 'noLeapPrice' ? effect.ifNoneSigned : { parties: [] as PartyId[], will: 0 }
    return costs.length === 0 && parties.includes(party) ? line(will) : []
  })
}
