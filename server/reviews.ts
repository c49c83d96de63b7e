// The past of rooms, folded once and kept for a while: read from the journal beside the room's own line, in small pieces, so that no table waits.
import { setImmediate as breath } from 'node:timers/promises'
import type { Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { RoomCode } from '../lib/ids.ts'
import { emptyLine, follow, type Line } from '../lib/review/line.ts'
import type { Journal } from './journal/journal.ts'

export interface Told {
  line: Line
  happenings: Happening[]
  /** Every so often, how the room stood: from the nearest one any moment is folded on. */
  starts: { seq: number; state: RoomState }[]
  /** Words withdrawn up to there were gone when it was read. */
  cleanTo: number
}

export interface Pasts {
  /** The room's past up to that many happenings at least. null when it is not in the journal. */
  of: (room: RoomCode, seq: number) => Promise<Told | null>
}

/** Happenings read and folded at once. */
const piece = 100
/** Happenings between two kept states. */
const apart = 100
/** Rooms whose past is kept. */
const mostRooms = 4

export function pastsOf(journal: Pick<Journal, 'load'>): Pasts {
  const kept = new Map<RoomCode, Told>()
  const underWay = new Map<RoomCode, Promise<Told | null>>()

  async function grown(room: RoomCode, seq: number): Promise<Told | null> {
    let told = kept.get(room) ?? untold(seq)
    while (told.line.seq < seq) {
      const next = await journal.load(room, { after: told.line.seq, most: piece })
      if (!next || next.length === 0) break
      // Somebody's words left what was read before: it is read anew.
      const { seq: known } = told.line
      const gone = next.findLastIndex(({ event }) => event.type === 'wordsWithdrawn') + 1
      if (gone > 0 && known + gone > told.cleanTo) {
        kept.delete(room)
        told = untold(known + gone)
      } else for (const happening of next) take(told, happening)
      await breath()
    }
    if (!told.line.state) return null
    kept.delete(room)
    kept.set(room, told)
    const [oldest] = kept.keys()
    if (kept.size > mostRooms && oldest) kept.delete(oldest)
    return told
  }

  return {
    of: async (room, seq) => {
      const before = underWay.get(room)
      const work = (before ?? Promise.resolve()).catch(() => {}).then(() => grown(room, seq))
      underWay.set(room, work)
      try {
        return await work
      } finally {
        if (underWay.get(room) === work) underWay.delete(room)
      }
    },
  }
}

const untold = (cleanTo: number): Told => ({ line: emptyLine(), happenings: [], starts: [], cleanTo })

function take(told: Told, happening: Happening): void {
  const { line, happenings, starts } = told
  follow(line, happening)
  happenings.push(happening)
  if (line.state && line.seq % apart === 1) starts.push({ seq: line.seq, state: line.state })
}
