// What a phase is for, in a line: before anything has been adjudicated there is no turn to read about.
import type { Phase } from '../../lib/game/phase.ts'

export const isFirstBrief = (phase: Phase | null, turn: number): boolean => phase === 'brief' && turn === 1

/** The message's key. */
export const phaseDoes = (phase: Phase, turn: number) =>
  isFirstBrief(phase, turn) ? ('common.phase.brief.first' as const) : (`common.phase.${phase}.does` as const)
