// Who is let through to a room: whoever knows its code, whoever holds a key of it, or its facilitator alone.
import type { IncomingMessage } from 'node:http'
import { type Rights, reaches, rightsOf } from '../../lib/game/rights.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import type { You } from '../../lib/view/view.ts'
import { type Asked, no, type Reply } from '../http.ts'
import type { Journal, Opened } from '../journal/journal.ts'
import { hashOf, readCode } from '../keys.ts'
import { addressOf, type DoorLimits } from '../limits.ts'
import type { Room } from '../room.ts'
import type { Held, Rooms } from '../rooms.ts'
import { seated } from '../show.ts'
import { type Refused, saying } from '../words.ts'

export interface DoorPorts {
  rooms: Rooms
  journal: Journal
  limits: DoorLimits
  proxy: 'trusted' | 'none'
  /** Milliseconds after which any failure at the door is answered, so that its cost tells nothing. */
  failureTakes: number
}

export const late = (seconds: number): Reply => {
  const reply = no(saying('tooFast'))
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(seconds) } }
}

/**
 * Lets a request with a room's code through to the room. A wrong code, a closed room and one that is not there are answered alike;
 * every failure is counted, and answered no sooner than any other.
 */
export async function atDoor(
  { request, at }: Asked,
  { rooms, limits, proxy, failureTakes }: DoorPorts,
  then: (room: Room) => Promise<Reply>,
): Promise<Reply> {
  const soonest = delay(failureTakes)
  const address = addressOf(request, proxy)
  const code = readCode(at.code ?? '')
  const end = limits.begin(address)
  const tried = async (): Promise<{ reply: Reply; when: Promise<void> | null }> => {
    const wait = await limits.wait(address, code ?? '')
    if (wait > 0) return { reply: late(wait), when: null }
    const room = code && (await openRoom(rooms, code))
    const reply = room ? await then(room) : no(saying('noSuchRoom'))
    if (reply.status < 400) return { reply, when: null }
    if (reply.status !== 400) await limits.failed(address, code ?? '')
    return { reply, when: soonest }
  }
  const { reply, when } = await tried().finally(end)
  await when
  return reply
}

const delay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref())

async function openRoom(rooms: Rooms, code: RoomCode): Promise<Room | null> {
  const room = await rooms.atDoor(code)
  return room && (await room.read(({ status }) => status !== 'closed')) ? room : null
}

/** Lets a request with a key of that room through. A key that is right is never held up by other people's failures. */
export async function byKey(
  { request, at }: Asked,
  { rooms, journal, limits, proxy, failureTakes }: DoorPorts,
  then: (room: Room, person: PersonId) => Promise<Reply>,
): Promise<Reply> {
  const soonest = delay(failureTakes)
  const code = readCode(at.code ?? '')
  const key = keyIn(request)
  const seat = key && code ? await seatAt(journal, hashOf(key), code) : null
  const found = seat && (await rooms.find(seat.room))
  if (seat && found) return then(found, seat.person)
  return refusedKey({ request, at }, { limits, proxy }, code ?? '', soonest)
}

const keyIn = (request: IncomingMessage): string | null => /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null

/** The seat that a key opens in the room of that code: its first one, or its door's now. */
export async function seatAt(journal: Journal, keyHash: string, code: RoomCode): Promise<Opened | null> {
  const seat = await journal.seatOf(keyHash, code)
  if (seat) return seat
  const behind = await journal.doorOf(code)
  return behind && journal.seatOf(keyHash, behind)
}

/** Counts a key that opens nothing, and says so no sooner than any other failure. */
async function refusedKey(
  { request }: Asked,
  { limits, proxy }: Pick<DoorPorts, 'limits' | 'proxy'>,
  code: string,
  soonest: Promise<void>,
): Promise<Reply> {
  const wait = await failedKey(limits, addressOf(request, proxy), code)
  if (wait > 0) return late(wait)
  await soonest
  return no(saying('badKey'))
}

/** Counts it; seconds to wait, with nothing counted, where too many have failed. */
export async function failedKey(limits: Pick<DoorLimits, 'begin' | 'wait' | 'failed'>, address: string, code: string): Promise<number> {
  const end = limits.begin(address)
  try {
    const wait = await limits.wait(address, code)
    if (wait === 0) await limits.failed(address, code)
    return wait
  } finally {
    end()
  }
}

/** The facilitator's key that a request comes with, checked, and the rooms it holds; none where it comes with none. */
export async function heldKey(asked: Asked, ports: DoorPorts): Promise<{ key: string | null; held: Held[] } | { reply: Reply }> {
  // A proxy's own password, which is no key, is none of ours.
  if (!/^Bearer\b/i.test(asked.request.headers.authorization ?? '')) return { key: null, held: [] }
  const soonest = delay(ports.failureTakes)
  const key = keyIn(asked.request)
  const seats = key ? await ports.journal.seatsOf(hashOf(key)) : []
  if (seats.length === 0) return { reply: await refusedKey(asked, ports, '', soonest) }
  const held = await ports.rooms.ofFacilitator(seats)
  return held.length > 0 ? { key, held } : { reply: no(saying('facilitatorOnly')) }
}

/** Lets through whoever holds a facilitator's key of that room and has the rights it needs, and tells everybody else so in words. */
export function byFacilitator(
  asked: Asked,
  ports: DoorPorts,
  then: (room: Room, by: PersonId) => Promise<Reply>,
  needs: Rights = 'watch',
): Promise<Reply> {
  return byKey(asked, ports, async (room, person) => {
    const you = await room.read((state) => youIn(state, person))
    if ('ok' in you) return no(you)
    const rights = rightsOf(you.role)
    if (rights === null) return no(saying('facilitatorOnly'))
    return reaches(rights, needs) ? then(room, person) : no(saying('beyondRights', { rights }))
  })
}

/** Who that person is; a refusal when the seat is gone or the room closed. */
export function youIn(state: RoomState, person: PersonId): You | Refused {
  if (state.status === 'closed') return saying('roomClosed')
  const found = seated(state, person)
  if (!found) return saying('notSeated')
  return { person: found.id, name: found.name, role: found.role, ...(found.pausedAt && found.role.kind === 'delegate' && { paused: true }) }
}
