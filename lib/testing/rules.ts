// Worlds and turns for tests of the rules: the six-party catalogue, arbitrary packages, orders and answers.

import * as fc from 'fast-check'
import type { MeasureId, PackageId, PartyId } from '../ids.ts'
import { adjudicate, type TurnResult } from '../rules/adjudicate.ts'
import type { Footing } from '../rules/footing.ts'
import { enterIntoForce, openingWorld } from '../rules/force.ts'
import { inForce, isOwed, owed } from '../rules/owed.ts'
import { watched } from '../rules/reserve.ts'
import { signals } from '../rules/signals.ts'
import type {
  Adjudication,
  FreeAction,
  Grade,
  PackageOrder,
  PartyOrders,
  PartyResponse,
  PerParty,
  Report,
  Signals,
  World,
} from '../rules/world.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import type { Params } from '../scenario/params.ts'
import type { Catalogue, LeafEffect, Terms } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'

export const six = catalogueOf(sixParty)
export const party = (id: string): PartyId => id as PartyId
export const measure = (id: string): MeasureId => id as MeasureId
export const pkg = (id: string): PackageId => id as PackageId

export const tuned = (params: Partial<Params>): Catalogue => catalogueOf(sixParty, params)

/** The terms of a reference package. */
export function reference(id: string): Terms {
  const found = six.packages.find((p) => p.id === id)
  if (!found) throw new Error(`no package ${id}`)
  return found.terms
}

/** Simple terms from "DPRK D11, USA U11". */
export function deal(text: string, more: Partial<Terms> = {}): Terms {
  const commitments = text.split(',').map((pair) => {
    const [who = '', what = ''] = pair.trim().split(' ')
    return { party: party(who), measure: measure(what) }
  })
  return {
    title: text,
    commitments,
    sequence: { kind: 'simultaneous' },
    verify: {},
    duration: 4,
    clauses: { snapback: [], escrow: [], clarify: true, dispute: 'none' },
    ...more,
  }
}

/** The opening world with these packages in force, named pk-1, pk-2 … */
export function worldWith(c: Catalogue, ...all: { terms: Terms; reserves?: string[] }[]): World {
  return all.reduce(
    (world, { terms, reserves }, at) => enterIntoForce(c, world, { id: pkg(`pk-${at + 1}`), terms, reserves: (reserves ?? []).map(party) }),
    openingWorld(c),
  )
}

export const nothing: FreeAction = { kind: 'nothing' }
export function orders(
  all: Record<string, { packages?: Record<string, PackageOrder>; free?: FreeAction; vetoes?: string[] }>,
): PerParty<PartyOrders> {
  return Object.fromEntries(
    Object.entries(all).map(([id, o]) => [id, { packages: o.packages ?? {}, free: o.free ?? nothing, vetoes: o.vetoes ?? [] }]),
  ) as PerParty<PartyOrders>
}
export function responses(all: Record<string, Partial<PartyResponse>>): PerParty<PartyResponse> {
  return Object.fromEntries(
    Object.entries(all).map(([id, r]) => [id, { suspend: [], resume: [], withdraw: [], ...r }]),
  ) as PerParty<PartyResponse>
}
export const effect = (leaf: LeafEffect, label = 'event'): { label: string; effect: LeafEffect } => ({ label, effect: leaf })

/** Signals in which everything owed is kept and reported clean, but for the grades named by "PARTY/MEASURE" ("PARTY/*"). */
export function quiet(c: Catalogue, world: World, grades: Record<string, Grade> = {}, more: Partial<Signals> = {}): Signals {
  const report = (id: PackageId, who: PartyId, what: MeasureId | null): Report => ({
    id: `${id}:${who}:${what ?? '*'}`,
    package: id,
    party: who,
    measure: what,
    grade: grades[`${who}/${what ?? '*'}`] ?? 'clean',
    clarified: null,
    by: null,
  })
  const all = owed(c, world, 0)
  return {
    reports: [
      ...all.map((o) => report(o.package, o.party, o.measure.id)),
      ...inForce(world).flatMap((agreement) => watched(c, agreement).map((who) => report(agreement.id, who, null))),
    ],
    open: [],
    tensionAfterActs: world.tension,
    crisisDue: false,
    crisisRisk: 0,
    secret: {
      truths: all.flatMap((o) =>
        o.places.map((place) => ({ package: place.package, party: o.party, measure: o.measure.id, state: 'kept' as const })),
      ),
      capitulation: null,
      free: Object.fromEntries(c.parties.map(({ id }) => [id, nothing])) as PerParty<FreeAction>,
      reserves: [],
      intelligence: [],
    },
    ...more,
  }
}

