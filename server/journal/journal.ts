// Where a room's happenings are kept: what every store must do. One contract test runs over all of them.
import type { Happening } from '../../lib/game/event.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'

/** A granted command, so that its retry is known again. `body` is a hash of what it said. */
export interface CommandMark {
  person: PersonId
  id: string
  body: string
}

/** A key that opens a seat; only the key's hash is kept. */
export interface Seat {
  keyHash: string
  person: PersonId
}

export interface Entry {
  room: RoomCode
  /** Number of happenings the writer knows of; 0 opens the room. */
  after: number
  happenings: readonly Happening[]
  command: CommandMark | null
  seats: readonly Seat[]
  /** Another code for the room's door; the one it had opens it no more. */
  door?: RoomCode
  /** The keys this person has open nothing any more; those in `seats` are new. */
  revoke?: PersonId
}

export interface RoomTrace {
  room: RoomCode
  /** Time of the last happening, milliseconds since 1970. */
  touchedAt: number
}

export interface Journal {
  /**
   * Keeps an entry whole or not at all; resolves once it would survive a loss of power.
   * @throws {JournalConflict} when somebody else has written to the room, or its code, its door's or a key is taken
   */
  append: (entry: Entry) => Promise<void>
  /** All that happened in a room, in order; null when there is no such room. */
  load: (room: RoomCode) => Promise<Happening[] | null>
  has: (room: RoomCode) => Promise<boolean>
  /** The room to whose door this code leads now; null when it leads nowhere. */
  doorOf: (code: RoomCode) => Promise<RoomCode | null>
  /** The hash of the body under which this person's command was granted; null when it never was. */
  granted: (room: RoomCode, person: PersonId, id: string) => Promise<string | null>
  /** Whose key this is. */
  seatOf: (keyHash: string) => Promise<{ room: RoomCode; person: PersonId } | null>
  rooms: () => Promise<RoomTrace[]>
  /**
   * Writes something as durably as an entry, reads it back and removes it; no room is touched.
   * @throws when that does not succeed
   */
  probe: () => Promise<void>
  /** Removes a room and everything in it. */
  forget: (room: RoomCode) => Promise<void>
  close: () => Promise<void>
}

export class JournalConflict extends Error {
  override name = 'JournalConflict'
}
