// Chance as an argument: one draw per (seed, turn, purpose, key), so that the order of evaluation changes nothing (J.3).
import { round6 } from './round.ts'

/** The hash as far as it has been fed: four 32-bit words. */
interface Words {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}
const start: Words = { a: 0x6a09e667 | 0, b: 0xbb67ae85 | 0, c: 0x3c6ef372 | 0, d: 0xa54ff53a | 0 }
/** Stands between the parts; no id holds it. */
const between = '\u001f'

/** The words after some more text; the multipliers are large odd numbers that spread single-bit changes. */
function fed({ a, b, c, d }: Words, text: string): Words {
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ k, 0x9e3779b1)
    b = c ^ Math.imul(b ^ k, 0x85ebca77)
    c = d ^ Math.imul(c ^ k, 0xc2b2ae3d)
    d = a ^ Math.imul(d ^ k, 0x27d4eb2f)
  }
  return { a, b, c, d }
}

/** One 32-bit number of all that was fed. */
function mixed({ a, b, c, d }: Words): number {
  a = Math.imul(c ^ (a >>> 18), 0x9e3779b1)
  b = Math.imul(d ^ (b >>> 22), 0x85ebca77)
  c = Math.imul(a ^ (c >>> 17), 0xc2b2ae3d)
  d = Math.imul(b ^ (d >>> 19), 0x27d4eb2f)
  return (a ^ b ^ c ^ d) >>> 0
}

/** Within a turn draws of one purpose differ in their key alone: the words before it, for the seed and turn asked for last. */
let latest = { seed: '', turn: Number.NaN, byPurpose: new Map<string, Words>() }

function beforeKey(seed: string, turn: number, purpose: string): Words {
  if (latest.seed !== seed || latest.turn !== turn) latest = { seed, turn, byPurpose: new Map() }
  const known = latest.byPurpose.get(purpose)
  if (known) return known
  const words = fed(start, seed + between + turn + between + purpose + between)
  latest.byPurpose.set(purpose, words)
  return words
}

/** One step of the mulberry32 generator: 0 ≤ u < 1. */
function mulberry32(state: number): number {
  const s = (state + 0x6d2b79f5) | 0
  let t = Math.imul(s ^ (s >>> 15), 1 | s)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** A uniform draw, 0 ≤ u < 1. */
export function draw(seed: string, turn: number, purpose: string, key: string): number {
  return mulberry32(mixed(fed(beforeKey(seed, turn, purpose), key)))
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
