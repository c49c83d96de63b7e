// Names as they may be shown: one form for what looks alike, nothing that hides, breaks or turns the line.
import { plainLetters } from '../lib/untrusted.ts'

const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/** NFKC without control, format and bidirectional characters; null when nothing of it is left or it is too long. */
export function cleanName(typed: string, longest: number): string | null {
  const name = plainLetters(typed.normalize('NFKC').replace(hidden, '')).replace(/\s+/g, ' ').trim()
  return name.length > 0 && name.length <= longest ? name : null
}
