// How political will moves, with receipts (E.9, RULINGS 2, 21).
import type { MeasureId, PackageId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { measureOf, partiesIn, partyOf } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { normal } from './draw.ts'
import { chosenParty, type Effect } from './effects.ts'
import { concerns, inForce } from './owed.ts'
import { remissionOf } from './price.ts'
import type { Promises } from './promises.ts'
import { boundLine, receipt } from './receipt.ts'
import { clamp, round6, sumOf } from './round.ts'
import type { OpenEvent, PerParty, Receipt, ReceiptLine, Signals, SigningCost, World } from './world.ts'

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

/** The turn, with what of it every party asks. */
interface SeenTurn extends WillTurn {
  /** Measures that cost no will. */
  willFree: readonly MeasureId[]
  /** Parties with troubled partners, and how bad the worst of it was. */
  troubled: ReadonlyMap<PartyId, 'clear' | 'doubtful'>
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
  const seen: SeenTurn = { ...turn, willFree: remissionOf(turn.effects).willFree, troubled: partnerTrouble(c, world, turn.signals) }
  for (const { id } of c.parties) {
    const before = world.will[id] ?? 0
    const lines = linesOf(c, world, seen, id, before, seed)
    const free = before + sumOf(lines, (line) => line.points)
    const after = round6(clamp(free, lowest, highest))
    will[id] = after
    receipts[id] = receipt(before, after, [...lines, ...boundLine(free, clamp(free, lowest, highest))])
  }
  return { will, receipts }
}

function linesOf(c: Catalogue, world: World, turn: SeenTurn, party: PartyId, before: number, seed: string): ReceiptLine[] {
  const p = c.params
  const { signals, costs, crisis, willFree } = turn
  return [
    { reason: 'drift', points: p.willDrift * (p.willRest - before) },
    ...costs
      .filter((cost) => cost.party === party)
      .map((cost): ReceiptLine => ({ reason: 'signing', package: cost.package, points: -cost.will })),
    ...signals.open.flatMap((e): ReceiptLine[] => {
      if (e.kind === 'gesture' && e.party === party && !willFree.includes(e.measure)) {
        return [{ reason: 'gesture', measure: e.measure, points: -measureOf(c, e.measure).will }]
      }
      if (e.kind === 'homeCampaign' && e.party === party) return [{ reason: 'homeCampaign', points: p.homeCampaignWill }]
      return e.kind === 'mediation' && e.party === party ? [{ reason: 'mediation', points: p.mediationWill }] : []
    }),
    ...troubleLine(c, turn.troubled.get(party)),
    ...cleanBonus(c, turn, party),
    { reason: 'crisisWill', points: crisis[party] ?? 0 },
    ...eventLines(c, world, turn, party, seed),
  ]
}

/** Once a turn: a clear report, or an open breach, about a partner; else a doubtful one (E.9). */
function troubleLine({ params: p }: Catalogue, worst: 'clear' | 'doubtful' | undefined): ReceiptLine[] {
  if (worst === 'clear') return [{ reason: 'clearReport', points: -p.clearReportWill }]
  return worst === 'doubtful' ? [{ reason: 'doubtfulReport', points: -p.doubtfulReportWill }] : []
}

function partnerTrouble(c: Catalogue, world: World, { reports, open }: Signals): SeenTurn['troubled'] {
  const worst = new Map<PartyId, 'clear' | 'doubtful'>()
  const bad = reports.filter((r) => gradeNow(r) !== 'clean')
  for (const agreement of inForce(world)) {
    const told = bad.filter((r) => concerns(agreement, r))
    const breaches = open.filter((e) => isBreachOf(agreement.id, e))
    if (told.length === 0 && breaches.length === 0) continue
    for (const party of partiesIn(c, agreement.terms)) {
      const others = told.filter((r) => r.party !== party).map(gradeNow)
      if (others.includes('clear') || breaches.some((e) => e.party !== party)) worst.set(party, 'clear')
      else if (others.length > 0 && !worst.has(party)) worst.set(party, 'doubtful')
    }
  }
  return worst
}

function isBreachOf(id: PackageId, e: OpenEvent): boolean {
  if (e.kind === 'act') return e.broke.some((b) => b.package === id)
  return (e.kind === 'struckDown' || e.kind === 'secondStall') && e.package === id
}

/** One bonus a party and turn, when a package it is in had a clean cycle (RULINGS 21). */
function cleanBonus(c: Catalogue, { promises }: WillTurn, party: PartyId): ReceiptLine[] {
  const clean = promises.cycles.some(({ package: id, cycle }) => {
    const agreement = promises.agreements[id]
    return cycle === 'clean' && agreement?.status !== 'collapsed' && agreement?.dues.some((due) => due.party === party)
  })
  return clean ? [{ reason: 'cleanPackages', points: partyOf(c, party).cleanWill }] : []
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
