// How tension moves, with its receipt (E.8).
import type { Catalogue } from '../scenario/schema.ts'
import { measureOf } from './catalogue.ts'
import type { Effect } from './effects.ts'
import { isOwed } from './owed.ts'
import type { Promises } from './promises.ts'
import { boundLine, receipt } from './receipt.ts'
import { clamp, round6, sumOf } from './round.ts'
import { type ActEvent, tensionLines } from './signals.ts'
import { undertakings } from './undertaking.ts'
import type { Matrix, OpenEvent, Receipt, ReceiptLine, World } from './world.ts'

/** T' = T + .4 (rest − T) + friction − .7 relief − gestures + acts + events + collapses + crisis, within 0–100. */
export function moveTension(
  c: Catalogue,
  world: World,
  turn: { trust: Matrix; promises: Promises; open: readonly OpenEvent[]; effects: readonly Effect[]; crisis: readonly ReceiptLine[] },
): Receipt {
  const p = c.params
  const acts = turn.open.filter((e): e is ActEvent => e.kind === 'act')
  const [one, other] = c.principals
  const mean = ((turn.trust[one]?.[other] ?? 0) + (turn.trust[other]?.[one] ?? 0)) / 2
  const lines: ReceiptLine[] = [
    { reason: 'towardRest', points: p.tensionReturn * (p.tensionRest - world.tension) },
    { reason: 'trustBetweenPrincipals', points: -p.tensionReturn * p.trustCalms * (mean - p.trustCalmsFrom) },
    { reason: 'friction', points: p.friction },
    ...reliefs(c, turn.promises),
    ...turn.open.flatMap((e): ReceiptLine[] =>
      e.kind === 'gesture'
        ? [{ reason: 'gestureRelief', party: e.party, measure: e.measure, points: -measureOf(c, e.measure).relief }]
        : [],
    ),
    ...tensionLines(c, acts, turn.effects).map(
      ({ points, act, label }): ReceiptLine =>
        act
          ? { reason: 'act', party: act.party, act: act.act, points }
          : { reason: 'inject', ...(label === undefined ? {} : { label }), points },
    ),
    ...turn.promises.changes.flatMap(({ package: id, change }): ReceiptLine[] => {
      const stage = turn.promises.agreements[id]?.stage ?? 0
      return change === 'collapsed'
        ? [{ reason: 'collapse', package: id, points: p.collapseTension + p.collapseTensionPerStage * stage }]
        : []
    }),
    ...turn.crisis,
  ]
  const free = world.tension + sumOf(lines, (line) => line.points)
  const after = round6(clamp(free, 0, 100))
  return receipt(world.tension, after, [...lines, ...boundLine(free, clamp(free, 0, 100))])
}

/** Relief of what was reported kept this turn and still stands, and of one-offs that are done; once a party and measure. */
function reliefs(c: Catalogue, { agreements, graded }: Promises): ReceiptLine[] {
  const lines = new Map<string, ReceiptLine>()
  for (const agreement of Object.values(agreements)) {
    if (agreement.status !== 'inForce') continue
    undertakings(c, agreement.terms).forEach(({ key, party, measure }, at) => {
      const status = agreement.dues[at]?.status ?? 'ended'
      const kept = isOwed(status) && graded.get(key)?.grade === 'clean'
      if ((!kept && status !== 'done') || lines.has(key)) return
      const points = -c.params.reliefWeight * measure.relief
      lines.set(key, { reason: 'relief', party, package: agreement.id, measure: measure.id, points })
    })
  }
  return [...lines.values()]
}
