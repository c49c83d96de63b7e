// The review of a game: released to the room, led on its wall, and histories that might have been, shared with it.
import { check } from '../rules/check.ts'
import type { GameEvent } from './event.ts'
import { type Decision, refused } from './refusal.ts'
import type { ChapterId, SharedWhatIf, Supposed } from './review-schema.ts'
import type { RoomState } from './state.ts'
import { isParty, type No, type Table } from './table.ts'

/** How the room's review stands; absent until it is first released. */
export interface ReviewState {
  released: boolean
  /** The chapter the wall shows; null: none, the wall shows the game. */
  wall: ChapterId | null
  /** What-ifs the facilitator shares with the room, oldest first. */
  whatIfs: SharedWhatIf[]
}

type Answer = Decision<GameEvent>
export const mostWhatIfs = 12

export const isReleased = (state: RoomState): boolean => state.review?.released ?? false

export function releaseReview({ state }: Table): Answer {
  if (state.status === 'lobby') return refused('notStarted')
  return isReleased(state) ? refused('reviewReleased') : { granted: [{ type: 'reviewReleased' }] }
}

export function withholdReview({ state }: Table): Answer {
  return isReleased(state) ? { granted: [{ type: 'reviewWithheld' }] } : refused('reviewWithheld')
}

/** Leads the wall to a chapter, or back to the game. */
export function showChapter({ state }: Table, chapter: ChapterId | null): Answer {
  if (!isReleased(state)) return refused('reviewWithheld')
  return { granted: [{ type: 'chapterShown', chapter }] }
}

export function shareWhatIf(table: Table, name: string, supposed: Supposed): Answer {
  const { state } = table
  if (!isReleased(state)) return refused('reviewWithheld')
  if (state.status === 'playing') return refused('gameStillOn')
  const no = unfit(table, supposed)
  if (no) return no
  const shared = state.review?.whatIfs ?? []
  if (shared.length >= mostWhatIfs) return refused('whatIfsFull', { most: mostWhatIfs })
  const last = Number(shared.at(-1)?.id.slice('what-if-'.length) ?? 0)
  return { granted: [{ type: 'whatIfShared', whatIf: { id: `what-if-${last + 1}`, name, supposed } }] }
}

export function dropWhatIf({ state }: Table, id: string): Answer {
  const there = state.review?.whatIfs.some((one) => one.id === id)
  return there ? { granted: [{ type: 'whatIfDropped', whatIf: id }] } : refused('noSuchWhatIf')
}

/** Refuses what names a turn that was not played, or a party, package, event or dial that is not there. */
export function unfit(table: Table, { turn, change }: Supposed): No | null {
  const { scenario, catalogue, state } = table
  if (turn > (state.moment?.turn ?? 0)) return refused('noSuchPast')
  if ('party' in change && change.party !== null && !isParty(table, change.party)) return refused('noSuchParty')
  if ('package' in change && !state.proposals[change.package]) return refused('noSuchPackage')
  if (change.kind === 'clause') {
    const last = state.proposals[change.package]?.versions.at(-1)?.terms
    return last && check(catalogue, { ...last, ...change.terms }) === null ? null : refused('nothingToSet')
  }
  if (change.kind === 'inject' && !scenario.injects.some(({ id }) => id === change.inject)) return refused('unknownInject')
  if (change.kind === 'knob') {
    const knob = scenario.knobs.find(({ id }) => id === change.knob)
    if (!knob) return refused('noSuchKnob')
    if (change.value < knob.min || change.value > knob.max) return refused('knobRange', { min: knob.min, max: knob.max })
  }
  return null
}

/** The review after one of its own events. */
export function reviewAfter(
  review: ReviewState | undefined,
  event: Extract<GameEvent, { type: 'reviewReleased' | 'reviewWithheld' | 'chapterShown' | 'whatIfShared' | 'whatIfDropped' }>,
): ReviewState {
  const { wall = null, whatIfs = [] } = review ?? {}
  switch (event.type) {
    case 'reviewReleased':
      return { released: true, wall: null, whatIfs }
    case 'reviewWithheld':
      return { released: false, wall: null, whatIfs }
    case 'chapterShown':
      return { released: true, wall: event.chapter, whatIfs }
    case 'whatIfShared':
      return { released: true, wall, whatIfs: [...whatIfs, event.whatIf] }
    case 'whatIfDropped':
      return { released: review?.released ?? false, wall, whatIfs: whatIfs.filter(({ id }) => id !== event.whatIf) }
  }
}
