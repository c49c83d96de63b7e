// One turn adjudicated: trust, tension, will, pressure, asset and war, each with its receipt (E).
// Everything public is computed from what was reported and answered in the open, never from the truth (RULINGS 1).
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { moveAsset } from './asset.ts'
import { actOf } from './catalogue.ts'
import { playCrisis } from './crisis.ts'
import { happens } from './draw.ts'
import { chosenParty } from './effects.ts'
import { factsOf } from './facts.ts'
import { movePressure } from './pressure.ts'
import { afterTurn } from './promises.ts'
import { clamp, round6, sum } from './round.ts'
import type { ActEvent, TurnInput } from './signals.ts'
import { suspensions, walkouts } from './suspension.ts'
import { moveTension } from './tension.ts'
import { testimony } from './testimony.ts'
import { moveTrust } from './trust.ts'
import { regimeHazard, warHazard } from './war.ts'
import { moveWill } from './will.ts'
import type { Adjudication, PartyResponse, PerParty, Signals, SigningCost, World } from './world.ts'

/** All that a turn has gathered when Respond closes. */
export interface TurnResult extends TurnInput {
  /** As drawn when Commit closed, with what examinations have shown since. */
  signals: Signals
  /** A missing response lets pass; a principal missing from the crisis card gives way (RULINGS 8). */
  responses: Partial<PerParty<PartyResponse>>
  crisisChoices: Partial<PerParty<'firm' | 'yield'>>
  /** Of the packages that entered into force this turn. */
  costs: readonly SigningCost[]
  /** Parties that have declined to renew, by package. */
  declines: Record<PackageId, PartyId[]>
}

/** The turn after the last adjudicated one. Same input and seed, same bytes. */
export function adjudicate(c: Catalogue, world: World, input: TurnResult, seed: string): Adjudication {
  const { signals, responses, effects, costs } = input
  const turn = world.turn + 1
  const acts = signals.open.filter((e): e is ActEvent => e.kind === 'act')
  const promises = afterTurn(c, world, { signals, responses, declines: input.declines, effects })
  const crisis = playCrisis(c, signals, input.crisisChoices, seed, turn)
  const suspended = suspensions(c, world, signals, responses)
  const left = walkouts(c, world, responses)
  const heard = testimony(c, world, { signals, suspended, left, told: promises.told, effects })
  const trust = moveTrust(c, world, heard, effects, seed)
  const tension = moveTension(c, world, { trust: trust.trust, promises, open: signals.open, effects, crisis: crisis?.tension ?? [] })
  const will = moveWill(c, world, { signals, promises, costs, effects, crisis: crisis?.will ?? {} }, seed)
  const pressure = movePressure(c, world, promises, { acts, effects, crisis: crisis?.pressure ?? {} })
  const asset = moveAsset(c, world, promises, signals)
  const warRisk = crisis ? crisis.result.risk : hazardOf(c, tension.after, pressure.pressure, acts)
  const over = overBy(signals, turn, crisis?.result.war ?? false, crisis ? 0 : warRisk, seed)
  const facts = factsOf(c, world, {
    promises,
    signals,
    suspended,
    left,
    tension: tension.after,
    crisis: crisis?.result ?? null,
  })
  const next: World = {
    turn,
    trust: trust.trust,
    record: trust.record,
    tension: tension.after,
    will: will.will,
    pressure: pressure.pressure,
    asset: asset.told,
    reach: reachAfter(c, world, acts),
    opened: promises.opened,
    agreements: pressure.agreements,
    hazardFactor: hazardFactors(c, world, input, seed),
    needRises: needRises(world, input, turn),
    over,
    facts: [...world.facts, facts],
    secret: { credit: creditAfter(c, world, costs), asset: asset.real, agreements: promises.secret },
  }
  return {
    world: next,
    trust: trust.receipts,
    tension,
    will: will.receipts,
    pressure: pressure.receipts,
    crisis: crisis?.result ?? null,
    changes: promises.changes,
    warRisk,
    over,
  }
}

/** pWar(T), and more in a turn of active coercion of a government under heavy pressure (E.2, E.11). */
function hazardOf(c: Catalogue, tension: number, pressure: PerParty<number>, acts: readonly ActEvent[]): number {
  const coerced = acts
    .filter((e) => e.vetoedBy.length === 0 && actOf(c, e.act).evidence === 'coercion')
    .map((e) => pressure[actOf(c, e.act).target])
    .filter((r) => r !== undefined)
  const cornered = Math.max(0, ...coerced.map((r) => regimeHazard(c.params, r)))
  return round6(clamp(warHazard(c.params, tension) + c.params.coercionWar * cornered, 0, 1))
}

function overBy(signals: Signals, turn: number, crisisWar: boolean, hazard: number, seed: string): World['over'] {
  const { capitulation } = signals.secret
  if (capitulation) return { kind: 'capitulation', turn, party: capitulation }
  if (crisisWar) return { kind: 'war', turn, cause: 'crisis' }
  return happens(seed, turn, 'war', '', hazard) ? { kind: 'war', turn, cause: 'hazard' } : null
}

function reachAfter(c: Catalogue, world: World, acts: readonly ActEvent[]): PerParty<number> {
  const reach: PerParty<number> = {}
  for (const [id, before] of Object.entries(world.reach)) {
    const party = id as PartyId
    const gained = acts.filter((e) => e.party === party && e.vetoedBy.length === 0).map((e) => actOf(c, e.act).reach ?? 0)
    reach[party] = round6(clamp(before + sum(gained), 0, 10))
  }
  return reach
}

function hazardFactors(c: Catalogue, world: World, { effects }: TurnInput, seed: string): PerParty<number> {
  const factors = { ...world.hazardFactor }
  for (const { label, effect } of effects) {
    if (effect.kind !== 'reversalHazard') continue
    const party = effect.party === 'chosen' ? chosenParty(c, effects, label, seed, world.turn + 1) : effect.party
    factors[party] = round6((factors[party] ?? 1) * effect.times)
  }
  return factors
}

/** Rises begin at once and last for so many turns; spent ones are dropped. */
function needRises(world: World, { effects }: TurnInput, turn: number): World['needRises'] {
  const fresh = effects.flatMap(({ effect }) =>
    effect.kind === 'needRises' ? [{ party: effect.party, by: effect.by, untilTurn: turn + effect.turns }] : [],
  )
  return [...world.needRises.filter((rise) => rise.untilTurn > turn), ...fresh]
}

function creditAfter(c: Catalogue, world: World, costs: readonly SigningCost[]): PerParty<number> {
  const credit: PerParty<number> = {}
  for (const { id } of c.parties) {
    const saved = costs.filter((cost) => cost.party === id).map((cost) => cost.credit)
    credit[id] = round6((world.secret.credit[id] ?? 0) + sum(saved))
  }
  return credit
}
