// What a party has promised away at home this turn, before the polls show it.
import type { MeasureId, PartyId } from '../ids.ts'
import { type Charge, willToSpend } from '../rules/acceptance.ts'
import { measureOf, partyOf } from '../rules/catalogue.ts'
import { remissionOf } from '../rules/price.ts'
import { sum } from '../rules/round.ts'
import { effectsNow } from './injects.ts'
import type { Moment } from './phase.ts'
import type { RoomState } from './state.ts'
import type { Table } from './table.ts'

interface Sight extends Pick<Table, 'catalogue'> {
  state: Pick<RoomState, 'proposals' | 'hand' | 'world' | 'history'> & { moment: Pick<Moment, 'turn'> | null }
}

/** This turn's charges: signatures given, packages entered into force, and the announced gesture. */
export function pendingCharges({ state, catalogue }: Sight, party: PartyId): Charge[] {
  // Once the turn is adjudicated they stand in the polls.
  if (state.history.at(-1)?.turn === state.moment?.turn) return []
  const given = Object.values(state.proposals)
    .filter((proposal) => proposal.status === 'tabled')
    .flatMap((proposal) => proposal.signatures)
    .filter((signature) => signature.party === party)
    .map(({ cost, credit }) => ({ will: cost, credit }))
  const bound = state.hand.costs.filter((cost) => cost.party === party)
  const measure = state.hand.gestures[party]
  const gesture = measure ? [{ will: gestureWill({ state, catalogue }, measure), credit: 0 }] : []
  return [...given, ...bound, ...gesture]
}

/** What a gesture costs at home this turn, points: nothing while the turn's events remit it. */
export function gestureWill({ state, catalogue }: Sight, id: MeasureId): number {
  const remitted = remissionOf(effectsNow({ state, catalogue })).willFree.includes(id)
  return remitted ? 0 : measureOf(catalogue, id).will
}

/** The same as one figure, at what it truly costs the party, points. */
export const pendingWill = (sight: Sight, party: PartyId): number =>
  sum(pendingCharges(sight, party).map(({ will, credit }) => will - credit))

/** Will left above the point where the cabinet refuses, points. */
export function roomAtHome(sight: Sight, party: PartyId): number {
  return willToSpend(sight.state.world, party, pendingCharges(sight, party)) - partyOf(sight.catalogue, party).refusalFloor
}
