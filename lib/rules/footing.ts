// Where the parties stand when a package is weighed: all that the ledger needs to know of the world.

import type { Stage } from '../scenario/schema.ts'
import type { Matrix, PerParty, World } from './world.ts'

/**
 * The server passes its world (exact); a desk passes what its view shows: exact for itself,
 * the public will or the middle of the band for others, so its figures for others are estimates.
 */
export interface Footing {
  /** 0–100. */
  tension: number
  /** 3–97. */
  will: PerParty<number>
  /** holder → toward, 0–1. */
  trust: Matrix
  opened: Stage
  hazardFactor: PerParty<number>
  needRises: { party: import('../ids.ts').PartyId; by: number; untilTurn: number }[]
  turn: number
}

/** The footing of one who sees the public numbers exactly (the facilitator, and the law). */
export function footingOf(world: World): Footing {
  return {
    tension: world.tension,
    will: world.will,
    trust: world.trust,
    opened: world.opened,
    hazardFactor: world.hazardFactor,
    needRises: world.needRises,
    turn: world.turn + 1,
  }
}
