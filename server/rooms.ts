// All the rooms of this server: opened by code, woken from the journal when first asked for, put to sleep when idle.
import type { RoomCode } from '../lib/ids.ts'
import type { RoomOpened } from '../lib/protocol.ts'
import { JournalConflict } from './journal/journal.ts'
import { hashOf, hexHashOf, mintCode, mintKey, mintPerson, mintSeed, traceOf } from './keys.ts'
import { type Room, type RoomPorts, roomOf } from './room.ts'

export interface OpeningWish {
  title: string
  scenario: string
  preset: string
  turns: number | null
  /** null for a fresh one. */
  seed: string | null
  natures: 'dealt' | 'sincere'
  scoresShown: boolean
  facilitator: string
}

export interface Rooms {
  /** Opens a room and seats its facilitator and its wall; null when there is no such scenario or preset. */
  open: (wish: OpeningWish) => Promise<RoomOpened | null>
  /** null when there is no such room. */
  find: (code: RoomCode) => Promise<Room | null>
  /** Puts rooms to sleep that nobody has needed for a while, and removes those past keeping. */
  tidy: () => Promise<void>
  stop: () => Promise<void>
}

export interface RoomsPorts extends RoomPorts {
  /** How long a room nobody is in stays in memory, milliseconds. */
  idle: number
  /** How long a room is kept after its last happening, milliseconds. */
  keep: number
}

export function roomsOf(ports: RoomsPorts): Rooms {
  const { law, journal, now, log } = ports
  const rooms = new Map<RoomCode, Room>()

  async function write(code: RoomCode, wish: OpeningWish): Promise<RoomOpened | null> {
    const seed = wish.seed ?? mintSeed()
    const facilitator = { id: mintPerson(), name: wish.facilitator }
    const screen = { id: mintPerson(), name: 'Wall' }
    const opening = { ...wish, code, seed, seedHash: hexHashOf(seed), facilitator, screen }
    const events = law.open(wish.scenario, opening)
    if (!events) return null
    const facilitatorKey = mintKey()
    const wallKey = mintKey()
    await journal.append({
      room: code,
      after: 0,
      happenings: events.map((event) => ({ at: now(), by: { kind: 'server' }, event })),
      command: null,
      seats: [
        { keyHash: hashOf(facilitatorKey), person: facilitator.id },
        { keyHash: hashOf(wallKey), person: screen.id },
      ],
    })
    log.info({ room: traceOf(code) }, 'room opened')
    return { code, facilitatorKey, wallKey }
  }

  async function open(wish: OpeningWish): Promise<RoomOpened | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await write(mintCode(), wish)
      } catch (error) {
        // Two rooms in a million million draw the same code; a few more draws settle it.
        if (!(error instanceof JournalConflict) || attempt === 5) throw error
      }
    }
  }

  return {
    open,
    find: async (code) => {
      if (!rooms.has(code) && !(await journal.has(code))) return null
      const room = rooms.get(code) ?? roomOf(code, ports)
      rooms.set(code, room)
      return room
    },
    tidy: async () => {
      for (const [code, room] of rooms) {
        if (room.idleFor() < ports.idle) continue
        rooms.delete(code)
        await room.stop()
      }
      for (const { room, touchedAt } of await journal.rooms()) {
        if (rooms.has(room) || now() - touchedAt < ports.keep) continue
        await journal.forget(room)
        log.info({ room: traceOf(room) }, 'room forgotten')
      }
    },
    stop: async () => {
      await Promise.all([...rooms.values()].map((room) => room.stop()))
    },
  }
}
