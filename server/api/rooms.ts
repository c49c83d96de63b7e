// Opening a room, looking at it from the door, joining it, and being recognised on return.
import type { RoomState } from '../../lib/game/state.ts'
import { portfolios } from '../../lib/game/state.ts'
import { type AtTheDoor, type Joined, joinSchema, openRoomSchema, type RoomOpened, startTrustRange } from '../../lib/protocol.ts'
import { scenarioOf, tongueOf } from '../../lib/scenario/load.ts'
import { type Asked, bodyAs, inWords, json, no, type Reply, type Route } from '../http.ts'
import { addressOf } from '../limits.ts'
import { cleanName } from '../names.ts'
import type { Room } from '../room.ts'
import type { OpeningWish } from '../rooms.ts'
import { type Refused, saying } from '../words.ts'
import { atDoor, byKey, type DoorPorts, late, youIn } from './door.ts'

export function roomRoutes(ports: DoorPorts): Route[] {
  return [
    { method: 'POST', path: '/api/rooms', handle: (asked) => open(asked, ports) },
    { method: 'GET', path: '/api/rooms/{code}', handle: (asked) => atDoor(asked, ports, door) },
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
  const { least, most } = startTrustRange
  const { startTrust = null, finishBy = null } = body
  if (startTrust !== null && (startTrust < least || startTrust > most)) return no(saying('startTrustRange', { least, most }))
  const known = new Set<string>(scenario.parties.map(({ id }) => id))
  if (typeof body.natures === 'object' && Object.keys(body.natures).some((id) => !known.has(id))) return no(saying('noSuchParty'))
  const { natures, scoresShown, deck, endEarly, plenary, caucuses, admission } = body
  const wish: OpeningWish = {
    title,
    scenario: scenario.id,
    preset: body.preset ?? scenario.defaultPreset,
    turns: body.turns ?? null,
    ...(body.phaseMinutes ? { phaseMinutes: given(body.phaseMinutes) } : {}),
    seed: body.seed ?? null,
    natures: typeof natures === 'string' ? natures : given(natures),
    startTrust,
    scoresShown,
    deck,
    endEarly,
    plenary,
    caucuses,
    admission,
    finishBy,
    facilitator,
    bots: {},
  }
  return openedAs(await rooms.open(wish))
}

/** Only what has a value. */
const given = <K extends string, V>(record: Partial<Record<K, V | undefined>>): Record<K, V> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record<K, V>

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
  if (!joined.ok) return no(joined)
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
  return { code: state.door, title, status: state.status, locked: state.locked, admission, delegations }
}
