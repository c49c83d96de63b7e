// The statistics of the lab: shares and means with the interval they are known to.

/** A value with the bounds of its 95 % interval. */
export interface Interval {
  value: number
  low: number
  high: number
}

/** What a mean is made of; sums can be added up in any number of parts. */
export interface Sum {
  count: number
  total: number
  squares: number
}

/** Standard deviations either side that hold 95 % of a normal distribution. */
const z = 1.959964

/** A share with Wilson's 95 % interval, all 0–1; null of nothing. Assumes 0 ≤ hits ≤ of. */
export function share(hits: number, of: number): Interval | null {
  if (of === 0) return null
  const value = hits / of
  const spread = z * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  const centre = value + (z * z) / (2 * of)
  return { value, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/** A mean with its normal 95 % interval; the mean alone of one value, null of none. */
export function mean({ count, total, squares }: Sum): Interval | null {
  if (count === 0) return null
  const value = total / count
  const variance = count > 1 ? Math.max(0, squares - total * value) / (count - 1) : 0
  const spread = z * Math.sqrt(variance / count)
  return { value, low: value - spread, high: value + spread }
}

/** The sum of some values. */
export function sumOf(values: readonly number[]): Sum {
  return values.reduce<Sum>((so, value) => ({ count: so.count + 1, total: so.total + value, squares: so.squares + value * value }), {
    count: 0,
    total: 0,
    squares: 0,
  })
}

/** Two sums as one. */
export function addedUp(a: Sum, b: Sum): Sum {
  return { count: a.count + b.count, total: a.total + b.total, squares: a.squares + b.squares }
}

/** The value below which that share (0–1) of the values lies, between neighbours by proportion; NaN of none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = at * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below === above ? below : below + (above - below) * (place - Math.floor(place))
}
