// The world as one delegation may know it: the others' hidden numbers replaced by what is public of them.
import type { PartyId } from '../ids.ts'
import { middleOfBand, willBand } from '../rules/bands.ts'
import type { AgreementSecret, DueTruth, TurnFacts, World } from '../rules/world.ts'
import type { Sight } from './project.ts'
import { perParty } from './public.ts'

/** For reckoning a delegation's own progress: exact for itself, estimates and reports for the others. */
export function worldAsKnownTo({ state, catalogue }: Pick<Sight, 'state' | 'catalogue'>, party: PartyId): World {
  const { world } = state
  const ownAsset = world.secret.asset[party]
  return {
    turn: world.turn,
    trust: world.trust,
    record: world.record,
    tension: world.tension,
    will: perParty(catalogue.parties, ({ id, willIsPublic }) => {
      const will = world.will[id] ?? 0
      return id === party || willIsPublic ? will : middleOfBand[willBand(will)]
    }),
    pressure: world.pressure,
    asset: world.asset,
    reach: world.reach,
    opened: world.opened,
    agreements: world.agreements,
    hazardFactor: world.hazardFactor,
    needRises: world.needRises,
    over: world.over,
    facts: world.facts.map((facts) => ownFacts(facts, party)),
    secret: {
      credit: perParty(catalogue.parties, ({ id }) => (id === party ? (world.secret.credit[id] ?? 0) : 0)),
      asset: ownAsset === undefined ? world.asset : Object.assign({}, world.asset, { [party]: ownAsset }),
      agreements: ownSecrets(world, party),
    },
  }
}

function ownFacts(facts: TurnFacts, party: PartyId): TurnFacts {
  return {
    turn: facts.turn,
    public: facts.public,
    secret: {
      causes: [],
      reserves: facts.secret.reserves.filter((reserve) => reserve.party === party),
      stalls: facts.secret.stalls.filter((stall) => stall.party === party),
    },
  }
}

const nothingHidden: DueTruth = { done: 0, stalls: 0, stallReported: false }

function ownSecrets(world: World, party: PartyId): World['secret']['agreements'] {
  const own = Object.values(world.agreements).map((agreement) => {
    const secret = world.secret.agreements[agreement.id]
    const reserve = secret?.reserve[party]
    const kept: AgreementSecret = {
      truth: agreement.dues.map((due, index) => (due.party === party ? secret?.truth[index] : undefined) ?? nothingHidden),
      reserve: reserve ? { [party]: reserve } : {},
    }
    return [agreement.id, kept]
  })
  return Object.fromEntries(own)
}
