// What can be set by hand: a figure, a report or a commitment; how it stands now, and what it can be.
import type { OverrideChange } from '../../../lib/game/override.ts'
import { figureRanges } from '../../../lib/rules/figure-ranges.ts'
import type { Figure } from '../../../lib/rules/override.ts'
import type { DueStatus, Report } from '../../../lib/rules/world.ts'
import type { FacilitatorView } from '../../../lib/view/view.ts'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
/** A change without what it changes to. */
export type Target = Without<OverrideChange, 'to' | 'grade' | 'status'>
export type FigureTarget = Extract<Target, { kind: Figure['kind'] }>
type Seen = Pick<FacilitatorView, 'board' | 'own' | 'reports' | 'agreements' | 'held'>

export const isFigure = (target: Target): target is FigureTarget => target.kind in figureRanges

/** Trust is held from 0 to 1 and shown in points. */
const factor = (kind: Figure['kind']): number => (kind === 'trust' ? 100 : 1)
const tenth = (value: number): number => Math.round(value * 10) / 10

/** The figure as it stands, in points or units, to a tenth; null when there is none. */
export function figureNow(view: Seen, target: FigureTarget): number | null {
  const exact = exactly(view, target)
  return exact === undefined ? null : tenth(exact * factor(target.kind))
}

/** A turn that waits for its release is what is set by hand then, not what the others still see. */
function exactly({ held, board: shown, own }: Seen, target: FigureTarget): number | undefined {
  const { board, story } = held ?? { board: shown, story: null }
  switch (target.kind) {
    case 'tension':
      return board.tension
    case 'trust':
      return board.trust[target.holder]?.[target.toward]
    case 'will':
      return story?.will[target.party]?.after ?? own.find(({ party }) => party === target.party)?.will
    case 'pressure':
    case 'reach':
      return board[target.kind][target.party]
    case 'asset': {
      // The range that others see is centred on the estimate.
      const range = board.asset.find(({ party }) => party === target.party)
      return range && (range.low + range.high) / 2
    }
  }
}

/** From where to where it can be set, in points or units. */
export function rangeOf({ kind }: FigureTarget): { min: number; max: number } {
  const { min, max } = figureRanges[kind]
  return { min: min * factor(kind), max: max * factor(kind) }
}

/** The change that sets a figure, given in points or units. */
export function setTo(target: FigureTarget, shown: number): OverrideChange {
  return { ...target, to: shown / factor(target.kind) }
}

export const gradeNow = ({ reports, held }: Seen, id: string): Report['grade'] | null =>
  (held?.reports ?? reports).find((one) => one.id === id)?.grade ?? null

export function statusNow({ agreements: shown, held }: Seen, target: Extract<Target, { kind: 'commitment' }>): DueStatus | null {
  const dues = (held?.agreements ?? shown).find(({ id }) => id === target.package)?.dues
  return dues?.find(({ party, measure }) => party === target.party && measure === target.measure)?.status ?? null
}

/** Where the change will stand: among the headlines only, or in the receipt of this turn as well, told already, held back or to come. */
export function standsIn(
  { room, story, held }: Pick<FacilitatorView, 'room' | 'story' | 'held'>,
  { kind }: Target,
): 'headlines' | 'told' | 'held' | 'coming' {
  if (!['tension', 'trust', 'will', 'pressure'].includes(kind)) return 'headlines'
  if (held) return 'held'
  return story?.turn === room.turn ? 'told' : 'coming'
}
