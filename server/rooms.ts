// All the rooms of this server: opened by code, woken from the journal when first asked for, put to sleep when idle.
import type { Happening } from '../lib/game/event.ts'
import type { Intent, ServerIntent } from '../lib/game/intent.ts'
import type { Opening } from '../lib/game/open.ts'
import type { Actor, RoomState } from '../lib/game/state.ts'
import type { PartyId, PersonId, RoomCode } from '../lib/ids.ts'
import type { Joined, RoomArrived, RoomListed, RoomOpened } from '../lib/protocol.ts'
import { arrived } from './arrivals.ts'
import type { Received } from './games/receive.ts'
import { JournalConflict, type Opened, type Seat } from './journal/journal.ts'
import { hashOf, hexHashOf, mintCode, mintKey, mintPerson, mintSeed, traceOf } from './keys.ts'
import { type Room, type RoomPorts, roomOf } from './room.ts'
import { wake } from './standing.ts'
import { type Refused, saying } from './words.ts'

/** How a room is to be opened; what the server mints for it is left out. */
export interface OpeningWish extends Omit<Opening, 'code' | 'seed' | 'seedHash' | 'facilitator' | 'screen'> {
  scenario: string
  /** null for a fresh one. */
  seed: string | null
  facilitator: string
  /** Strategies of the bots that hold seats from the start. */
  bots: Partial<Record<PartyId, string>>
  /** A dial turned as the room opens. */
  knob?: { knob: string; value: number }
  /** By when all is to be over, see the intent of that name; left out: whenever. */
  finishBy?: { at: number | null; reserve?: number | undefined } | null
}

/** The one person of a rehearsal, at the head of that delegation. */
export interface Sitter {
  name: string
  party: PartyId
}

export interface Rooms {
  /**
   * Opens rooms under one facilitator's key, all or none, and seats in each its facilitator and its wall; null when there is no such
   * scenario or preset. @param key a key that holds rooms already; null for a new one
   */
  open: (wishes: readonly OpeningWish[], key: string | null) => Promise<AllOpened | Refused | null>
  /** Opens a room, seats that person, and starts the game; null when there is no such scenario or preset. */
  rehearse: (wish: OpeningWish, sitter: Sitter) => Promise<Joined | Refused | null>
  /** By its first code, which its seats know; null when there is no such room. */
  find: (code: RoomCode) => Promise<Room | null>
  /** By the code of its door; null when it opens none now. */
  atDoor: (code: RoomCode) => Promise<Room | null>
  /** Those of the seats that are a facilitator's, with their rooms as they stand; in the order given. */
  ofFacilitator: (seats: readonly Opened[]) => Promise<Held[]>
  /** Takes in a room from another machine, which has been looked through. */
  take: (received: Received) => Promise<RoomArrived | Refused>
  /** Puts rooms to sleep that nobody has needed for a while, and removes those past keeping. */
  tidy: () => Promise<void>
  /** Ends rooms whose journal somebody else has removed: the operator. */
  dropForgotten: () => Promise<void>
  /** Rooms in memory now. */
  awake: () => number
  stop: () => Promise<void>
}

/** One key for all. */
export interface AllOpened {
  facilitatorKey: string
  rooms: RoomOpened[]
}
/** A room that a facilitator's key holds. */
export type Held = RoomListed

export interface RoomsPorts extends RoomPorts {
  /** How long a room nobody is in stays in memory, milliseconds. */
  idle: number
  /** How long a room is kept after its last happening, milliseconds. */
  keep: number
  /** Rooms kept at most. */
  most: number
}

/** Rooms that one facilitator's key holds at most, closed ones aside. */
const mostOfKey = 24
/** How long a session that is suspended without a time of return is kept at least, milliseconds. */
const longRest = 366 * 24 * 3_600_000

