// The telling of a turn in steps: which there are, what each is about, and how long it stands.
import type { HeadlineKind } from '../../../lib/game/state.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { Receipt } from '../../../lib/rules/world.ts'
import { settledGrade } from '../../../lib/view/onmap.ts'
import type { ToldTurn } from '../../../lib/view/told.ts'
import type { PublicView, TurnStory } from '../../../lib/view/view.ts'

export type StepKind = 'reports' | 'trust' | 'tension' | 'will' | 'pressure' | 'agreements' | 'crisis' | 'war' | 'end'

/** The steps of a turn, in the order in which the rulebook works; what did not move is not told. */
export function stepsOf({ story, ownWill, over }: Pick<ToldTurn, 'story' | 'ownWill' | 'over'>): StepKind[] {
  const wills = [...Object.values<Receipt>(story.will), ...(ownWill ? [ownWill] : [])]
  return [
    'reports',
    'trust',
    'tension',
    ...(wills.some(moves) ? (['will'] as const) : []),
    ...(Object.values<Receipt>(story.pressure).some(moves) ? (['pressure'] as const) : []),
    ...(story.changes.length > 0 ? (['agreements'] as const) : []),
    story.crisis ? 'crisis' : 'war',
    ...(over ? (['end'] as const) : []),
  ]
}

/** By a point that shows. */
export const moves = ({ before, after }: Pick<Receipt, 'before' | 'after'>): boolean => Math.round(after) !== Math.round(before)

const weight: Record<StepKind, number> = {
  reports: 5,
  trust: 6,
  tension: 4,
  will: 3,
  pressure: 2.5,
  agreements: 3,
  crisis: 4,
  war: 2,
  end: 4,
}
/** Seconds for all steps together where no clock presses, and the most they take where one does. */
const [usual, most] = [25, 45]

/** Seconds each step stands where no clock presses. */
export function paceOf(steps: readonly StepKind[]): number[] {
  const sum = total(steps, weight)
  return steps.map((step) => (weight[step] / sum) * usual)
}

/** The least a step stands, seconds: so long one needs for its heading and its first lines. */
const readable: Record<StepKind, number> = {
  reports: 3.5,
  trust: 4,
  tension: 2,
  will: 2,
  pressure: 2,
  agreements: 2,
  crisis: 2.5,
  war: 1.5,
  end: 2.5,
}
/** Of what the phase has left, this much is for the telling; the rest for looking at the whole of it. */
const share = 0.7

/**
 * Seconds each step stands where somebody reads by themselves, so that all is told in what the phase has left.
 * @param left seconds
 * @returns null where there is no time to read it step by step
 */
export function paceWithin(steps: readonly StepKind[], left: number): number[] | null {
  const least = total(steps, readable)
  const spare = Math.min(most, left * share) - least
  if (spare < 0) return null
  const sum = total(steps, weight)
  return steps.map((step) => readable[step] + (weight[step] / sum) * spare)
}

const total = (steps: readonly StepKind[], of: Record<StepKind, number>): number => steps.reduce((sum, step) => sum + of[step], 0)

export interface TrustMove {
  holder: PartyId
  toward: PartyId
  receipt: Receipt
  /** Whole points as shown: after less before, both rounded. */
  change: number
}

/** All that moved by a shown point: the reader's own delegation first, then by how far. */
export function trustMoves(story: Pick<TurnStory, 'trust'>, own: PartyId | null): TrustMove[] {
  const concerns = ({ holder, toward }: TrustMove) => Number(holder === own || toward === own)
  return Object.entries(story.trust)
    .flatMap(([holder, row]) =>
      Object.entries(row).map(([toward, receipt]) => ({
        holder: holder as PartyId,
        toward: toward as PartyId,
        receipt,
        change: Math.round(receipt.after) - Math.round(receipt.before),
      })),
    )
    .filter(({ change }) => change !== 0)
    .sort((a, b) => concerns(b) - concerns(a) || Math.abs(b.change) - Math.abs(a.change))
}

/** How many reports there are of each grade, as they stand. */
export function gradesOf({ reports }: Pick<ToldTurn, 'reports'>): { all: number; clear: number; doubtful: number } {
  const grades = reports.map(settledGrade)
  return {
    all: grades.length,
    clear: grades.filter((grade) => grade === 'clear').length,
    doubtful: grades.filter((grade) => grade === 'doubtful').length,
  }
}

/** What a turn's story says beside its reports: not that it began, that somebody spoke or bargained, nor what the reports say. */
const told: ReadonlySet<HeadlineKind> = new Set([
  'inForce',
  'gesture',
  'act',
  'vetoed',
  'struckDown',
  'restored',
  'restoreFailed',
  'secondStall',
  'brokenByAct',
  'homeCampaign',
  'mediation',
  'intelligenceCaught',
  'brink',
  'clarified',
  'suspended',
  'resumed',
  'withdrew',
  'renewalDeclined',
  'inject',
  'injectAnswered',
])
export const newsOf = ({ headlines, turn }: Pick<ToldTurn, 'headlines' | 'turn'>) =>
  headlines.filter((headline) => headline.turn === turn && told.has(headline.kind))

/** The turn that was just told, from the view alone; null while another turn is in hand, whose reports are not that turn's. */
export function toldNow(view: PublicView, ownWill: Receipt | null): ToldTurn | null {
  const { story, room } = view
  if (!story || story.turn !== room.turn) return null
  const { turn } = story
  const headlines = view.headlines.filter((headline) => headline.turn === turn)
  return { turn, reports: view.reports, open: view.open, story, ownWill, headlines, over: view.over }
}
