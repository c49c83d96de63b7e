// How well a breach is seen and how often a shadow is taken for one (B.2), with the facilitator's two dials.
import type { Params } from '../scenario/params.ts'
import type { Catalogue, Level, Observability } from '../scenario/schema.ts'
import { rungOf } from './catalogue.ts'

/** Chances a turn, 0–1: that a breach leaves a report; that there is a doubtful report without one. */
export interface Sight {
  detection: number
  falseAlarm: number
}

const certain = 0.99

/** What inspection of that level sees of a measure of that class. */
export function sight(c: Catalogue, level: Level, observability: Observability): Sight {
  const p: Params = c.params
  const cell = rungOf(c, level)[observability]
  return {
    detection: Math.min(certain, cell.detection * p.detectionFactor),
    falseAlarm: Math.min(certain, cell.falseAlarm * p.falseAlarmFactor),
  }
}

/** A level lowered by a number of rungs, not below none. */
export function lowered(level: Level, by: number): Level {
  const levels = [0, 1, 2, 3, 4, 5] as const
  return levels[Math.max(0, level - by)] ?? 0
}
