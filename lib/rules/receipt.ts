// Receipts: additive reasons whose lines sum to the change they explain (F, V18).
import { round6 } from './round.ts'
import type { Receipt, ReceiptLine } from './world.ts'

/** What rounding alone can leave between the lines and the change, points. */
const roundingAtMost = 0.001

/**
 * A receipt from `before` to `after` in the unit of its lines. Lines are rounded to a millionth; what rounding leaves
 * is settled on the longest line. A larger gap is an error of arithmetic and is left to be seen (tests look for it).
 * The lines are written for the receipt: it rounds them where they stand.
 */
export function receipt(before: number, after: number, lines: readonly ReceiptLine[]): Receipt {
  const told: ReceiptLine[] = []
  let total = 0
  let longest: ReceiptLine | undefined
  let most = 0
  for (const line of lines) {
    const points = round6(line.points)
    if (points === 0) continue
    line.points = points
    told.push(line)
    total += points
    if (Math.abs(points) > most) {
      longest = line
      most = Math.abs(points)
    }
  }
  const gap = round6(after - before - total)
  if (longest && Math.abs(gap) <= roundingAtMost) longest.points = round6(longest.points + gap)
  return { before: round6(before), after: round6(after), lines: told }
}

/** The line that says how much of a change the bounds of its scale held back; none when nothing was. */
export function boundLine(unbounded: number, bounded: number): ReceiptLine[] {
  return bounded === unbounded ? [] : [{ reason: 'bounded', points: bounded - unbounded }]
}
