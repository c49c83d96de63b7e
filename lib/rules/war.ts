// The hazard of war and what a point of tension is worth (E.2, D).
import type { Params } from '../scenario/params.ts'

/** Chance of war a turn at that tension (0–100): pWar · max(0, (T − T0) / (100 − T0))² (E.2). */
export function warHazard(p: Params, tension: number): number {
  return p.warHazard * over(p, tension) ** 2
}

/** mu of a party: points that one point of tension less is worth a turn, warValue · dpWar/dT (E.2). */
export function tensionValue(p: Params, warValue: number, tension: number): number {
  return warValue * ((2 * p.warHazard * over(p, tension)) / span(p))
}

/** Chance of war when both principals stand firm (D): r = base + pWar(T). */
export function crisisRisk(p: Params, tension: number): number {
  return Math.min(1, p.crisisBase + warHazard(p, tension))
}

/** h(R): chance a turn that pressure (0–100) breaks a government (E.11). */
export function regimeHazard(p: Params, pressure: number): number {
  return p.regimeHazard * Math.max(0, (pressure - p.regimeHazardFrom) / (100 - p.regimeHazardFrom)) ** 2
}

const span = (p: Params): number => Math.max(1, 100 - p.warThreshold)
const over = (p: Params, tension: number): number => Math.max(0, (tension - p.warThreshold) / span(p))
