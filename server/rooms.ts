// All the rooms of this server: opened by code, woken from the journal when first asked for, put to sleep when idle.
import type { Happening } from '../lib/game/event.ts'
import type { Intent, ServerIntent } from '../lib/game/intent.ts'
import type { Opening } from '../lib/game/open.ts'
import type { Actor, RoomState } from '../lib/game/state.ts'
import type { PartyId, PersonId, RoomCode } from '../lib/ids.ts'
import type { Joined, RoomOpened } from '../lib/protocol.ts'
import { JournalConflict, type Seat } from './journal/journal.ts'
import { hashOf, hexHashOf, mintCode, mintKey, mintPerson, mintSeed, traceOf } from './keys.ts'
import { type Room, type RoomPorts, roomOf } from './room.ts'
import { type Refused, saying } from './words.ts'

/** How a room is to be opened; what the server mints for it is left out. */
export interface OpeningWish extends Omit<Opening, 'code' | 'seed' | 'seedHash' | 'facilitator' | 'screen'> {
  scenario: string
  /** null for a fresh one. */
  seed: string | null
  facilitator: string
  /** Strategies of the bots that hold seats from the start. */
  bots: Partial<Record<PartyId, string>>
  /** By when all is to be over, see the intent of that name; left out: whenever. */
  finishBy?: { at: number | null; reserve?: number | undefined } | null
}

/** The one person of a rehearsal, at the head of that delegation. */
export interface Sitter {
  name: string
  party: PartyId
}

export interface Rooms {
  /** Opens a room and seats its facilitator and its wall; null when there is no such scenario or preset. */
  open: (wish: OpeningWish) => Promise<RoomOpened | Refused | null>
  /** Opens a room, seats that person, and starts the game; null when there is no such scenario or preset. */
  rehearse: (wish: OpeningWish, sitter: Sitter) => Promise<Joined | Refused | null>
  /** By its first code, which its seats know; null when there is no such room. */
  find: (code: RoomCode) => Promise<Room | null>
  /** By the code of its door; null when it opens none now. */
  atDoor: (code: RoomCode) => Promise<Room | null>
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

  /** Opens a room and grants all that is asked as it opens, in one entry; when something of it is refused, there is no room. */
  async function write(code: RoomCode, wish: OpeningWish, cast: Cast, seats: Seat[]): Promise<RoomState | Refused | null> {
    const { bots, finishBy, ...rest } = wish
    const seed = wish.seed ?? mintSeed()
    const facilitator = { id: cast.facilitator, name: wish.facilitator }
    const opening = { ...rest, code, seed, seedHash: hexHashOf(seed), facilitator, screen: { id: cast.screen, name: 'Wall' } }
    const at = now()
    const events = law.open(wish.scenario, opening)
    if (!events) return null
    const happenings: Happening[] = events.map((event) => ({ at, by: { kind: 'server' }, event }))
    let state = happenings.reduce<RoomState | null>(law.evolve, null)
    for (const { by, intent } of firstAsks(wish, cast)) {
      const decision = state && law.decide(state, by, intent, at)
      if (!decision) return null
      if ('refused' in decision) return saying(decision.refused.code, decision.refused.with)
      const further = decision.granted.map((event): Happening => ({ at, by, event }))
      state = further.reduce(law.evolve, state)
      happenings.push(...further)
    }
    await journal.append({ room: code, after: 0, happenings, command: null, seats })
    log.info({ room: traceOf(code) }, 'room opened')
    return state
  }

  async function open(code: RoomCode, wish: OpeningWish): Promise<RoomOpened | Refused | null> {
    const cast: Cast = { facilitator: mintPerson(), screen: mintPerson(), sitter: null }
    const [facilitatorKey, wallKey] = [mintKey(), mintKey()]
    const seats = [
      { keyHash: hashOf(facilitatorKey), person: cast.facilitator },
      { keyHash: hashOf(wallKey), person: cast.screen },
    ]
    const state = await write(code, wish, cast, seats)
    return state === null || 'ok' in state ? state : { code, facilitatorKey, wallKey }
  }

  async function rehearse(code: RoomCode, wish: OpeningWish, sitter: Sitter): Promise<Joined | Refused | null> {
    const person = mintPerson()
    const key = mintKey()
    const cast: Cast = { facilitator: mintPerson(), screen: mintPerson(), sitter: { ...sitter, person } }
    const state = await write(code, wish, cast, [{ keyHash: hashOf(key), person }])
    if (state === null || 'ok' in state) return state
    const seat = state.people[person]
    return seat ? { code, key, you: { person, name: seat.name, role: seat.role } } : null
  }

  /** Two rooms in a million million draw the same code; a few more draws settle it. */
  async function under<T>(made: (code: RoomCode) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await made(mintCode())
      } catch (error) {
        if (!(error instanceof JournalConflict) || attempt === 5) throw error
      }
    }
  }

  async function find(code: RoomCode): Promise<Room | null> {
    if (!rooms.has(code) && !(await journal.has(code))) return null
    const room = rooms.get(code) ?? roomOf(code, ports)
    rooms.set(code, room)
    return room
  }

  return {
    open: (wish) => under((code) => open(code, wish)),
    rehearse: (wish, sitter) => under((code) => rehearse(code, wish, sitter)),
    find,
    atDoor: async (code) => {
      const room = await journal.doorOf(code)
      return room && find(room)
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

/** Who is in a room when it opens. */
interface Cast {
  facilitator: PersonId
  screen: PersonId
  sitter: (Sitter & { person: PersonId }) | null
}

/** What is asked of a room as it opens: bots take their seats; where somebody has come to play, they sit down and it begins. */
function firstAsks({ bots, finishBy }: OpeningWish, { facilitator, sitter }: Cast): { by: Actor; intent: Intent | ServerIntent }[] {
  const control: Actor = { kind: 'person', id: facilitator }
  const seated = Object.entries(bots).map(([party, strategy]) => ({
    by: control,
    intent: { type: 'seatBot' as const, party: party as PartyId, strategy: strategy ?? '' },
  }))
  const timed = finishBy ? [{ by: control, intent: { type: 'finishBy' as const, ...finishBy } }] : []
  if (!sitter) return [...seated, ...timed]
  const { person, name, party } = sitter
  const as = { kind: 'delegate', party, portfolio: 'head' } as const
  return [
    { by: { kind: 'server' }, intent: { type: 'join', person, name, as } },
    ...seated,
    // Nobody holds the key of this room's facilitator, who could mend what a stranger does in it.
    { by: control, intent: { type: 'lockRoom' } },
    { by: control, intent: { type: 'startGame' } },
  ]
}
