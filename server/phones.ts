// Which devices have reached a room when its facilitator tried: remembered for an hour, by no address.
import type { RoomCode } from '../lib/ids.ts'
import type { Phone } from '../lib/protocol.ts'

export interface Phones {
  /** The same mark again is the same device. */
  greet: (room: RoomCode, phone: Phone) => void
  /** Those of the last hour, newest first. */
  of: (room: RoomCode, now: number) => Phone[]
}

const remembered = 50
const hour = 3_600_000

export function phones(): Phones {
  const rooms = new Map<RoomCode, Phone[]>()
  const fresh = (phone: Phone, now: number): boolean => now - phone.at < hour
  return {
    greet: (room, phone) => {
      for (const [code, [newest]] of rooms) if (!newest || !fresh(newest, phone.at)) rooms.delete(code)
      const others = (rooms.get(room) ?? []).filter(({ mark }) => mark !== phone.mark)
      rooms.set(room, [phone, ...others].slice(0, remembered))
    },
    of: (room, now) => (rooms.get(room) ?? []).filter((phone) => fresh(phone, now)),
  }
}

const kinds: [Phone['device'], RegExp][] = [
  ['ipad', /iPad/],
  ['iphone', /iPhone|iPod/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['chromebook', /CrOS/],
  ['mac', /Mac OS X|Macintosh/],
  ['linux', /Linux|X11/],
]

/** The kind of device a browser says it runs on. */
export function deviceOf(userAgent: string): Phone['device'] {
  return kinds.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other'
}
