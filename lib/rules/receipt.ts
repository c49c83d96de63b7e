// Receipts: additive reasons whose lines sum to the change they explain (F, V18).
import { round6, sumOf } from './round.ts'
import type { Receipt, ReceiptLine } from './world.ts'

/** What rounding alone can leave between the lines and the change, points. */
const roundingAtMost = 0.001

/**
 * A receipt from `before` to `after` in the unit of its lines. Lines are rounded to a millionth; what rounding leaves
 * is settled on the longest line. A larger gap is an error of arithmetic and is left to be seen (tests look for it).
 * The lines are written for the receipt: it rounds them where they stand.
 */
export function receipt(before: number, after: number, lines: readonly ReceiptLine[]): Receipt {
  for (const line of lines) line.points = round6(line.points)
  const told = lines.filter((line) => line.points !== 0)
  const gap = round6(after - before - sumOf(told, (line) => line.points))
  const longest = told.reduce<ReceiptLine | undefined>((a, b) => (a && Math.abs(a.points) >= Math.abs(b.points) ? a : b), undefined)
  if (longest && Math.abs(gap) <= roundingAtMost) longest.points = round6(longest.points + gap)
  return { before: round6(before), after: round6(after), lines: told }
}

/** The line that says how much of a change the bounds of its scale held back; none when nothing was. */
export function boundLine(unbounded: number, bounded: number): ReceiptLine[] {
  return bounded === unbounded ? [] : [{ reason: 'bounded', points: bounded - unbounded }]
}
