// Numbers as they are shown: whole points, signed changes, and receipt lines whose shown tenths still add up.

/** Trust as held (0–1) in whole points. */
export const trustPoints = (trust: number): number => Math.round(trust * 100)

/** A chance (0–1) in whole percent, to stand before a %; what is not quite nothing, or not quite certain, never reads as if it were. */
export function chancePercent(chance: number): number | string {
  const percent = Math.round(chance * 100)
  if (percent === 0 && chance > 0) return '<1'
  return percent === 100 && chance < 1 ? '>99' : percent
}

/** `+4`, `−3`, `±0`: with a true minus sign, so that figures line up. */
export function signed(value: number, digits: 0 | 1 = 0): string {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return `±${text}`
  return `${value > 0 ? '+' : '−'}${text}`
}

/** Rounds each number to a tenth so that the tenths add up to the rounded sum (largest remainders take the difference). */
export function tenths(values: readonly number[]): { lines: number[]; sum: number } {
  const sum = Math.round(values.reduce((total, value) => total + value, 0) * 10)
  const floors = values.map((value) => Math.floor(value * 10))
  let missing = sum - floors.reduce((total, value) => total + value, 0)
  const byRemainder = values.map((value, at) => ({ at, rest: value * 10 - Math.floor(value * 10) })).sort((a, b) => b.rest - a.rest)
  const lines = [...floors]
  for (const { at } of byRemainder) {
    if (missing <= 0) break
    lines[at] = (lines[at] ?? 0) + 1
    missing -= 1
  }
  return { lines: lines.map((value) => value / 10), sum: sum / 10 }
}

export const bands = [
  { name: 'calm', from: 0, to: 25 },
  { name: 'uneasy', from: 25, to: 50 },
  { name: 'tense', from: 50, to: 65 },
  { name: 'acute', from: 65, to: 80 },
  { name: 'crisis', from: 80, to: 100 },
] as const
export type Band = (typeof bands)[number]['name']

/** The named band of a tension of 0–100 (MODEL A): below 25 calm, 25–49 uneasy, 50–64 tense, 65–79 acute, 80 and more crisis. */
export function bandOf(tension: number): Band {
  return bands.findLast((band) => Math.round(tension) >= band.from)?.name ?? 'calm'
}
