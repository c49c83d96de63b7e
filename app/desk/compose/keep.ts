// This device's own copy of the text on the bench, so that nothing typed is lost before the room has it.
import type { Terms } from '../../../lib/scenario/schema.ts'
import { keep, recall } from '../kept.ts'
import type { Kept } from './start.ts'

/** Room and delegation: each has one bench on a device. */
export type BenchAt = readonly [code: string, party: string]

/** null when there is nothing, or only what an older page wrote. */
export function readKept(at: BenchAt): Kept | null {
  const found = recall(sessionStorage, ...at, 'bench')
  return isKept(found) ? found : null
}

export const writeKept = (at: BenchAt, kept: Kept | null): void => keep(sessionStorage, kept, ...at, 'bench')

function isKept(found: unknown): found is Kept {
  if (typeof found !== 'object' || found === null) return false
  const { draft, terms, base, from, saved } = found as Partial<Kept>
  const whole = (text: Partial<Terms> | undefined) =>
    Array.isArray(text?.commitments) && typeof text.verify === 'object' && typeof text.clauses === 'object'
  return whole(terms) && whole(base) && typeof draft === 'string' && typeof from?.kind === 'string' && typeof saved === 'boolean'
}
