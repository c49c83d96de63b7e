// Who may have games played now: one request at a time from one address, the next waits; and not too many in all. A thread is always
// left for others, so that no stranger makes them wait.
import type { IncomingMessage } from 'node:http'
import { late } from './api/door.ts'
import { no, type Reply } from './http.ts'
import { addressOf, type DoorLimits } from './limits.ts'
import { saying } from './words.ts'

export interface Labours {
  /** Does the work when that address has none under way; refuses it when too much waits already, or was done of late. */
  games: (request: IncomingMessage, work: () => Promise<Reply>) => Promise<Reply>
}

/** Requests of one address that may wait for another of its own. */
const mostWaiting = 6

export function labours({ limits, proxy }: { limits: Pick<DoorLimits, 'laboured'>; proxy: 'trusted' | 'none' }): Labours {
  const lines = new Map<string, { count: number; last: Promise<unknown> }>()

  function inLine(address: string, work: () => Promise<Reply>): Promise<Reply> {
    const line = lines.get(address) ?? { count: 0, last: Promise.resolve() }
    lines.set(address, line)
    line.count += 1
    const done = line.last.then(work).finally(() => {
      line.count -= 1
      if (line.count === 0) lines.delete(address)
    })
    line.last = done.catch(() => {})
    return done
  }

  return {
    games: async (request, work) => {
      const address = addressOf(request, proxy)
      const wait = await limits.laboured(address, 'games')
      if (wait > 0) return late(wait)
      return (lines.get(address)?.count ?? 0) > mostWaiting ? no(saying('gamesRunning')) : inLine(address, work)
    },
  }
}
