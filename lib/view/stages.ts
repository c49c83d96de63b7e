// The stage ladder: how far the process has come, from the agreements that everybody sees.
import { cyclesFor } from '../rules/maturity.ts'
import type { Catalogue, Stage } from '../scenario/schema.ts'
import type { AgreementView, Board } from './view.ts'

export interface Rung {
  stage: Stage
  /** `matured`: that stage has opened the next one; `running`: an agreement of it binds; `fallen`: one did, and does no more. */
  state: 'matured' | 'running' | 'fallen' | 'open'
  /** Agreements of that stage in force, the furthest first. */
  inForce: AgreementView[]
}

export interface Process {
  rungs: Rung[]
  /** Highest stage of an agreement in force; null when none is. */
  at: Stage | null
  /** What would take the process further. */
  next:
    | { kind: 'sign'; stage: Stage }
    /** An agreement that opens the next stage once it has had that many clean turns. */
    | { kind: 'mature'; agreement: AgreementView; clean: number; needed: number }
    | { kind: 'top' }
}

export const stages: readonly Stage[] = [0, 1, 2, 3, 4]

export function processOf(
  catalogue: Pick<Catalogue, 'params'>,
  agreements: readonly AgreementView[],
  board: Pick<Board, 'opened'>,
): Process {
  const rungs = stages.map((stage): Rung => {
    const all = agreements.filter((one) => one.stage === stage)
    const inForce = all.filter(({ status }) => status === 'inForce').toSorted((a, b) => b.clean - a.clean)
    const matured = all.some(({ mature }) => mature)
    const state = matured && inForce.length > 0 ? 'matured' : inForce.length > 0 ? 'running' : all.length > 0 ? 'fallen' : 'open'
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
  return stage === undefined ? { kind: 'top' } : { kind: 'sign', stage }
}
