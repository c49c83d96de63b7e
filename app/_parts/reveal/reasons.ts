// Which lines of a receipt are told first.
import type { Receipt, ReceiptLine } from '../../../lib/rules/world.ts'

const shows = ({ points }: ReceiptLine): boolean => Math.abs(points) >= 0.05

/** All lines that show at all, the greatest first. */
export const weightiest = ({ lines }: Pick<Receipt, 'lines'>): ReceiptLine[] =>
  lines.filter(shows).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))

/**
 * The same, but those that pull the way the number went before those that pull against it: two great lines that cancel one another
 * explain nothing.
 */
export function tellingFirst(receipt: Pick<Receipt, 'lines' | 'before' | 'after'>): ReceiptLine[] {
  const way = Math.sign(receipt.after - receipt.before)
  const lines = weightiest(receipt)
  if (way === 0) return lines
  return [...lines.filter(({ points }) => Math.sign(points) === way), ...lines.filter(({ points }) => Math.sign(points) !== way)]
}

/** What the lines that are not shown add up to, so that shown and unshown make the whole change to a tenth. */
export function restOf({ lines }: Pick<Receipt, 'lines'>, shown: readonly ReceiptLine[]): number {
  const sum = (all: readonly ReceiptLine[], of: (points: number) => number) => all.reduce((total, { points }) => total + of(points), 0)
  const tenth = (points: number) => Math.round(points * 10) / 10
  return tenth(sum(lines, (points) => points)) - sum(shown, tenth)
}
