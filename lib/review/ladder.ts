// How far up the stage ladder a game had come after each turn, as everybody could see it.
import type { TurnFacts } from '../rules/world.ts'
import type { Stage } from '../scenario/schema.ts'

export interface Rung {
  turn: number
  /** Highest stage that has matured. */
  opened: Stage
  /** Highest stage in force; null when nothing was. */
  inForce: Stage | null
}

export function rungsOf(facts: readonly TurnFacts[]): Rung[] {
  let opened: Stage = 0
  return facts.map(({ turn, public: { packages } }) => {
    for (const { stage, mature } of packages) if (mature && stage > opened) opened = stage
    return { turn, opened, inForce: highest(packages.map(({ stage }) => stage)) }
  })
}

export const highest = (stages: readonly Stage[]): Stage | null =>
  stages.reduce<Stage | null>((most, stage) => (most === null || stage > most ? stage : most), null)
