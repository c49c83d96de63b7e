// A card of the deck, as the facilitator is shown it.
import type { InjectId, PartyId } from '../ids.ts'
import type { InjectEffect } from '../scenario/schema.ts'

/** One of the scenario's injects, for whoever sends them. */
export interface CardView {
  id: InjectId
  name: string
  text: string
  /** What in history it is like. */
  precedent: string
  effects: InjectEffect[]
  /** The parties it can be made to fall on; empty when the card names its own. */
  fallsOn: PartyId[]
  /** Whether it has come in this game. */
  come: boolean
}
