// Which of a screen's reference pictures one run compares: a share drawn from the run's seed, another for every screen and every run.

export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]
export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

export interface Chosen {
  language: Language
  scheme: Scheme
}

/** Of the three widths: those at which axe looks have one theme each, whichever the third has. */
const schemesBy = [
  [0, 1, 0],
  [0, 1, 1],
  [1, 0, 0],
  [1, 0, 1],
] as const
/** No language has all three. */
const languagesBy = [
  [0, 0, 1],
  [0, 1, 0],
  [0, 1, 1],
  [1, 0, 0],
  [1, 0, 1],
  [1, 1, 0],
] as const

/** One picture for each width, from the smallest on; together they show both themes and both languages. */
export function shareOf(screen: string, seed: string): Chosen[] {
  const drawn = hash(`${seed} ${screen}`)
  const scheme = schemesBy[drawn % schemesBy.length] ?? schemesBy[0]
  const language = languagesBy[Math.floor(drawn / schemesBy.length) % languagesBy.length] ?? languagesBy[0]
  return scheme.map((one, n) => ({ scheme: schemes[one], language: languages[language[n] ?? 0] }))
}

/** FNV-1a, stirred once more: its low bits alone would hardly depend on the first letters. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (sum ^ (sum >>> 13)) >>> 0
}
