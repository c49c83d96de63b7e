// Chance as an argument: one draw per (seed, turn, purpose, key), so that the order of evaluation changes nothing (J.3).
import { round6 } from './round.ts'

/** Four 32-bit words from a text; the multipliers are large odd numbers that spread single-bit changes. */
function hash(text: string): number {
  let a = 0x6a09e667
  let b = 0xbb67ae85
  let c = 0x3c6ef372
  let d = 0xa54ff53a
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ k, 0x9e3779b1)
    b = c ^ Math.imul(b ^ k, 0x85ebca77)
    c = d ^ Math.imul(c ^ k, 0xc2b2ae3d)
    d = a ^ Math.imul(d ^ k, 0x27d4eb2f)
  }
  a = Math.imul(c ^ (a >>> 18), 0x9e3779b1)
  b = Math.imul(d ^ (b >>> 22), 0x85ebca77)
  c = Math.imul(a ^ (c >>> 17), 0xc2b2ae3d)
  d = Math.imul(b ^ (d >>> 19), 0x27d4eb2f)
  return (a ^ b ^ c ^ d) >>> 0
}

/** One step of the mulberry32 generator: 0 ≤ u < 1. */
function mulberry32(state: number): number {
  const s = (state + 0x6d2b79f5) | 0
  let t = Math.imul(s ^ (s >>> 15), 1 | s)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** A uniform draw, 0 ≤ u < 1. The parts are joined by a character that no id holds. */
export function draw(seed: string, turn: number, purpose: string, key: string): number {
  return mulberry32(hash([seed, String(turn), purpose, key].join('\u001f')))
}

/** Whether an event of that probability comes; the probability is rounded to a millionth before it is compared. */
export function happens(seed: string, turn: number, purpose: string, key: string, probability: number): boolean {
  return draw(seed, turn, purpose, key) < round6(probability)
}

/** A normal draw with mean 0 and that spread (Box–Muller), rounded to a millionth. */
export function normal(seed: string, turn: number, purpose: string, key: string, spread: number): number {
  const u = 1 - draw(seed, turn, `${purpose}/radius`, key)
  const v = draw(seed, turn, `${purpose}/angle`, key)
  return round6(spread * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v))
}

/** One of several, each with its weight (≥ 0, not all zero); null of an empty list. */
export function pick<T>(seed: string, turn: number, purpose: string, key: string, items: readonly { item: T; weight: number }[]): T | null {
  const total = items.reduce((a, b) => a + b.weight, 0)
  let left = draw(seed, turn, purpose, key) * total
  for (const { item, weight } of items) {
    left -= weight
    if (left < 0) return item
  }
  return items.at(-1)?.item ?? null
}
