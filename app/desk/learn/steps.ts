// The guided first turn: what is pointed at, in which order, and what has to wait for its phase.
import type { Phase } from '../../../lib/game/phase.ts'
import type { RoomHead } from '../../../lib/view/view.ts'
import type { Place } from '../useDesk.ts'

export const stepIds = [
  'welcome',
  'moment',
  'now',
  'brief',
  'trust',
  'words',
  'talk',
  'packages',
  'compose',
  'orders',
  'answers',
  'receipts',
  'poll',
  'end',
] as const
export type StepId = (typeof stepIds)[number]

export interface Step {
  /** From which phase on; what has none can be shown at any time. */
  phase: Phase | null
  /** Where on the desk it is shown. */
  place: Place | null
  /** The `data-guide` of what is pointed at. */
  points: string | null
}

export const steps: Record<StepId, Step> = {
  welcome: { phase: null, place: 'now', points: null },
  moment: { phase: null, place: null, points: 'moment' },
  now: { phase: null, place: 'now', points: 'now' },
  brief: { phase: null, place: 'brief', points: 'objectives' },
  trust: { phase: null, place: 'board', points: 'trust' },
  words: { phase: null, place: null, points: 'rulebook' },
  talk: { phase: null, place: 'talk', points: 'channels' },
  packages: { phase: 'negotiate', place: 'packages', points: 'place-packages' },
  compose: { phase: 'negotiate', place: 'compose', points: 'place-compose' },
  orders: { phase: 'commit', place: 'orders', points: 'confirm' },
  answers: { phase: 'respond', place: 'answers', points: 'place-answers' },
  receipts: { phase: 'adjudicate', place: 'board', points: 'reveal' },
  poll: { phase: 'debrief', place: 'now', points: 'poll' },
  end: { phase: 'debrief', place: 'now', points: null },
}

type Moment = Pick<RoomHead, 'status' | 'phase'>

const fits = (id: StepId, { status, phase }: Moment): boolean =>
  steps[id].phase === null || (status === 'playing' && steps[id].phase === phase)

/** The first step not done that fits the moment; null while the rest waits for its phase, or all is done. */
export function stepAt(done: ReadonlySet<StepId>, moment: Moment): StepId | null {
  return stepIds.find((id) => !done.has(id) && fits(id, moment)) ?? null
}

/** The step before, of those that can be shown now; null at the first. */
export function stepBefore(at: StepId, moment: Moment): StepId | null {
  return stepIds.slice(0, stepIds.indexOf(at)).findLast((id) => fits(id, moment)) ?? null
}

/** Which of the steps that come together this is: of the round of the desk, or of the phase it waited for. */
export function countOf(id: StepId): { of: 'round' | 'phase'; at: number; all: number } {
  const { phase } = steps[id]
  const together = stepIds.filter((one) => steps[one].phase === phase)
  return { of: phase === null ? 'round' : 'phase', at: together.indexOf(id) + 1, all: together.length }
}

/** How the guide stands on this device. `asked` is neither wanted nor declined yet. */
export type Standing = 'asked' | 'open' | 'later' | 'over'
export interface Progress {
  standing: Standing
  done: readonly StepId[]
}
export const begun: Progress = { standing: 'asked', done: [] }

/** As it was kept, or from the start. */
export function readProgress(kept: unknown): Progress {
  if (typeof kept !== 'object' || kept === null) return begun
  const { standing, done } = kept as Partial<Record<keyof Progress, unknown>>
  const known = (['asked', 'open', 'later', 'over'] as const).find((one) => one === standing)
  return { standing: known ?? 'asked', done: Array.isArray(done) ? stepIds.filter((id) => done.includes(id)) : [] }
}
