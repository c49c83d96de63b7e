// A file from another machine, unpacked, checked whole and followed to its end, away from the server's own thread.

import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Archive } from '../../lib/archive.ts'
import type { Happening } from '../../lib/game/event.ts'
import type { Role, RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { stateOf, unpacked } from '../archive.ts'
import type { Law } from '../law.ts'
import { isJson, isZip, sessionIn, sizeInside } from '../session.ts'
import { type Refused, saying } from '../words.ts'

export interface ReceiveTask {
  kind: 'receive'
  file: Uint8Array
}

/** What of it a room is made of. Its happenings are texts, each a list: read one after another they hold nobody up for long. */
export type Received = { title: string; happenings: string[] } & (
  | ({ kind: 'room' } & Pick<Archive, 'packedAt' | 'room' | 'seats' | 'commands'>)
  /** An exported session, and who had the facilitator's and the wall's seats in it. */
  | { kind: 'session'; session: RoomCode; exportedAt: number; facilitator: PersonId | null; screen: PersonId | null }
)

/** Bytes, unpacked, that are looked through sooner than a thread would start. */
const small = 512 * 1024
const unzipped = promisify(gunzip)

/** Whether it is so small that it may be received at once. What it says of its own size is not believed. */
export async function isSmall(file: Buffer): Promise<boolean> {
  if (file.length > small) return false
  if (isJson(file)) return true
  if (isZip(file)) return sizeInside(file) <= small
  return unzipped(file, { maxOutputLength: small }).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ERR_BUFFER_TOO_LARGE',
  )
}

/** Happenings in one text. */
const together = 500

function textsOf(happenings: readonly Happening[]): string[] {
  const texts: string[] = []
  for (let at = 0; at < happenings.length; at += together) texts.push(JSON.stringify(happenings.slice(at, at + together)))
  return texts
}

/** A refusal in words when it is not whole, not ours, or cannot be followed. */
export async function received({ file }: Omit<ReceiveTask, 'kind'>, law: Law): Promise<{ received: Received } | Refused> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return isZip(bytes) || isJson(bytes) ? session(bytes, law) : room(bytes, law)
}

async function room(file: Buffer, law: Law): Promise<{ received: Received } | Refused> {
  const read = await unpacked(file)
  if ('refused' in read) return read.refused
  const { packedAt, room: origin, seats, commands, happenings } = read.archive
  const followed = stateOf(read.archive, law)
  if ('refused' in followed) return followed.refused
  const server = { kind: 'server' } as const
  const waiting = law.decide(followed.state, server, { type: 'arrive' }, packedAt)
  if ('refused' in waiting) return saying(waiting.refused.code, waiting.refused.with)
  const all = [...happenings, ...waiting.granted.map((event): Happening => ({ at: packedAt, by: server, event }))]
  const { title } = followed.state.settings
  return { received: { kind: 'room', title, packedAt, room: origin, seats, commands, happenings: textsOf(all) } }
}

function session(file: Buffer, law: Law): { received: Received } | Refused {
  const read = sessionIn(file)
  if ('refused' in read) return read.refused
  const { session: code, scenario, happenings, exportedAt } = read.content
  const people = Object.values(happenings.reduce<RoomState | null>(safely(law), null)?.people ?? {})
  const seatOf = (kind: Role['kind']): PersonId | null => people.find(({ role, removed }) => role.kind === kind && !removed)?.id ?? null
  const [facilitator, screen] = [seatOf('facilitator'), seatOf('screen')]
  const origin = { code, door: code, scenario: scenario.id, scenarioVersion: scenario.version }
  // Whoever takes it in gets keys of their own; here it counts only whether there are such seats.
  const seats = [facilitator, screen].flatMap((person) => (person === null ? [] : [{ keyHash: person, person }]))
  const followed = stateOf({ packedAt: exportedAt, room: origin, happenings, seats, commands: [] }, law)
  if ('refused' in followed) return followed.refused
  const { title } = followed.state.settings
  return { received: { kind: 'session', title, session: code, exportedAt, facilitator, screen, happenings: textsOf(happenings) } }
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
