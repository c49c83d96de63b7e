// Whether a delegation has what it wanted: the tests of objectives, over the world and its facts (E.12).
import type { PartyId } from '../ids.ts'
import type { Catalogue, LeafTest, Objective, ObjectiveTest, Stage } from '../scenario/schema.ts'
import { partiesIn } from './catalogue.ts'
import { inForce } from './owed.ts'
import type { ObjectiveResult, TurnFacts, World } from './world.ts'

interface Outcome {
  met: boolean
  progress: ObjectiveResult['progress']
}
type Active = TurnFacts['public']['active'][number]

/** One objective against the world as it stands after its last adjudicated turn. */
export function objectiveResult(c: Catalogue, world: World, objective: Objective): ObjectiveResult {
  return { id: objective.id, ...outcome(c, world, objective.test) }
}

function outcome(c: Catalogue, world: World, test: ObjectiveTest): Outcome {
  if (test.kind !== 'all') return leaf(c, world, test)
  const met = test.of.filter((one) => leaf(c, world, one).met).length
  return { met: met === test.of.length, progress: { is: met, asked: test.of.length } }
}

const atLeast = (is: number, asked: number): Outcome => ({ met: is >= asked, progress: { is, asked } })
const atMost = (is: number, asked: number): Outcome => ({ met: is <= asked, progress: { is, asked } })
/** Trust is told in points, as everywhere. */
const trustAtLeast = (is: number, asked: number): Outcome => ({
  met: is >= asked,
  progress: { is: 100 * is, asked: Math.round(100 * asked) },
})
const plain = (met: boolean): Outcome => ({ met, progress: null })

function leaf(c: Catalogue, world: World, test: LeafTest): Outcome {
  switch (test.kind) {
    case 'assetAtLeast':
      return atLeast(world.secret.asset[test.party] ?? 0, test.value)
    case 'pressureAtMost':
      return atMost(world.pressure[test.party] ?? 0, test.value)
    case 'tensionAtMost':
      return atMost(world.tension, test.value)
    case 'willAtLeast':
      return atLeast(world.will[test.party] ?? 0, test.value)
    case 'trustAtLeast':
      return trustAtLeast(world.trust[test.holder]?.[test.toward] ?? 0, test.value)
    case 'active':
      return active(world, test)
    case 'keptUnder':
      return atLeast(
        turnsWith(world, (a) => a.measure === test.measure && a.keptAsReported && a.level >= test.level),
        test.turns,
      )
    case 'inspectionAtMost':
      return atMost(Math.max(0, ...Object.values(world.agreements).map((agreement) => agreement.terms.verify[test.party] ?? 0)), test.level)
    case 'reserveUnseen':
      return atLeast(longestUnseen(world, test.party), test.turns)
    case 'cheatedUnseen':
      return atLeast(cheatedUnseen(world, test.party), test.times)
    case 'actNever':
      return plain(!played(world, test))
    case 'neverAhead':
      return plain(neverAhead(world, test))
    case 'partyToAll':
      return partyToAll(world, test)
    case 'inHighest':
      return plain(inHighest(c, world, test.party))
    case 'onlyWith':
      return plain(onlyWith(world, test))
    case 'noWar':
      return plain(world.over?.kind !== 'war')
  }
}

const anyActive = (facts: TurnFacts | undefined, fits: (a: Active) => boolean): boolean => facts?.public.active.some(fits) ?? false
const turnsWith = (world: World, fits: (a: Active) => boolean): number => world.facts.filter((facts) => anyActive(facts, fits)).length

function active(world: World, test: Extract<LeafTest, { kind: 'active' }>): Outcome {
  const fits = (a: Active): boolean => a.keptAsReported && test.anyOf.includes(a.measure) && (test.by === undefined || a.party === test.by)
  return test.turns === undefined ? plain(anyActive(world.facts.at(-1), fits)) : atLeast(turnsWith(world, fits), test.turns)
}

/** Turns of the party's longest reserve that no report ever showed. */
function longestUnseen(world: World, party: PartyId): number {
  const turns = Object.values(world.secret.agreements).map((a) => a.reserve[party])
  return Math.max(0, ...turns.map((r) => (r && !r.seen ? r.turns : 0)))
}

/** Stalls no clear report told of, and turns with a reserve that was never seen. */
function cheatedUnseen(world: World, party: PartyId): number {
  const stalls = world.facts.flatMap((facts) => facts.secret.stalls).filter((s) => s.party === party && !s.reported).length
  const reserves = world.facts
    .flatMap((facts) => facts.secret.reserves)
    .filter((r) => r.party === party && !world.secret.agreements[r.package]?.reserve[party]?.seen).length
  return stalls + reserves
}

function played(world: World, { act, lastTurns }: Extract<LeafTest, { kind: 'actNever' }>): boolean {
  const facts = lastTurns === undefined ? world.facts : world.facts.slice(-lastTurns)
  return facts.some((f) => f.public.acts.some((a) => a.act === act && a.vetoedBy.length === 0))
}

/** Met only when one of `relief` has been in force, never before one of `step` was. */
function neverAhead(world: World, { relief, step }: Extract<LeafTest, { kind: 'neverAhead' }>): boolean {
  const first = (measures: readonly string[]): number =>
    world.facts.findIndex((facts) => anyActive(facts, (a) => measures.includes(a.measure)))
  const relieved = first(relief)
  const stepped = first(step)
  return relieved >= 0 && stepped >= 0 && stepped <= relieved
}

/** Met only when there was such a package. */
function partyToAll(world: World, { party, stage }: Extract<LeafTest, { kind: 'partyToAll' }>): Outcome {
  const packages = new Map(
    world.facts
      .flatMap((facts) => facts.public.packages)
      .filter((p) => p.stage >= stage)
      .map((p) => [p.id, p.parties]),
  )
  const mine = [...packages.values()].filter((parties) => parties.includes(party)).length
  return { met: packages.size > 0 && mine === packages.size, progress: { is: mine, asked: Math.max(1, packages.size) } }
}

function inHighest(c: Catalogue, world: World, party: PartyId): boolean {
  const standing = inForce(world)
  const highest = Math.max(-1, ...standing.map((agreement) => agreement.stage))
  return standing.some((agreement) => agreement.stage === highest && partiesIn(c, agreement.terms).includes(party))
}

/** Met only when the measure was in force, and always together with the other. */
function onlyWith(world: World, test: Extract<LeafTest, { kind: 'onlyWith' }>): boolean {
  const turns = world.facts.filter((facts) => anyActive(facts, (a) => a.measure === test.measure))
  return turns.length > 0 && turns.every((facts) => anyActive(facts, (a) => a.measure === test.with))
}

/** The stage an objective speaks of; null where it speaks of none. */
export function stageAsked(test: ObjectiveTest): Stage | null {
  const leaves = test.kind === 'all' ? test.of : [test]
  for (const leaf of leaves) if (leaf.kind === 'partyToAll') return leaf.stage
  return null
}
