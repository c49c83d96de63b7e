// What a phase is for, in a line: before anything has been adjudicated there is no turn to read about.
import type { Phase } from '../../lib/game/phase.ts'

/** The message's key. */
export const phaseDoes = (phase: Phase, turn: number) =>
  phase === 'brief' && turn === 1 ? ('common.phase.brief.first' as const) : (`common.phase.${phase}.does` as const)
