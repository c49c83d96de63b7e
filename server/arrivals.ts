// A room comes from another machine: checked whole before, here it is kept whole, or refused with nothing done.
import { type Archive, follows } from '../lib/archive.ts'
import type { Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PersonId, RoomCode } from '../lib/ids.ts'
import type { RoomArrived } from '../lib/protocol.ts'
import type { Received } from './games/receive.ts'
import { type Arrival, type Journal, JournalConflict, type Seat } from './journal/journal.ts'
import { hashOf, mintCode, mintKey } from './keys.ts'
import type { Law } from './law.ts'
import { type Refused, saying } from './words.ts'

export interface ArrivalPorts {
  law: Law
  journal: Journal
  /** Milliseconds since 1970. */
  now: () => number
  /** Lets nobody use that room while it is replaced, and forgets how it stood. */
  putAside: (code: RoomCode) => Promise<void>
}

type ReceivedAs<K extends Received['kind']> = Extract<Received, { kind: K }>

export async function arrived(received: Received, ports: ArrivalPorts): Promise<RoomArrived | Refused> {
  const happenings = await readOneByOne(received.happenings)
  if (received.kind === 'session') return forReview(received, happenings, ports)
  const { law, journal, putAside } = ports
  const { code } = received.room
  const here = await journal.load(code)
  const over = here ? whatMakesWay(happenings, here, law) : 'nothing'
  if (typeof over === 'object') return over
  if (over === 'copy') await putAside(code)
  return keep(received, happenings, over, journal)
}

/** The other rooms have their turns in between. */
async function readOneByOne(texts: readonly string[]): Promise<Happening[]> {
  const happenings: Happening[] = []
  for (const text of texts) {
    for (const happening of JSON.parse(text) as Happening[]) happenings.push(happening)
    await new Promise((done) => setImmediate(done))
  }
  return happenings
}

/** An exported session stands here under its own code, as it was exported, and takes nothing more. */
async function forReview(
  { session, title, exportedAt, facilitator, screen }: ReceivedAs<'session'>,
  told: readonly Happening[],
  { journal, now }: ArrivalPorts,
): Promise<RoomArrived | Refused> {
  const [facilitatorKey, wallKey] = [mintKey(), mintKey()]
  const seatOf = (person: PersonId | null, key: string): Seat[] => (person === null ? [] : [{ keyHash: hashOf(key), person }])
  const seats = [...seatOf(facilitator, facilitatorKey), ...seatOf(screen, wallKey)]
  if ((await journal.has(session)) || (await journal.doorOf(session))) return saying('sessionHere')
  const at = Math.max(now(), told.at(-1)?.at ?? 0)
  const happenings = [...told, { at, by: { kind: 'server' }, event: { type: 'sessionImported', exportedAt } } satisfies Happening]
  try {
    await journal.take({ room: session, door: session, happenings, seats, commands: [], over: 'nothing' })
  } catch (error) {
    if (error instanceof JournalConflict) return saying('sessionHere')
    throw error
  }
  return { code: session, title, door: 'asBefore', review: { facilitatorKey, wallKey } }
}

/** Only a copy that was left behind makes way, and only for what goes on from it. */
function whatMakesWay(happenings: Archive['happenings'], here: readonly Happening[], law: Law): 'copy' | Refused {
  const left = here.reduce<RoomState | null>(law.evolve, null)?.rest?.kind === 'moved'
  if (!left) return saying('archiveHere', { moved: 'no' })
  return follows(happenings, here) ? 'copy' : saying('archiveHere', { moved: 'yes' })
}

async function keep(
  { packedAt, room, seats, commands, title }: ReceivedAs<'room'>,
  happenings: readonly Happening[],
  over: Arrival['over'],
  journal: Journal,
): Promise<RoomArrived | Refused> {
  const arrival = { room: room.code, seats, commands, over }
  const leads = await journal.doorOf(room.door)
  if (leads === null || leads === room.code) {
    await journal.take({ ...arrival, happenings, door: room.door })
    return { code: room.code, title, door: 'asBefore' }
  }
  // The code of its door leads to another room here.
  for (let attempt = 1; ; attempt += 1) {
    const door = mintCode()
    const rotated: Happening = { at: packedAt, by: { kind: 'server' }, event: { type: 'codeRotated', code: door } }
    try {
      await journal.take({ ...arrival, happenings: [...happenings, rotated], door })
      return { code: room.code, title, door: 'new' }
    } catch (error) {
      if (!(error instanceof JournalConflict) || attempt === 5) throw error
    }
  }
}
