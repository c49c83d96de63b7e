// Packages that wait for the facilitator's approval: shown to the delegation that handed them in, and to the facilitator.
import type { RoomState } from '../game/state.ts'
import type { PackageId, PartyId } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'

export interface AwaitingView {
  package: PackageId
  terms: Terms
  /** The version it would counter; null for a new package. */
  counters: number | null
  turn: number
  /** Milliseconds since 1970. */
  at: number
}

export const awaitingOf = ({ awaiting }: Pick<RoomState, 'awaiting'>, party: PartyId): AwaitingView[] =>
  awaiting
    .filter((one) => one.party === party)
    .map(({ package: id, terms, counters, turn, at }) => ({ package: id, terms, counters, turn, at }))
