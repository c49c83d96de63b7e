// Small arithmetic that every rule shares; states and probabilities are rounded so that engines agree (J.3).

/** Rounded to a millionth; minus zero becomes zero. */
export function round6(x: number): number {
  return Math.round(x * 1e6) / 1e6 + 0
}

export function clamp(x: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, x))
}

/** Log-odds of a probability in (0, 1). */
export function logit(p: number): number {
  return Math.log(p / (1 - p))
}

/** Probability of log-odds. */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}

export function sum(xs: readonly number[]): number {
  let total = 0
  for (const x of xs) total += x
  return total
}

/** The sum of a value of every item, added in their order. */
export function sumOf<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0
  for (const item of items) total += value(item)
  return total
}
