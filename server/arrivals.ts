// A room comes from another machine: checked whole, then kept whole, or refused with nothing done.
import { type Archive, follows } from '../lib/archive.ts'
import type { Happening } from '../lib/game/event.ts'
import type { Role, RoomState } from '../lib/game/state.ts'
import type { RoomCode } from '../lib/ids.ts'
import type { RoomArrived } from '../lib/protocol.ts'
import { stateOf, unpacked } from './archive.ts'
import { type Arrival, type Journal, JournalConflict, type Seat } from './journal/journal.ts'
import { hashOf, mintCode, mintKey } from './keys.ts'
import type { Law } from './law.ts'
import { isJson, isZip, sessionIn } from './session.ts'
import { type Refused, saying } from './words.ts'

export interface ArrivalPorts {
  law: Law
  journal: Journal
  /** Milliseconds since 1970. */
  now: () => number
  /** Lets nobody use that room while it is replaced, and forgets how it stood. */
  putAside: (code: RoomCode) => Promise<void>
}

export async function arrived(file: Buffer, ports: ArrivalPorts): Promise<RoomArrived | Refused> {
  if (isZip(file) || isJson(file)) return forReview(file, ports)
  const { law, journal, putAside } = ports
  const read = await unpacked(file)
  if ('refused' in read) return read.refused
  const { archive } = read
  const told = stateOf(archive, law)
  if ('refused' in told) return told.refused
  const { code } = archive.room
  const here = await journal.load(code)
  const over = here ? whatMakesWay(archive, here, law) : 'nothing'
  if (typeof over === 'object') return over
  if (over === 'copy') await putAside(code)
  return keep(archive, told.state, over, { law, journal })
}

/** An exported session stands here under its own code, as it was exported, and takes nothing more. */
async function forReview(file: Buffer, { law, journal, now }: ArrivalPorts): Promise<RoomArrived | Refused> {
  const read = sessionIn(file)
  if ('refused' in read) return read.refused
  const { session, scenario, happenings: told, exportedAt } = read.content
  const [facilitatorKey, wallKey] = [mintKey(), mintKey()]
  const room = { code: session, door: session, scenario: scenario.id, scenarioVersion: scenario.version }
  const people = Object.values(told.reduce<RoomState | null>(safely(law), null)?.people ?? {})
  const seatOf = (kind: Role['kind'], key: string): Seat[] =>
    people
      .filter(({ role, removed }) => role.kind === kind && !removed)
      .slice(0, 1)
      .map(({ id }) => ({ keyHash: hashOf(key), person: id }))
  const seats = [...seatOf('facilitator', facilitatorKey), ...seatOf('screen', wallKey)]
  const followed = stateOf({ packedAt: exportedAt, room, happenings: told, seats, commands: [] }, law)
  if ('refused' in followed) return followed.refused
  if ((await journal.has(session)) || (await journal.doorOf(session))) return saying('sessionHere')
  const at = Math.max(now(), told.at(-1)?.at ?? 0)
  const happenings = [...told, { at, by: { kind: 'server' }, event: { type: 'sessionImported', exportedAt } } satisfies Happening]
  try {
    await journal.take({ room: session, door: session, happenings, seats, commands: [], over: 'nothing' })
  } catch (error) {
    if (error instanceof JournalConflict) return saying('sessionHere')
    throw error
  }
  return { code: session, title: followed.state.settings.title, door: 'asBefore', review: { facilitatorKey, wallKey } }
}

/** What cannot be followed leaves the state as it was: it is refused with words later. */
const safely =
  (law: Law) =>
  (state: RoomState | null, happening: Happening): RoomState | null => {
    try {
      return law.evolve(state, happening)
    } catch {
      return state
    }
  }

/** Only a copy that was left behind makes way, and only for what goes on from it. */
function whatMakesWay({ happenings }: Archive, here: readonly Happening[], law: Law): 'copy' | Refused {
  const left = here.reduce<RoomState | null>(law.evolve, null)?.rest?.kind === 'moved'
  if (!left) return saying('archiveHere', { moved: 'no' })
  return follows(happenings, here) ? 'copy' : saying('archiveHere', { moved: 'yes' })
}

async function keep(
  archive: Archive,
  state: RoomState,
  over: Arrival['over'],
  { law, journal }: Pick<ArrivalPorts, 'law' | 'journal'>,
): Promise<RoomArrived | Refused> {
  const { packedAt, room, seats, commands } = archive
  const server = { kind: 'server' } as const
  const waiting = law.decide(state, server, { type: 'arrive' }, packedAt)
  if ('refused' in waiting) return saying(waiting.refused.code, waiting.refused.with)
  const happenings = [...archive.happenings, ...waiting.granted.map((event): Happening => ({ at: packedAt, by: server, event }))]
  const arrival = { room: room.code, seats, commands, over }
  const leads = await journal.doorOf(room.door)
  if (leads === null || leads === room.code) {
    await journal.take({ ...arrival, happenings, door: room.door })
    return { code: room.code, title: state.settings.title, door: 'asBefore' }
  }
  // The code of its door leads to another room here.
  for (let attempt = 1; ; attempt += 1) {
    const door = mintCode()
    const rotated: Happening = { at: packedAt, by: server, event: { type: 'codeRotated', code: door } }
    try {
      await journal.take({ ...arrival, happenings: [...happenings, rotated], door })
      return { code: room.code, title: state.settings.title, door: 'new' }
    } catch (error) {
      if (!(error instanceof JournalConflict) || attempt === 5) throw error
    }
  }
}
