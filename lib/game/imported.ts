// A session that was brought in from an export: it is there to be looked at, and nothing goes on in it.
import type { Intent } from './intent.ts'
import { refused } from './refusal.ts'
import type { RoomState } from './state.ts'
import type { No } from './table.ts'

/** All that it still takes: its review, and its end. */
const taken: readonly string[] = [
  'releaseReview',
  'withholdReview',
  'showChapter',
  'shareWhatIf',
  'dropWhatIf',
  'closeRoom',
] satisfies Intent['type'][]

/** Refuses what would go on in a session that is there for review. */
export const forReview = ({ imported }: Pick<RoomState, 'imported'>, type: string): No | null =>
  imported && !taken.includes(type) ? refused('roomImported') : null
