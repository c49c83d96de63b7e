// How often one may try: a bucket for what somebody seated sends, and counters for failures at the door.
import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface Bucket {
  /** Takes one; false when there is none left. */
  take: (now: number) => boolean
}

/** A token bucket. @param perSecond refill @param burst size */
export function bucketOf(perSecond: number, burst: number): Bucket {
  let left = burst
  let filledAt = 0
  return {
    take: (now) => {
      left = Math.min(burst, left + (Math.max(0, now - filledAt) * perSecond) / 1000)
      filledAt = now
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}

export interface DoorLimits {
  /**
   * One attempt from that address is under way, until what is given back is called: many at once are looked at before the first has
   * failed, and must not come to more than one after the other would.
   */
  begin: (address: string) => () => void
  /** Seconds to wait before trying again; 0 when one may try now. */
  wait: (address: string, room: string) => Promise<number>
  /** Counts one failed attempt. Successes are never counted: a workshop shares one address. */
  failed: (address: string, room: string) => Promise<void>
  /** Counts one room opened; seconds to wait when there were too many, else 0. */
  opened: (address: string) => Promise<number>
  /** Counts one room that is brought in, which is read and folded whole; seconds to wait when there were too many, else 0. */
  arrived: (address: string) => Promise<number>
  /** Counts one request that plays games or reads a whole journal; seconds to wait when there were too many, else 0. */
  laboured: (address: string, what: Labour) => Promise<number>
  /** Counts one hello; seconds to wait when there were too many, else 0. */
  greeted: (address: string) => Promise<number>
}

/** What costs the server more than an answer: games in a thread of their own, the journal read anew. */
export type Labour = 'games' | 'reading'

export const tenMinutes = 600
/** Failures of its own with which an address still counts as a guest who mistypes. */
const cleanUntil = 3

/** Makes a counter of so many points in ten minutes. */
export type CounterOf = (keyPrefix: string, points: number) => RateLimiterAbstract

export const counterHere: CounterOf = (keyPrefix, points) => new BoundedCounter({ keyPrefix, points, duration: tenMinutes })

/** Names that one counter remembers: whoever guesses from ever new addresses, at ever new codes, fills no memory. */
const mostNames = 20_000

/** Beyond that many, what was longest untouched is forgotten. */
class BoundedCounter extends RateLimiterMemory {
  readonly #names = new Set<string>()

  override consume(...asked: Parameters<RateLimiterMemory['consume']>): ReturnType<RateLimiterMemory['consume']> {
    this.#touched(String(asked[0]))
    return super.consume(...asked)
  }

  override penalty(...asked: Parameters<RateLimiterMemory['penalty']>): ReturnType<RateLimiterMemory['penalty']> {
    this.#touched(String(asked[0]))
    return super.penalty(...asked)
  }

  #touched(name: string): void {
    this.#names.delete(name)
    this.#names.add(name)
    const [oldest] = this.#names.size > mostNames ? this.#names : []
    if (oldest === undefined) return
    this.#names.delete(oldest)
    void this.delete(oldest)
  }
}

/**
 * Failures allowed in ten minutes: 120 from one address, 240 at one room's code, 3,000 in all; 120 rooms opened from one address, 24
 * brought in (120 in all), 240 hellos, 60 requests that play games, 600 that read a journal.
 * @param guessing counts failures, which several servers may share; all else each server counts for itself
 */
export function doorLimits(guessing: CounterOf = counterHere): DoorLimits {
  const limiter = counterHere
  const perAddress = guessing('address', 120)
  const perRoom = guessing('room', 240)
  const overall = guessing('all', 3000)
  const opening = limiter('opening', 120)
  const arriving = limiter('arriving', 24)
  const arrivingInAll = limiter('arriving-all', 120)
  const greeting = limiter('greeting', 240)
  const labour = { games: limiter('games', 60), reading: limiter('reading', 600) }

  const spent = async (on: RateLimiterAbstract, key: string): Promise<number> => {
    const count = await on.get(key)
    return count && count.consumedPoints >= on.points ? Math.ceil(count.msBeforeNext / 1000) : 0
  }
  const underWay = new Map<string, number>()
  return {
    begin: (address) => {
      underWay.set(address, (underWay.get(address) ?? 0) + 1)
      return () => {
        const left = (underWay.get(address) ?? 1) - 1
        if (left > 0) underWay.set(address, left)
        else underWay.delete(address)
      }
    },
    wait: async (address, room) => {
      const together = underWay.get(address) ?? 0
      const own = await spent(perAddress, address)
      if (own > 0) return own
      const failures = (await perAddress.get(address))?.consumedPoints ?? 0
      if (failures + together > perAddress.points) return 1
      // Who has not failed yet is let try, however many others fail: a crowd of strangers keeps no guest out.
      if (failures < cleanUntil) return 0
      return Math.max(await spent(perRoom, room), await spent(overall, ''))
    },
    failed: async (address, room) => {
      await Promise.all([perAddress.penalty(address), perRoom.penalty(room), overall.penalty('')])
    },
    opened: (address) => counted(opening, address),
    arrived: async (address) => (await counted(arriving, address)) || (await counted(arrivingInAll, '')),
    laboured: (address, what) => counted(labour[what], address),
    greeted: (address) => counted(greeting, address),
  }
}

/** Counts one; seconds to wait when there were too many, else 0. */
async function counted(on: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await on.consume(key)
    return 0
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
    throw reason
  }
}

/** Where a request comes from: the connection's other end, or what the nearest trusted proxy says of it. */
export function addressOf(request: IncomingMessage, proxy: 'trusted' | 'none'): string {
  const told =
    proxy === 'trusted'
      ? String(request.headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : ''
  return networkOf(told || (request.socket.remoteAddress ?? 'unknown'))
}

/** An address as failures are counted by it: of IPv6 the first half, since whoever has one address there has all of that half. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!isIPv6(plain)) return isIPv4(plain) ? plain : plain.slice(0, 64)
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? []
  const [front, back] = [head, tail ?? ''].map((half) => half.split(':').filter(Boolean))
  const gap = tail === undefined ? 0 : 8 - (front?.length ?? 0) - (back?.length ?? 0)
  const groups = [...(front ?? []), ...Array<string>(Math.max(0, gap)).fill('0'), ...(back ?? [])]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
