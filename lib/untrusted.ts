// What comes from outside as JSON, before any schema reads it: not too deep, no key that could reach a prototype, no text that hides
// or turns what stands around it.

/** Levels within one another; the deepest request of ours has six. */
export const deepest = 24

/** Control characters but line breaks, marks of direction, invisible spaces, fillers and tags, private use, halves of pairs. */
const hidden =
  /[^\P{Cc}\n\t]|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Co}|\p{Cs}/gu
/** Letters and signs that show nothing and are no space to any trimming: fillers of Hangul, the joiner that joins nothing, the blank of Braille. */
const blank = /[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/g
/** Marks heaped upon one letter, which climb over the lines around it; the most that a living script needs are left. */
const heaped = /(\p{M}{4})\p{M}+/gu

/** Without letters that show nothing, and with no more marks upon a letter than writing needs. */
export const plainLetters = (text: string): string => text.replace(blank, '').replace(heaped, '$1')

/** A text as it may stand on screens, paper and in tables: composed (NFC), with line breaks, and without what hides or turns the line. */
export const cleanText = (typed: string): string =>
  plainLetters(
    typed
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .normalize('NFC')
      .replace(hidden, ''),
  )

/** The same with every text in it clean; undefined for what no request of ours could be. */
export function tidied(raw: unknown, levels: number = deepest): unknown {
  if (typeof raw === 'string') return cleanText(raw)
  if (raw === null || typeof raw === 'number' || typeof raw === 'boolean') return raw
  if (typeof raw !== 'object' || levels === 0) return undefined
  if (Array.isArray(raw)) {
    const list = raw.map((one) => tidied(one, levels - 1))
    return list.includes(undefined) ? undefined : list
  }
  const fields: [string, unknown][] = []
  for (const [key, value] of Object.entries(raw)) {
    // What a client leaves undefined, JSON leaves out.
    if (value === undefined) continue
    const clean = tidied(value, levels - 1)
    if (key === '__proto__' || clean === undefined) return undefined
    fields.push([key, clean])
  }
  return Object.fromEntries(fields)
}