export function roomsOf(ports: RoomsPorts): Rooms {
  const { law, journal, now, log } = ports
  const rooms = new Map<RoomCode, Room>()

  /** Where there is room for that many more: under the server's cap, and under that of the key. */
  async function crowded(more: number, key: string | null): Promise<Refused | null> {
    if ((await journal.rooms()).length + more > ports.most) return saying('tooManyRooms', { most: ports.most })
    const held = key === null ? [] : await ofFacilitator(await journal.seatsOf(hashOf(key)))
    return held.filter(({ status }) => status !== 'closed').length + more > mostOfKey ? saying('tooManyOfKey', { most: mostOfKey }) : null
  }

  /** Opens a room and grants all that is asked as it opens; when something of it is refused, there is no room. Nothing is written. */
  function drafted(code: RoomCode, wish: OpeningWish, cast: Cast): Draft | Refused | null {
    const { bots, finishBy, knob, ...rest } = wish
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
      // What a room is opened with is no act that could be undone: twins would be alike.
      const granted = intent.type === 'setKnob' ? decision.granted.filter(({ type }) => type !== 'acted') : decision.granted
      const further = granted.map((event): Happening => ({ at, by, event }))
      state = further.reduce(law.evolve, state)
      happenings.push(...further)
    }
    return state && { state, happenings }
  }

  /** Drafts what stands for a room, and keeps it, in one entry. */
  async function write(code: RoomCode, wish: OpeningWish, cast: Cast, seats: Seat[]): Promise<RoomState | Refused | null> {
    const draft = drafted(code, wish, cast)
    if (draft === null || 'ok' in draft) return draft
    await journal.append({ room: code, after: 0, happenings: draft.happenings, command: null, seats })
    log.info({ room: traceOf(code) }, 'room opened')
    return draft.state
  }

  async function open(wishes: readonly OpeningWish[], key: string | null): Promise<AllOpened | Refused | null> {
    const full = await crowded(wishes.length, key)
    if (full) return full
    const facilitatorKey = key ?? mintKey()
    const opened: RoomOpened[] = []
    for (const wish of wishes) {
      const one = await under((code) => openOne(code, wish, facilitatorKey)).catch((error: unknown) => takeBack(opened, error))
      if (one === null || 'ok' in one) {
        await takeBack(opened, null)
        return one
      }
      opened.push(one)
    }
    return { facilitatorKey, rooms: opened }
  }

  /** All or none: what was opened before another could not be is gone before anybody knows its code. */
  async function takeBack(opened: readonly RoomOpened[], error: unknown): Promise<never | null> {
    for (const { code } of opened) await journal.forget(code as RoomCode)
    if (error) throw error
    return null
  }

  async function openOne(code: RoomCode, wish: OpeningWish, facilitatorKey: string): Promise<RoomOpened | Refused | null> {
    const cast: Cast = { facilitator: mintPerson(), screen: mintPerson(), sitter: null }
    const wallKey = mintKey()
    const seats = [
      { keyHash: hashOf(facilitatorKey), person: cast.facilitator },
      { keyHash: hashOf(wallKey), person: cast.screen },
    ]
    const state = await write(code, wish, cast, seats)
    return state === null || 'ok' in state ? state : { code, facilitatorKey, wallKey }
  }

  async function ofFacilitator(seats: readonly Opened[]): Promise<Held[]> {
    const held: Held[] = []
    for (const { room: code, person } of seats) {
      const room = await find(code)
      const listed = room && (await room.read((state) => listedAs(state, person)))
      if (listed) held.push(listed)
    }
    return held
  }

  async function rehearse(code: RoomCode, wish: OpeningWish, sitter: Sitter): Promise<Joined | Refused | null> {
    const person = mintPerson()
    const key = mintKey()
    const full = await crowded(1, null)
    if (full) return full
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

  async function putAside(code: RoomCode): Promise<void> {
    const room = rooms.get(code)
    rooms.delete(code)
    await room?.leave()
  }

  /** Whether the session is suspended and its time of return, and the keeping after it, have not passed. */
  async function isAwaited(code: RoomCode): Promise<boolean> {
    try {
      const rest = (await wake(code, ports))?.standing.state.rest
      if (rest?.kind !== 'suspended') return false
      return now() < (rest.until === null ? rest.at + longRest : rest.until + ports.keep)
    } catch {
      // Nobody could take it up again.
      return false
    }
  }

  return {
    open,
    rehearse: (wish, sitter) => under((code) => rehearse(code, wish, sitter)),
    find,
    atDoor: async (code) => {
      const room = await journal.doorOf(code)
      return room && find(room)
    },
    ofFacilitator,
    take: async (received) => (await crowded(1, null)) ?? arrived(received, { law, journal, now, putAside }),
    tidy: async () => {
      for (const [code, room] of rooms) {
        if (room.idleFor() < ports.idle) continue
        rooms.delete(code)
        await room.stop()
      }
      for (const { room, touchedAt } of await journal.rooms()) {
        if (rooms.has(room) || now() - touchedAt < ports.keep || (await isAwaited(room))) continue
        await journal.forget(room)
        log.info({ room: traceOf(room) }, 'room forgotten')
      }
    },
    dropForgotten: async () => {
      for (const code of [...rooms.keys()]) if (!(await journal.has(code))) await putAside(code)
    },
    awake: () => rooms.size,
    stop: async () => {
      await Promise.all([...rooms.values()].map((room) => room.stop()))
    },
  }
}

/** The one room that was opened. */
export const oneOf = (opened: AllOpened | Refused | null): RoomOpened | Refused | null =>
  opened && 'rooms' in opened ? (opened.rooms[0] ?? null) : opened

interface Draft {
  state: RoomState
  happenings: Happening[]
}

/** null when that person is no facilitator there. */
function listedAs({ people, code, settings, status, openedAt }: RoomState, id: PersonId): Held | null {
  const person = people[id]
  if (!person || person.removed || person.role.kind !== 'facilitator') return null
  return { code, title: settings.title, status, openedAt, twin: settings.twin ?? null }
}

/** Who is in a room when it opens. */
interface Cast {
  facilitator: PersonId
  screen: PersonId
  sitter: (Sitter & { person: PersonId }) | null
}

/** What is asked of a room as it opens: bots take their seats; where somebody has come to play, they sit down and it begins. */
function firstAsks({ bots, finishBy, knob }: OpeningWish, { facilitator, sitter }: Cast): { by: Actor; intent: Intent | ServerIntent }[] {
  const control: Actor = { kind: 'person', id: facilitator }
  const seated = Object.entries(bots).map(([party, strategy]) => ({
    by: control,
    intent: { type: 'seatBot' as const, party: party as PartyId, strategy: strategy ?? '' },
  }))
  const timed = finishBy ? [{ by: control, intent: { type: 'finishBy' as const, ...finishBy } }] : []
  const dialled = knob ? [{ by: control, intent: { type: 'setKnob' as const, ...knob } }] : []
  if (!sitter) return [...dialled, ...seated, ...timed]
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
