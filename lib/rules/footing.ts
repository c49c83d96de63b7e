// Where the parties stand when a package is weighed: all that the ledger needs to know of the world.
import type { PartyId } from '../ids.ts'
import type { Catalogue, Stage } from '../scenario/schema.ts'
import { middleOfBand, willBand } from './bands.ts'
import type { Matrix, PerParty, World } from './world.ts'

/**
 * Exact for the party itself, the public will or the middle of the band for the others: what a signature costs is public,
 * so it must not hang on what is hidden (RULINGS 1, 5), and a desk reckons with the very same figures.
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
  needRises: { party: PartyId; by: number; untilTurn: number }[]
  turn: number
}

/** The footing of one party in this world. */
export function footingFor(c: Catalogue, world: World, party: PartyId): Footing {
  const will: PerParty<number> = {}
  for (const { id, willIsPublic } of c.parties) {
    const real = world.will[id] ?? 0
    will[id] = id === party || willIsPublic ? real : middleOfBand[willBand(real)]
  }
  return {
    tension: world.tension,
    will,
    trust: world.trust,
    opened: world.opened,
    hazardFactor: world.hazardFactor,
    needRises: world.needRises,
    turn: world.turn + 1,
  }
}