/** A turn adjudicated from given signals (all quiet by default). */
export function turn(c: Catalogue, world: World, input: Partial<TurnResult> = {}, seed = 'seed'): Adjudication {
  const full: TurnResult = {
    orders: {},
    effects: [],
    signals: quiet(c, world),
    responses: {},
    crisisChoices: {},
    costs: [],
    declines: {},
    ...input,
  }
  return adjudicate(c, world, full, seed)
}

/** So many quiet turns, without the chance of war. */
export function quietTurns(c: Catalogue, world: World, turns: number): World {
  let now = world
  for (let i = 0; i < turns; i++) now = { ...turn(c, now).world, over: null }
  return now
}

// ---- arbitraries ---------------------------------------------------------------------------------

const levels = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const)

/** Well-formed packages of any shape. */
export function anyTerms(c: Catalogue): fc.Arbitrary<Terms> {
  const commitments = c.measures.flatMap((m) => m.by.map((by) => ({ party: by, measure: m.id })))
  return fc
    .record({
      commitments: fc.shuffledSubarray(commitments, { minLength: 2, maxLength: 12 }),
      sequence: fc.oneof(
        fc.constant({ kind: 'simultaneous' as const }),
        fc.integer({ min: 2, max: 6 }).map((tranches) => ({ kind: 'tranche' as const, tranches })),
        fc.constant({ kind: 'in-turn' as const, first: [] as PartyId[] }),
      ),
      levels: fc.array(levels, { minLength: 12, maxLength: 12 }),
      duration: fc.integer({ min: 1, max: 12 }),
      clarify: fc.boolean(),
      dispute: fc.constantFrom('suspend' as const, 'none' as const),
      marked: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
    })
    .filter((t) => new Set(t.commitments.map((k) => k.party)).size >= 2)
    .map((t): Terms => {
      const parties = [...new Set(t.commitments.map((k) => k.party))]
      const marked = [...new Set(t.marked.map((i) => t.commitments[i]?.measure).filter((m) => m !== undefined))]
      return {
        title: 'any',
        commitments: t.commitments,
        sequence: t.sequence.kind === 'in-turn' ? { kind: 'in-turn', first: parties.slice(0, 1) } : t.sequence,
        verify: Object.fromEntries(parties.map((id, i) => [id, t.levels[i] ?? 0])) as Terms['verify'],
        duration: t.duration,
        clauses: { snapback: marked, escrow: marked, clarify: t.clarify, dispute: t.dispute },
      }
    })
}

/** Numbers from which a whole game of arbitrary orders and answers is made. */
export const anyChoices = fc.array(fc.nat({ max: 999 }), { minLength: 60, maxLength: 60 })

/** A game of so many turns in which everybody does something arbitrary. */
export function arbitraryGame(
  c: Catalogue,
  packages: readonly Terms[],
  choices: readonly number[],
  seed: string,
  turns: number,
): Adjudication[] {
  let at = 0
  const next = (n: number): number => (choices[at++ % choices.length] ?? 0) % n
  const among = <T>(items: readonly T[]): T | undefined => items[next(Math.max(1, items.length))]
  let world = packages.reduce(
    (w, terms, i) => enterIntoForce(c, w, { id: pkg(`pk-${i}`), terms, reserves: next(2) ? [] : [...c.principals] }),
    openingWorld(c),
  )
  const story: Adjudication[] = []
  for (let i = 0; i < turns && !world.over; i++) {
    const given = Object.fromEntries(c.parties.map(({ id }) => [id, arbitraryOrders(c, world, id, next, among)])) as PerParty<PartyOrders>
    const effects = next(3) ? [] : arbitraryEffects(c, next)
    const shown = signals(c, world, { orders: given, effects }, seed)
    const answers = Object.fromEntries(c.parties.map(({ id }) => [id, arbitraryResponse(world, id, next)])) as PerParty<PartyResponse>
    const choice = () => (next(2) ? 'firm' : 'yield')
    const crisisChoices = Object.fromEntries(c.principals.map((id) => [id, choice()])) as PerParty<'firm' | 'yield'>
    const [first] = inForce(world)
    const declines = first && next(2) ? { [first.id]: [c.principals[0]] } : {}
    const costs = first ? [{ package: first.id, party: c.principals[1], will: next(40), credit: next(10) }] : []
    const result = adjudicate(
      c,
      world,
      { orders: given, effects, signals: shown, responses: answers, crisisChoices, costs, declines },
      seed,
    )
    story.push(result)
    world = result.world
  }
  return story
}

