// What a signature costs, and when the cabinet at home refuses it (C, RULINGS 2).
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue, Terms } from '../scenario/schema.ts'
import { partyOf } from './catalogue.ts'
import { footingFor } from './footing.ts'
import { ledger } from './ledger.ts'
import { noRemission, type Remission } from './price.ts'
import { round6, sum } from './round.ts'
import type { SigningCost, World } from './world.ts'

/** How a party signs: openly, or with a secret reserve. */
export type Mark = 'open' | 'reserve'
/** Will charged in public, and what of it the party saves in secret. */
export type Charge = Pick<SigningCost, 'will' | 'credit'>

/** The cost of one signature: the honest price whatever the mark; a reserve saves the difference in secret. */
export function signingCost(
  c: Catalogue,
  world: World,
  signature: { package: PackageId; terms: Terms; party: PartyId; mark: Mark },
  remission: Remission = noRemission,
): SigningCost {
  const { terms, party, mark } = signature
  const weighed = ledger(c, footingFor(c, world, party), terms, party, undefined, remission)
  const credit = mark === 'reserve' ? round6(Math.max(0, weighed.willCost - weighed.willCostHedged)) : 0
  return { package: signature.package, party, will: weighed.willCost, credit }
}

/** Will a party truly has to spend, points: the public figure, its hidden credit, less what this turn's signatures will take. */
export function willToSpend(world: World, party: PartyId, pending: readonly Charge[]): number {
  const promised = sum(pending.map((cost) => cost.will - cost.credit))
  return round6((world.will[party] ?? 0) + (world.secret.credit[party] ?? 0) - promised)
}

/** Whether the cabinet refuses: what would be left lies below the party's floor. `pending` are the party's other signatures of the turn. */
export function refuses(c: Catalogue, world: World, party: PartyId, cost: Charge, pending: readonly Charge[]): boolean {
  return willToSpend(world, party, [...pending, cost]) < partyOf(c, party).refusalFloor
}
