// How likely a promise outlives the government's will to keep it (E.3).
import type { Params } from '../scenario/params.ts'
import type { Party } from '../scenario/schema.ts'
import { clamp } from './round.ts'

export type Maturity = 'young' | 'mature'

/** lambda of a party: chance a turn that a political promise is struck down at home, at that will (3–97) (E.3). */
export function reversalHazard(p: Params, party: Party, will: number, factor: number, maturity: Maturity): number {
  const raw = party.reversalHazard * p.reversalFactor * factor * Math.exp((50 - will) / p.reversalWillScale)
  return clamp(raw, p.reversalMin, p.reversalMax) * (maturity === 'mature' ? p.maturityFactor : 1)
}

/** h of a promise over that many turns, 0–1: what cannot be undone stays, the rest must survive each turn (E.3). */
export function promiseDurability(irreversible: number, hazard: number, turns: number): number {
  return irreversible + (1 - irreversible) * (1 - hazard) ** turns
}
