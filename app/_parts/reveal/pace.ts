// The telling for a room that reads from afar: what has something to say, each for as long as there is to read.
import type { ToldTurn } from '../../../lib/view/told.ts'
import { weightiest } from './reasons.ts'
import { moves, newsOf, type StepKind, stepsOf, trustMoves } from './steps.ts'

/** Without what would only say that nothing happened. */
export function roomSteps(told: ToldTurn): StepKind[] {
  const empty: Partial<Record<StepKind, boolean>> = {
    reports: told.reports.length === 0 && newsOf(told).length === 0,
    trust: trustMoves(told.story, null).length === 0,
    war: told.story.warRisk === 0,
  }
  return stepsOf(told).filter((step) => !empty[step])
}

/** Lines that stand on a step's slide; one cannot read more than it shows. */
function linesOf(step: StepKind, told: ToldTurn): number {
  const { story, reports } = told
  switch (step) {
    case 'reports':
      return Math.min(10, newsOf(told).length + reports.length)
    case 'trust':
      return Math.min(6, trustMoves(story, null).length) * 1.5
    case 'tension':
      return Math.min(10, weightiest(story.tension).length)
    case 'will':
      return Object.values(story.will).filter((one) => one && moves(one)).length * 1.5 + 1
    case 'pressure':
      return Object.values(story.pressure).filter((one) => one && moves(one)).length * 1.5
    case 'agreements':
      return story.changes.length * 1.5
    case 'crisis':
      return 4
    case 'war':
    case 'end':
      return 2
  }
}

/** Every slide has a heading to find oneself in, as long as so many lines. */
const heading = 3
const least = 18
const most = 60
/** Of the phase; the rest is for looking at the table as it stands then. */
const share = 0.9

/**
 * Seconds each step stands, so that all of them are told within the phase.
 * @param minutes the phase's own time; null when there is no clock
 */
export function roomPace(steps: readonly StepKind[], told: ToldTurn, minutes: number | null): number[] {
  const lines = steps.map((step) => heading + linesOf(step, told))
  const sum = lines.reduce((total, one) => total + one, 0)
  // Nobody needs longer than two seconds a line.
  const budget = Math.min(most, 2 * sum, Math.max(least, (minutes ?? 0.75) * 60 * share))
  return lines.map((one) => (one / sum) * budget)
}
