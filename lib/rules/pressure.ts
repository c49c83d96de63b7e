// Sanctions pressure: relief given once, and taken back in full (E.10, RULINGS 19).
import type { PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { actOf, measureOf } from './catalogue.ts'
import type { Effect } from './effects.ts'
import { isOwed } from './owed.ts'
import type { Promises } from './promises.ts'
import { boundLine, receipt } from './receipt.ts'
import { clamp, round6, sum } from './round.ts'
import type { ActEvent } from './signals.ts'
import type { Agreement, Due, PerParty, Receipt, ReceiptLine, World } from './world.ts'

type Line = ReceiptLine & { on: PartyId }

/** Pressure after the turn, and the agreements with their relief marked as given or taken back. */
export function movePressure(
  c: Catalogue,
  world: World,
  promises: Promises,
  turn: { acts: readonly ActEvent[]; effects: readonly Effect[]; crisis: PerParty<number> },
): { pressure: PerParty<number>; receipts: PerParty<Receipt>; agreements: World['agreements'] } {
  const relief = relieved(c, promises)
  const lines: Line[] = [
    ...relief.lines,
    ...turn.acts
      .filter((e) => e.vetoedBy.length === 0)
      .flatMap((e) => spread(actOf(c, e.act).pressure ?? {}, { reason: 'act', party: e.party, act: e.act })),
    ...turn.effects.flatMap(({ label, effect }): Line[] =>
      effect.kind === 'pressure' ? [{ on: effect.party, reason: 'inject', label, points: effect.by }] : [],
    ),
    ...spread(turn.crisis, { reason: 'crisisYield' }),
  ]
  const pressure: PerParty<number> = {}
  const receipts: PerParty<Receipt> = {}
  for (const { id } of c.parties) {
    const before = world.pressure[id]
    if (before === undefined) continue
    const mine = lines.filter((line) => line.on === id).map(({ on: _, ...line }): ReceiptLine => line)
    const free = before + sum(mine.map((line) => line.points))
    const after = round6(clamp(free, Math.min(before, c.params.pressureMin), Math.max(before, c.params.pressureMax)))
    pressure[id] = after
    receipts[id] = receipt(before, after, [...mine, ...boundLine(free, after)])
  }
  return { pressure, receipts, agreements: relief.agreements }
}

function spread(by: PerParty<number>, line: Omit<ReceiptLine, 'points'>): Line[] {
  return Object.entries(by).map(([on, points]) => ({ ...line, on: on as PartyId, points }))
}

/** Relief is given on the first clean report, and comes back when its measure is no longer in force anywhere. */
function relieved(c: Catalogue, { agreements, graded }: Promises): { lines: Line[]; agreements: World['agreements'] } {
  const all = Object.values(agreements).flatMap((agreement) => agreement.dues.map((due) => ({ agreement, due })))
  const lines: Line[] = []
  const applied = new Map<string, 'applied' | 'not'>()
  for (const { due } of all) {
    const key = `${due.party}/${due.measure}`
    const { pressure } = measureOf(c, due.measure)
    if (!pressure || applied.has(key)) continue
    const same = all.filter((o) => o.due.party === due.party && o.due.measure === due.measure)
    const given = same.some((o) => o.due.pressureApplied)
    const stands = same.some(({ agreement, due: d }) => isStanding(agreement, d))
    const clean = graded.get(key)?.grade === 'clean'
    const line = { party: due.party, measure: due.measure }
    if (!given && stands && clean) lines.push(...spread(pressure, { reason: 'packageRelief', ...line }))
    const opposite = Object.fromEntries(Object.entries(pressure).map(([id, points]) => [id, -points]))
    if (given && !stands) lines.push(...spread(opposite, { reason: 'reliefReturned', ...line }))
    applied.set(key, stands && (given || clean) ? 'applied' : 'not')
  }
  if (applied.size === 0) return { lines, agreements }
  const marked = Object.values(agreements).map(
    (agreement): Agreement => ({
      ...agreement,
      dues: agreement.dues.map((due) => ({
        ...due,
        pressureApplied: applied.get(`${due.party}/${due.measure}`) === 'applied' && isStanding(agreement, due),
      })),
    }),
  )
  return { lines, agreements: Object.fromEntries(marked.map((agreement) => [agreement.id, agreement])) }
}

const isStanding = (agreement: Agreement, due: Due): boolean =>
  agreement.status === 'inForce' && (isOwed(due.status) || due.status === 'done')
