// How well a breach is seen and how often a shadow is taken for one (B.2), with the facilitator's two dials.
import type { Catalogue, Level, Observability } from '../scenario/schema.ts'
import { found } from './catalogue.ts'
import { remembered } from './remember.ts'

/** Chances a turn, 0–1: that a breach leaves a report; that there is a doubtful report without one. */
export interface Sight {
  readonly detection: number
  readonly falseAlarm: number
}

const certain = 0.99

const levels = [0, 1, 2, 3, 4, 5] as const

const sights = remembered(({ ladder, params: p }: Catalogue) => {
  const dialled = (cell: Sight): Sight => ({
    detection: Math.min(certain, cell.detection * p.detectionFactor),
    falseAlarm: Math.min(certain, cell.falseAlarm * p.falseAlarmFactor),
  })
  return new Map(ladder.map(({ level, A, B, C }) => [level, { A: dialled(A), B: dialled(B), C: dialled(C) }]))
})

/** What inspection of that level sees of a measure of that class. */
export function sight(c: Catalogue, level: Level, observability: Observability): Sight {
  return found(sights(c).get(level), `level ${level}`)[observability]
}

/** A level lowered by a number of rungs, not below none. */
export function lowered(level: Level, by: number): Level {
  return levels[Math.max(0, level - by)] ?? 0
}
