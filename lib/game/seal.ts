// What chance is drawn from: sealed while the game goes on, opened at its end.
import type { Moment } from './phase.ts'

/** What chance is drawn from, and its SHA-256. */
export interface Seal {
  seed: string
  seedHash: string
}
/** A seed that was opened at an end, and draws nothing more. */
export interface OpenedSeal extends Seal {
  /** Where the table went back to, by the next one. */
  backTo: Moment | null
}
