// How others have learnt to see a delegation, and how its people say they see the others.
import type { PersonId } from '../ids.ts'
import type { PerParty } from '../rules/world.ts'

export interface Seen {
  /** What each other delegation has seen it bear so far, points: the more, the less one new signal moves their trust. */
  record: PerParty<number>
  /** Who of it has answered this turn's poll on felt trust. */
  polled: PersonId[]
  /** What they answered: the facilitator's to see, and no delegate's. */
  felt: { sealed: true } | { sealed: false; answers: PerParty<{ ofThem: number; ofUs: number }>[] }
}
