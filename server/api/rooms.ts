// Opening a room, looking at it from the door, joining it, and being recognised on return.
import type { RoomState } from '../../lib/game/state.ts'
import { portfolios } from '../../lib/game/state.ts'
import { type AtTheDoor, type Joined, joinSchema, openRoomSchema, type RoomOpened } from '../../lib/protocol.ts'
import { scenarioOf, tongueOf } from '../../lib/scenario/load.ts'
import { type Asked, bodyAs, inWords, json, no, type Reply, type Route } from '../http.ts'
import { addressOf } from '../limits.ts'
import { cleanName } from '../names.ts'
import type { Room } from '../room.ts'
import { oneOf } from '../rooms.ts'
import { type Refused, saying } from '../words.ts'
import { atDoor, byKey, type DoorPorts, heldKey, late, youIn } from './door.ts'
import { wishIn } from './wish.ts'

export function roomRoutes(ports: DoorPorts): Route[] {
  return [
    { method: 'POST', path: '/api/rooms', handle: (asked) => open(asked, ports) },
    { method: 'GET', path: '/api/rooms', handle: (asked) => list(asked, ports) },
    { method: 'GET', path: '/api/rooms/{code}', handle: (asked) => atDoor(asked, ports, door) },
    { method: 'POST', path: '/api/rooms/{code}/join', handle: (asked) => atDoor(asked, ports, (room) => join(asked, room)) },
    { method: 'POST', path: '/api/rooms/{code}/whoami', handle: (asked) => whoami(asked, ports) },
  ]
}

async function open(asked: Asked, ports: DoorPorts): Promise<Reply> {
  const read = await bodyAs(asked.request, openRoomSchema)
  if ('refused' in read) return no(read.refused)
  const made = wishIn(read.body)
  if ('refused' in made) return no(made.refused)
  const holder = await heldKey(asked, ports)
  if ('reply' in holder) return holder.reply
  const wait = await ports.limits.opened(addressOf(asked.request, ports.proxy))
  if (wait > 0) return late(wait)
  return openedAs(oneOf(await ports.rooms.open([made.wish], holder.key)))
}

/** Every room that this facilitator's key holds; other keys are told that they hold none to list. */
async function list(asked: Asked, ports: DoorPorts): Promise<Reply> {
  const holder = await heldKey(asked, ports)
  if ('reply' in holder) return holder.reply
  return holder.key === null ? no(saying('badKey')) : json(holder.held)
}

/** The keys of a new room; in words, why there is none. */
export function openedAs(opened: RoomOpened | Joined | Refused | null): Reply {
  if (!opened) return no(saying('malformed', { detail: 'preset: the scenario has none of that id' }))
  return 'ok' in opened ? no(opened) : json(opened, 201)
}

async function join({ request }: Asked, room: Room): Promise<Reply> {
  const read = await bodyAs(request, joinSchema)
  if ('refused' in read) return no(read.refused)
  const name = cleanName(read.body.name, 40)
  if (!name) return no(saying('badName'))
  const joined = await room.join(name, read.body.as)
  // Only who may come in is told more of a room than that it does not open.
  if (!joined.ok) return no(joined.code === 'roomFull' ? saying('noSuchRoom') : joined)
  return json({ code: room.code, key: joined.key, you: joined.you }, 201)
}

const whoami = (asked: Asked, ports: DoorPorts): Promise<Reply> =>
  byKey(asked, ports, async (room, person) => {
    const you = await room.read((state) => youIn(state, person))
    return 'ok' in you ? no(you) : json(you)
  })

async function door(room: Room): Promise<Reply> {
  const told = await room.read((state) => ({ of: state.scenario, plain: doorOf(state) }))
  return inWords((language) => {
    const say = tongueOf(told.of, language)?.say ?? ((text: string) => text)
    const { delegations, title, ...rest } = told.plain
    return { ...rest, title: say(title), delegations: delegations.map((one) => ({ ...one, name: say(one.name) })) }
  })
}

/** What somebody may know before joining: no names, no keys. */
function doorOf(state: RoomState): AtTheDoor {
  // A bot's seat is free to whoever comes.
  const present = Object.values(state.people).filter((person) => !person.removed && person.bot === null)
  const delegations = (scenarioOf(state.scenario)?.parties ?? []).map(({ id, name }) => {
    const held = present.flatMap(({ role }) => (role.kind === 'delegate' && role.party === id ? [role.portfolio] : []))
    return {
      party: id,
      name,
      portfolios: portfolios.map((portfolio) => ({ portfolio, taken: held.includes(portfolio) })),
      members: held.length,
    }
  })
  const { title, admission } = state.settings
  return { code: state.door, scenario: state.scenario, title, status: state.status, locked: state.locked, admission, delegations }
}
