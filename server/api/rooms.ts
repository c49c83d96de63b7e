// Opening a room, looking at it from the door, joining it, and being recognised on return.
import type { RoomState } from '../../lib/game/state.ts'
import { portfolios } from '../../lib/game/state.ts'
import type { RoomCode } from '../../lib/ids.ts'
import { type AtTheDoor, joinSchema, openRoomSchema } from '../../lib/protocol.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import type { You } from '../../lib/view/view.ts'
import { type Asked, bodyAs, json, no, type Reply, type Route } from '../http.ts'
import type { Journal } from '../journal/journal.ts'
import { hashOf, readCode } from '../keys.ts'
import { addressOf, type DoorLimits } from '../limits.ts'
import { cleanName } from '../names.ts'
import type { Room } from '../room.ts'
import type { Rooms } from '../rooms.ts'
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

export function roomRoutes(ports: DoorPorts): Route[] {
  return [
    { method: 'POST', path: '/api/rooms', handle: (asked) => open(asked, ports) },
    { method: 'GET', path: '/api/rooms/{code}', handle: (asked) => atDoor(asked, ports, async (room) => json(await room.read(doorOf))) },
    { method: 'POST', path: '/api/rooms/{code}/join', handle: (asked) => atDoor(asked, ports, (room) => join(asked, room)) },
    { method: 'POST', path: '/api/rooms/{code}/whoami', handle: (asked) => whoami(asked, ports) },
  ]
}

async function open({ request }: Asked, { rooms, limits, proxy }: DoorPorts): Promise<Reply> {
  const read = await bodyAs(request, openRoomSchema)
  if ('refused' in read) return no(read.refused)
  const { body } = read
  const scenario = scenarioOf(body.scenario)
  if (!scenario) return no(saying('malformed', { detail: 'scenario: there is none of that id' }))
  const facilitator = cleanName(body.facilitator, 40)
  const title = cleanName(body.title ?? scenario.title, 80)
  if (!facilitator || !title) return no(saying('badName'))
  const wait = await limits.opened(addressOf(request, proxy))
  if (wait > 0) return late(wait)
  const { natures, scoresShown } = body
  const preset = body.preset ?? scenario.defaultPreset
  const wish = {
    title,
    scenario: scenario.id,
    preset,
    turns: body.turns ?? null,
    seed: body.seed ?? null,
    natures,
    scoresShown,
    facilitator,
  }
  const opened = await rooms.open(wish)
  return opened ? json(opened, 201) : no(saying('malformed', { detail: 'preset: the scenario has none of that id' }))
}

const late = (seconds: number): Reply => {
  const reply = no(saying('tooFast'))
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(seconds) } }
}

/**
 * Lets a request with a room's code through to the room. A wrong code, a closed room and one that is not there are answered alike;
 * every failure is counted, and answered no sooner than any other.
 */
async function atDoor(
  { request, at }: Asked,
  { rooms, limits, proxy, failureTakes }: DoorPorts,
  then: (room: Room) => Promise<Reply>,
): Promise<Reply> {
  const soonest = delay(failureTakes)
  const address = addressOf(request, proxy)
  const code = readCode(at.code ?? '')
  const wait = await limits.wait(address, code ?? '')
  if (wait > 0) return late(wait)
  const room = code && (await openRoom(rooms, code))
  const reply = room ? await then(room) : no(saying('noSuchRoom'))
  if (reply.status < 400) return reply
  if (reply.status !== 400) await limits.failed(address, code ?? '')
  await soonest
  return reply
}

const delay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref())

async function openRoom(rooms: Rooms, code: RoomCode): Promise<Room | null> {
  const room = await rooms.find(code)
  return room && (await room.read(({ status }) => status !== 'closed')) ? room : null
}

async function join({ request }: Asked, room: Room): Promise<Reply> {
  const read = await bodyAs(request, joinSchema)
  if ('refused' in read) return no(read.refused)
  const name = cleanName(read.body.name, 40)
  if (!name) return no(saying('badName'))
  const joined = await room.join(name, read.body.as)
  if (!joined.ok) return no(joined)
  return json({ code: room.code, key: joined.key, you: joined.you }, 201)
}

/** A key that is right is never held up by other people's failures. */
async function whoami({ request, at }: Asked, { rooms, journal, limits, proxy, failureTakes }: DoorPorts): Promise<Reply> {
  const soonest = delay(failureTakes)
  const code = readCode(at.code ?? '')
  const key = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  const seat = key ? await journal.seatOf(hashOf(key)) : null
  const found = seat && seat.room === code ? await rooms.find(seat.room) : null
  if (seat && found) {
    const you = await found.read((state) => youIn(state, seat.person))
    return 'ok' in you ? no(you) : json(you)
  }
  const address = addressOf(request, proxy)
  const wait = await limits.wait(address, code ?? '')
  if (wait > 0) return late(wait)
  await limits.failed(address, code ?? '')
  await soonest
  return no(saying('badKey'))
}

function youIn(state: RoomState, person: keyof RoomState['people']): You | Refused {
  if (state.status === 'closed') return saying('roomClosed')
  const found = seated(state, person)
  return found ? { person: found.id, name: found.name, role: found.role } : saying('notSeated')
}

/** What somebody may know before joining: no names, no keys. */
function doorOf(state: RoomState): AtTheDoor {
  const present = Object.values(state.people).filter((person) => !person.removed)
  const delegations = (scenarioOf(state.scenario)?.parties ?? []).map(({ id, name }) => {
    const held = present.flatMap(({ role }) => (role.kind === 'delegate' && role.party === id ? [role.portfolio] : []))
    return {
      party: id,
      name,
      portfolios: portfolios.map((portfolio) => ({ portfolio, taken: held.includes(portfolio) })),
      members: held.length,
    }
  })
  return { code: state.code, title: state.settings.title, status: state.status, locked: state.locked, delegations }
}
