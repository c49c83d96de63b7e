// When a unilateral step may be announced (RULINGS 12, 23).
import type { MeasureId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { measureOf } from './catalogue.ts'
import { owed } from './owed.ts'
import type { World } from './world.ts'

/**
 * Why a party may not make a gesture of a measure, or null: it is not its own, it owes it already,
 * or the one-off has been carried out (as a gesture a one-off is used up in as many turns as it takes).
 */
export function gestureFault(c: Catalogue, world: World, party: PartyId, id: MeasureId): 'notTheirs' | 'owedAlready' | 'usedUp' | null {
  const measure = measureOf(c, id)
  if (!measure.by.includes(party)) return 'notTheirs'
  if (owed(c, world, 0).some((o) => o.party === party && o.measure.id === id)) return 'owedAlready'
  if (measure.mode === 'hold') return null
  const begun = Object.values(world.agreements).some((a) => a.dues.some((due) => due.party === party && due.measure === id && due.done > 0))
  const made = world.facts.flatMap((facts) => facts.public.gestures).filter((g) => g.party === party && g.measure === id).length
  return begun || made >= (measure.turnsToDo ?? 1) ? 'usedUp' : null
}
