// What the facilitator's events come to: branches resolved, commitments chosen.
import type { PartyId } from '../ids.ts'
import type { Catalogue, InjectEffect, LeafEffect } from '../scenario/schema.ts'
import { pick } from './draw.ts'
import { inForce, type Owed, owed } from './owed.ts'
import { sum } from './round.ts'
import type { World } from './world.ts'

/** An effect with the name of the event it comes from. */
export interface Effect {
  label: string
  effect: LeafEffect
}
export type Selector = Extract<LeafEffect, { kind: 'lapse' }>['which']
export type Choice = Extract<InjectEffect, { kind: 'choice' }>

/** What must be known to resolve an event: the party the facilitator chose, and what the parties chose. */
export interface Settled {
  chosen: PartyId | null
  choices: readonly { party: PartyId; option: string }[]
}

/** The leaves of an event's effects as the world stands, with the chosen party filled in. */
export function resolveEffects(c: Catalogue, world: World, effects: readonly InjectEffect[], settled: Settled): LeafEffect[] {
  return effects.flatMap((effect): LeafEffect[] => {
    switch (effect.kind) {
      case 'ifActive':
      case 'ifStageInForce':
        return resolveEffects(c, world, branchOf(c, world, effect), settled)
      case 'choice':
        return chosenEffects(effect, settled).map((leaf) => withChosen(leaf, settled.chosen))
      default:
        return [withChosen(effect, settled.chosen)]
    }
  })
}

/** The choices that events put to parties as the world stands. */
export function liveChoices(c: Catalogue, world: World, effects: readonly InjectEffect[]): Choice[] {
  return effects.flatMap((effect): Choice[] => {
    if (effect.kind === 'choice') return [effect]
    if (effect.kind !== 'ifActive' && effect.kind !== 'ifStageInForce') return []
    return liveChoices(c, world, branchOf(c, world, effect))
  })
}

type Branch = Extract<InjectEffect, { kind: 'ifActive' | 'ifStageInForce' }>

function branchOf(c: Catalogue, world: World, effect: Branch): Branch['so'] {
  const holds =
    effect.kind === 'ifActive'
      ? candidates(owed(c, world, 0), effect.which).length > 0
      : inForce(world).some((agreement) => agreement.stage >= effect.stage)
  return holds ? effect.so : effect.otherwise
}

/** Each option that somebody chose works once; one that stops silences the others. */
function chosenEffects(choice: Choice, { choices }: Settled): LeafEffect[] {
  const made = choices.filter(({ party }) => choice.parties.includes(party))
  const taken = choice.options.filter((option) => made.some((m) => m.option === option.id))
  const stopping = taken.filter((option) => option.stops)
  return (stopping.length > 0 ? stopping : taken).flatMap((option) => [
    ...option.effects,
    ...made.filter((m) => m.option === option.id).flatMap(({ party }) => option.byParty?.[party] ?? []),
  ])
}

function withChosen(effect: LeafEffect, chosen: PartyId | null): LeafEffect {
  if (chosen === null) return effect
  if (effect.kind === 'willDraw') return effect.oneOf.includes(chosen) ? { ...effect, oneOf: [chosen] } : effect
  if (effect.kind === 'towardPrior' && effect.toward === 'chosen') return { ...effect, toward: chosen }
  if (effect.kind === 'reversalHazard' && effect.party === 'chosen') return { ...effect, party: chosen }
  return effect
}

/** The party an event falls on when nobody chose it: drawn from those its will draw names, else from all. */
export function chosenParty(c: Catalogue, effects: readonly Effect[], label: string, seed: string, turn: number): PartyId {
  const named = effects.flatMap(({ label: l, effect }) => (l === label && effect.kind === 'willDraw' ? effect.oneOf : []))
  const from = named.length > 0 ? named : c.parties.map((party) => party.id)
  return (
    pick(
      seed,
      turn,
      'chosen',
      label,
      from.map((item) => ({ item, weight: 1 })),
    ) ?? c.principals[0]
  )
}

/** What is owed that a selector means. */
export function candidates(all: readonly Owed[], which: Selector): Owed[] {
  return all.filter(
    ({ party, measure, level }) =>
      (which.by === undefined || which.by.includes(party)) &&
      (which.measures === undefined || which.measures.includes(measure.id)) &&
      (which.domain === undefined || which.domain === measure.domain) &&
      (which.halts === undefined || (measure.halts !== undefined && which.halts.includes(measure.halts))) &&
      (which.delivered === undefined || which.delivered === (measure.delivered ?? false)) &&
      (which.belowLevel === undefined || level < which.belowLevel),
  )
}

/** Those a selector takes: all, or one drawn; the same selector of the same event takes the same one. */
export function selected(all: readonly Owed[], which: Selector, label: string, seed: string, turn: number): Owed[] {
  const fitting = candidates(all, which)
  if (which.pick === 'all') return fitting
  const one = pick(
    seed,
    turn,
    'selected',
    `${label}/${JSON.stringify(which)}`,
    fitting.map((item) => ({ item, weight: 1 })),
  )
  return one ? [one] : []
}

/** Rungs by which inspection is lowered this turn. */
export function inspectionDown(effects: readonly Effect[]): number {
  return sum(effects.map(({ effect }) => (effect.kind === 'inspectionDown' ? effect.by : 0)))
}
