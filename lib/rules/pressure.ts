// Sanctions pressure: relief given once, and taken back in full (E.10, RULINGS 19).
import type { PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { actOf } from './catalogue.ts'
import type { Effect } from './effects.ts'
import { grouped } from './group.ts'
import { isOwed } from './owed.ts'
import type { Promises } from './promises.ts'
import { boundLine, receipt } from './receipt.ts'
import { clamp, round6, sum } from './round.ts'
import type { ActEvent } from './signals.ts'
import { undertakings } from './undertaking.ts'
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
  const lines: Line[] = []
  const after: World['agreements'] = { ...agreements }
  const mark = ({ agreement, at }: Relief, applied: boolean): void => {
    const { id } = agreement
    const marked = after[id] ?? agreement
    after[id] = { ...marked, dues: marked.dues.map((due, n) => (n === at ? { ...due, pressureApplied: applied } : due)) }
  }
  for (const [key, same] of grouped(reliefsIn(c, agreements), (relief) => relief.key)) {
    const [first] = same
    if (!first) continue
    const { due, pressure } = first
    const given = same.some((relief) => relief.due.pressureApplied)
    const stands = same.some((relief) => relief.stands)
    const clean = graded.get(key)?.grade === 'clean'
    const line = { party: due.party, measure: due.measure }
    if (!given && stands && clean) lines.push(...spread(pressure, { reason: 'packageRelief', ...line }))
    const opposite = Object.fromEntries(Object.entries(pressure).map(([id, points]) => [id, -points]))
    if (given && !stands) lines.push(...spread(opposite, { reason: 'reliefReturned', ...line }))
    for (const relief of same) {
      const applied = relief.stands && (given || clean)
      if (relief.due.pressureApplied !== applied) mark(relief, applied)
    }
  }
  return { lines, agreements: after }
}

/** A commitment that changes the pressure on somebody. */
interface Relief {
  key: string
  pressure: PerParty<number>
  agreement: Agreement
  /** Its place among the dues. */
  at: number
  due: Due
  stands: boolean
}

function reliefsIn(c: Catalogue, agreements: World['agreements']): Relief[] {
  return Object.values(agreements).flatMap((agreement) =>
    undertakings(c, agreement.terms).flatMap(({ key, measure: { pressure } }, at): Relief[] => {
      const due = agreement.dues[at]
      return pressure && due ? [{ key, pressure, agreement, at, due, stands: isStanding(agreement, due) }] : []
    }),
  )
}

const isStanding = (agreement: Agreement, due: Due): boolean =>
  agreement.status === 'inForce' && (isOwed(due.status) || due.status === 'done')
