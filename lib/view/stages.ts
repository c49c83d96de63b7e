// The stage ladder: how far the process has come, from the agreements that everybody sees.
import { cyclesFor } from '../rules/maturity.ts'
import type { Catalogue, Stage } from '../scenario/schema.ts'
import type { AgreementView, Board } from './view.ts'

export interface Rung {
  stage: Stage
  /**
   * `matured`: that stage has opened the next one; `running`: an agreement of it binds; `fallen`: one did, and does no more. Of those
   * without an agreement, `passed`: the process stands or stood above it; `open`: agreed without the surcharge for a leap; `later`: not yet.
   */
  state: 'matured' | 'running' | 'fallen' | 'passed' | 'open' | 'later'
  /** Agreements of that stage in force, the furthest first. */
  inForce: AgreementView[]
}

export interface Process {
  rungs: Rung[]
  /** Highest stage of an agreement in force; null when none is. */
  at: Stage | null
  /** What would take the process further. */
  next: // An agreement of a stage from here up to there: above it the surcharge for a leap begins.
    | { kind: 'sign'; stage: Stage; upTo: Stage }
    /** An agreement that opens the next stage once it has had that many clean turns. */
    | { kind: 'mature'; agreement: AgreementView; clean: number; needed: number }
    | { kind: 'top' }
}

export const stages: readonly Stage[] = [0, 1, 2, 3, 4]

/** The highest stage that costs no surcharge (R8). */
const freeUpTo = (opened: Stage): Stage => stages.findLast((one) => one <= opened + 1) ?? opened

export function processOf(
  catalogue: Pick<Catalogue, 'params'>,
  agreements: readonly AgreementView[],
  board: Pick<Board, 'opened'>,
): Process {
  const reached = Math.max(-1, ...agreements.map(({ stage }) => stage))
  const free = freeUpTo(board.opened)
  const rungs = stages.map((stage): Rung => {
    const all = agreements.filter((one) => one.stage === stage)
    const inForce = all.filter(({ status }) => status === 'inForce').toSorted((a, b) => b.clean - a.clean)
    const matured = all.some(({ mature }) => mature)
    const without = stage < reached ? 'passed' : stage <= free ? 'open' : 'later'
    const state = matured && inForce.length > 0 ? 'matured' : inForce.length > 0 ? 'running' : all.length > 0 ? 'fallen' : without
    return { stage, state, inForce }
  })
  return { rungs, at: rungs.findLast(({ inForce }) => inForce.length > 0)?.stage ?? null, next: nextStep(catalogue, rungs, board.opened) }
}

function nextStep({ params }: Pick<Catalogue, 'params'>, rungs: readonly Rung[], opened: Stage): Process['next'] {
  const growing = rungs.findLast(({ inForce }) => inForce.some(({ mature }) => !mature))
  const agreement = growing?.inForce.find(({ mature }) => !mature)
  if (agreement && agreement.stage >= opened)
    return { kind: 'mature', agreement, clean: agreement.clean, needed: cyclesFor(params, agreement.stage) }
  const matured = rungs.findLast(({ state }) => state === 'matured')
  const stage = matured ? stages.find((one) => one > matured.stage) : stages.find((one) => one >= opened)
  return stage === undefined ? { kind: 'top' } : { kind: 'sign', stage, upTo: freeUpTo(opened) }
}
