// The world at the start, and a package's entry into force.
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue, Terms } from '../scenario/schema.ts'
import { partiesIn, stageIn } from './catalogue.ts'
import { round6 } from './round.ts'
import type { Agreement, AgreementSecret, Due, DueTruth, Matrix, PerParty, World } from './world.ts'

/** Everything as the scenario sets it; no turn adjudicated. */
export function openingWorld(c: Catalogue): World {
  const each = <T>(value: (party: Catalogue['parties'][number]) => T | undefined): PerParty<T> => {
    const all: PerParty<T> = {}
    for (const party of c.parties) {
      const mine = value(party)
      if (mine !== undefined) all[party.id] = mine
    }
    return all
  }
  const matrix = (value: (holder: PartyId, toward: PartyId) => number): Matrix =>
    each(({ id }) => {
      const row: PerParty<number> = {}
      for (const other of c.parties) if (other.id !== id) row[other.id] = value(id, other.id)
      return row
    })
  return {
    turn: 0,
    trust: matrix((holder, toward) => round6(c.prior[holder]?.[toward] ?? 0.5)),
    record: matrix(() => 0),
    tension: round6(c.startTension),
    will: each((party) => round6(party.startWill)),
    pressure: each((party) => party.startPressure),
    asset: each((party) => party.asset?.value),
    reach: each((party) => party.startReach),
    opened: 0,
    agreements: {},
    hazardFactor: each(() => 1),
    needRises: [],
    over: null,
    facts: [],
    secret: { credit: each(() => 0), asset: each((party) => party.asset?.value), agreements: {} },
  }
}

/**
 * A package that all have signed begins to bind, from the turn about to be adjudicated.
 * A one-off that was done under an earlier package stays done; `reserves` names those who signed with one.
 */
export function enterIntoForce(c: Catalogue, world: World, entry: { id: PackageId; terms: Terms; reserves: PartyId[] }): World {
  const { id, terms, reserves } = entry
  const since = world.turn + 1
  const dues: Due[] = []
  const truth: DueTruth[] = []
  for (const { party, measure } of terms.commitments) {
    const before = doneBefore(world, party, measure)
    const status = before.told >= 1 ? 'done' : 'due'
    dues.push({ party, measure, status, clean: 0, done: before.told, pressureApplied: false, reversedIn: null })
    truth.push({ done: before.true, stalls: 0, stallReported: false })
  }
  const agreement: Agreement = {
    id,
    terms,
    stage: stageIn(c, terms),
    since,
    until: since + terms.duration - 1,
    status: 'inForce',
    endedIn: null,
    clean: 0,
    mature: false,
    dues,
  }
  const reserve: AgreementSecret['reserve'] = {}
  for (const party of partiesIn(c, terms)) reserve[party] = { running: reserves.includes(party), turns: 0, seen: false }
  return {
    ...world,
    agreements: { ...world.agreements, [id]: agreement },
    secret: { ...world.secret, agreements: { ...world.secret.agreements, [id]: { truth, reserve } } },
  }
}

/** Share of a one-off done under other packages, as reported and in truth. */
function doneBefore(world: World, party: PartyId, measure: Due['measure']): { told: number; true: number } {
  let told = 0
  let real = 0
  for (const agreement of Object.values(world.agreements)) {
    agreement.dues.forEach((due, at) => {
      if (due.party !== party || due.measure !== measure) return
      told = Math.max(told, due.done)
      real = Math.max(real, world.secret.agreements[agreement.id]?.truth[at]?.done ?? 0)
    })
  }
  return { told, true: real }
}
