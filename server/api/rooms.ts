// Opening a room, looking at it from the door, joining it, and being recognised on return.
import type { RoomState } from '../../lib/game/state.ts'
import { portfolios } from '../../lib/game/state.ts'
import { type AtTheDoor, joinSchema, openRoomSchema } from '../../lib/protocol.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import { type Asked, bodyAs, json, no, type Reply, type Route } from '../http.ts'
import { addressOf } from '../limits.ts'
import { cleanName } from '../names.ts'
import type { Room } from '../room.ts'
import { saying } from '../words.ts'
import { atDoor, byKey, type DoorPorts, late, youIn } from './door.ts'

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
  const { natures, scoresShown, deck } = body
  const preset = body.preset ?? scenario.defaultPreset
  const wish = {
    title,
    scenario: scenario.id,
    preset,
    turns: body.turns ?? null,
    seed: body.seed ?? null,
    natures,
    scoresShown,
    deck,
    facilitator,
    bots: {},
  }
  const opened = await rooms.open(wish)
  return opened ? json(opened, 201) : no(saying('malformed', { detail: 'preset: the scenario has none of that id' }))
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

const whoami = (asked: Asked, ports: DoorPorts): Promise<Reply> =>
  byKey(asked, ports, async (room, person) => {
    const you = await room.read((state) => youIn(state, person))
    return 'ok' in you ? no(you) : json(you)
  })

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
  return { code: state.code, title: state.settings.title, status: state.status, locked: state.locked, delegations }
}