function arbitraryOrders(
  c: Catalogue,
  world: World,
  id: PartyId,
  next: (n: number) => number,
  among: <T>(items: readonly T[]) => T | undefined,
): PartyOrders {
  const packages: Record<PackageId, PackageOrder> = {}
  for (const agreement of inForce(world)) packages[agreement.id] = (['comply', 'comply', 'stall', 'hedge'] as const)[next(4)] ?? 'comply'
  const own = c.measures.filter((m) => m.by.includes(id))
  const act = among(c.acts.filter((a) => a.by.includes(id)))
  const other = among(c.parties.filter((p) => p.id !== id)) ?? c.parties[0]
  const reversed = inForce(world).flatMap((a) =>
    a.dues.filter((d) => d.party === id && d.status === 'reversed').map((d) => ({ package: a.id, measure: d.measure })),
  )[0]
  const gesture = among(own)
  const options: FreeAction[] = [
    nothing,
    { kind: 'homeCampaign' },
    { kind: 'mediation', between: c.principals },
    { kind: 'brink' },
    ...(other ? [{ kind: 'intelligence' as const, target: other.id }] : []),
    ...(act ? [{ kind: 'act' as const, act: act.id, brink: next(4) === 0 }] : []),
    ...(gesture ? [{ kind: 'gesture' as const, measure: gesture.id }] : []),
    ...(reversed ? [{ kind: 'restore' as const, ...reversed }] : []),
  ]
  return { packages, free: among(options) ?? nothing, vetoes: next(2) ? c.acts.filter((a) => a.vetoBy.includes(id)).map((a) => a.id) : [] }
}

function arbitraryResponse(world: World, id: PartyId, next: (n: number) => number): PartyResponse {
  const mine = inForce(world).flatMap((a) =>
    a.dues.filter((d) => d.party === id).map((d) => ({ package: a.id, measure: d.measure, status: d.status })),
  )
  return {
    suspend: mine.filter((d) => isOwed(d.status) && next(6) === 0).map(({ package: p, measure: m }) => ({ package: p, measure: m })),
    resume: mine.filter((d) => d.status === 'suspended' && next(2) === 0).map(({ package: p, measure: m }) => ({ package: p, measure: m })),
    withdraw: inForce(world)
      .filter((a) => a.dues.some((d) => d.party === id) && next(15) === 0)
      .map((a) => a.id),
  }
}

function arbitraryEffects(c: Catalogue, next: (n: number) => number): { label: string; effect: LeafEffect }[] {
  const [one, other] = c.principals
  const all: LeafEffect[] = [
    { kind: 'tension', by: 10 },
    { kind: 'pressure', party: one, by: 6 },
    { kind: 'will', party: other, by: -8 },
    { kind: 'willDraw', oneOf: [...c.principals], spread: 15 },
    { kind: 'towardPrior', toward: 'chosen', share: 0.3, chance: 1 },
    { kind: 'trust', holder: one, toward: other, logOdds: -0.5 },
    { kind: 'evidence', holder: other, toward: one, weight: 'openBreach' },
    { kind: 'lapse', which: { pick: 'one' } },
    { kind: 'doubtfulReport', which: { pick: 'all' } },
    { kind: 'reserveReport', party: one, ifRunning: 0.5, ifNot: 0.5 },
    { kind: 'historyPull', party: one, times: 2 },
    { kind: 'reversalHazard', party: 'chosen', times: 1.5 },
    { kind: 'needRises', party: one, by: 0.05, turns: 2 },
    { kind: 'gestureWeight', times: 2 },
    { kind: 'costFactor', domain: 'humanitarian', times: 0.5, unilateral: true },
    { kind: 'noLeapPrice', ifNoneSigned: { parties: [...c.principals], will: -6 } },
    { kind: 'inspectionDown', by: 1 },
    { kind: 'crisisIfAcute' },
  ]
  return [0, 1, 2].map((i) => ({ label: `event ${i}`, effect: all[next(all.length)] ?? { kind: 'crisisIfAcute' } }))
}

/** The footing of somebody who knows every number of a world exactly. */
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
