// How many may be connected, and how much they may ask for together: by person, delegation, room, address and server.
import type { Actor } from '../lib/game/state.ts'
import { type Bucket, bucketOf } from './limits.ts'

/** Connections, each at most. One address may be a whole workshop behind one router, or several. */
export const mostConnected = { person: 20, room: 600, address: 1000 } as const

/** Messages a second, and in one burst. A whole delegation, or workshop, has less together than its people would have each. */
export const allowances = {
  person: { perSecond: 20, burst: 40 },
  delegation: { perSecond: 60, burst: 160 },
  address: { perSecond: 600, burst: 2000 },
  /** What is said is counted apart from all else, so that no flood of talk keeps an order out. */
  talk: { perSecond: 20, burst: 40 },
  talkOfDelegation: { perSecond: 60, burst: 160 },
  talkOfAddress: { perSecond: 300, burst: 1500 },
  /** Whole views, asked for again by one person; a client that follows asks for one when it has missed something. */
  whole: { perSecond: 2, burst: 30 },
  /** By HTTP, pages and what they load included: sixty people who open theirs at once ask for some three thousand things. */
  request: { perSecond: 300, burst: 6000 },
} as const

/** Happenings a room's journal holds: a hundred times a long evening's. */
export const mostHappenings = 200_000

/** Whether so much has happened that people may only end it, take it elsewhere, or take their words out of it. */
export const wornOut = (seq: number, by: Actor, { type }: { type: string }): boolean =>
  seq >= mostHappenings && by.kind === 'person' && !['endGame', 'closeRoom', 'suspendRoom', 'moveRoom', 'withdrawWords'].includes(type)

/** Counts by name; a name with a count of nothing is forgotten. */
export interface Counts {
  of: (name: string) => number
  /** @returns how to take it back, once */
  add: (name: string) => () => void
}

export function counts(): Counts {
  const held = new Map<string, number>()
  return {
    of: (name) => held.get(name) ?? 0,
    add: (name) => {
      held.set(name, (held.get(name) ?? 0) + 1)
      let here = true
      return () => {
        if (!here) return
        here = false
        const left = (held.get(name) ?? 1) - 1
        if (left > 0) held.set(name, left)
        else held.delete(name)
      }
    },
  }
}

/** Buckets by name. One that has filled up again is as good as none: it is dropped when many are kept. */
export interface Buckets {
  take: (kind: keyof typeof allowances, name: string, now: number) => boolean
}

const mostBuckets = 20_000

export function buckets(): Buckets {
  const kept = new Map<string, { bucket: Bucket; usedAt: number }>()

  function tidy(now: number): void {
    // All are full again after that long.
    for (const [name, { usedAt }] of kept) if (now - usedAt > 10_000) kept.delete(name)
    // More than that in ten seconds is no workshop: the oldest begin anew.
    for (const name of kept.keys()) {
      if (kept.size <= mostBuckets) return
      kept.delete(name)
    }
  }

  return {
    take: (kind, name, now) => {
      const key = `${kind}/${name}`
      const { perSecond, burst } = allowances[kind]
      const { bucket } = kept.get(key) ?? { bucket: bucketOf(perSecond, burst) }
      kept.delete(key)
      kept.set(key, { bucket, usedAt: now })
      if (kept.size > mostBuckets) tidy(now)
      return bucket.take(now)
    },
  }
}
