// The whole log, a page at a time: read from the journal, since a room keeps the latest entries alone.
import type { Happening } from './event.ts'
import { evolve } from './evolve.ts'
import type { LogEntry, RoomState } from './state.ts'

export interface LogPage {
  /** Oldest first. */
  entries: LogEntry[]
  /** Whether there are earlier ones. */
  more: boolean
}

/** The last `most` entries before that number; of all when it is null. */
export function logPage(happenings: readonly Happening[], { before, most }: { before: number | null; most: number }): LogPage {
  let state: RoomState | null = null
  let entries: LogEntry[] = []
  for (const happening of happenings) {
    const n: number = state?.log.at(-1)?.n ?? 0
    state = evolve(state, happening)
    const last = state.log.at(-1)
    if (!last || last.n === n) continue
    if (before !== null && last.n >= before) break
    entries.push(last)
    if (entries.length >= 2 * most) entries = entries.slice(-most)
  }
  const page = entries.slice(-most)
  return { entries: page, more: (page[0]?.n ?? 1) > 1 }
}
