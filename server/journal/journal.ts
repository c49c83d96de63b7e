// Where a room's happenings are kept: what every store must do. One contract test runs over all of them.
import type { Happening } from '../../lib/game/event.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import type { Place } from './chain.ts'

/** A granted command, so that its retry is known again. `body` is a hash of what it said. */
export interface CommandMark {
  person: PersonId
  id: string
  body: string
}

/** A key that opens a seat; only the key's hash is kept. One key may open a seat in several rooms. */
export interface Seat {
  keyHash: string
  person: PersonId
}

export interface Entry {
  room: RoomCode
  /** Number of happenings the writer knows of; 0 opens the room. */
  after: number
  /** The hash of the last of them, where the writer knows it; it must still be that one. */
  head?: string
  happenings: readonly Happening[]
  command: CommandMark | null
  seats: readonly Seat[]
  /** Another code for the room's door; the one it had opens it no more. */
  door?: RoomCode
  /** The keys this person has open nothing any more; those in `seats` are new. */
  revoke?: PersonId
  /** Happenings that stand otherwise from now on, by their number from 1: somebody's words leave the journal, with the marks of their commands. */
  rewrite?: Rewrite
}

export interface Rewrite {
  person: PersonId
  happenings: readonly { n: number; happening: Happening }[]
}

/** A room as it comes from another machine. */
export interface Arrival {
  room: RoomCode
  happenings: readonly Happening[]
  commands: readonly CommandMark[]
  seats: readonly Seat[]
  /** The code of its door. */
  door: RoomCode
  /** Whether a copy that was left behind here makes way for it. */
  over: 'nothing' | 'copy'
}

/** What is kept of a room beside its happenings. */
export interface Kept {
  seats: Seat[]
  commands: CommandMark[]
}

/** A seat that a key opens. */
export interface Opened {
  room: RoomCode
  person: PersonId
}

/** How a room stood at a place of its history. Nothing but a shorter way to what the history says: without it, all is folded. */
export interface Snapshot extends Place {
  /** Mark of the build that folded it; what another build's state means, only that build knows. */
  build: string
  state: RoomState
}

/** What there is to read after a place. */
export interface Since extends Place {
  happenings: Happening[]
}

/** What other servers on the same journal have to tell of a room. */
export interface News {
  /** Something was written to it, or it was replaced; `seq`: how many happenings there are now. */
  happened: (seq: number) => void
  /** Who is connected elsewhere has changed. */
  people: () => void
}

/** Who is connected to a room at other servers. */
export interface Elsewhere {
  people: PersonId[]
  /** Whether another server that has the room open comes before this one: what one server must do, it does. */
  led: boolean
}

export interface RoomTrace {
  room: RoomCode
  /** Time of the last happening, milliseconds since 1970. */
  touchedAt: number
}

export interface Journal {
  /**
   * Keeps an entry whole or not at all; resolves once it would survive a loss of power.
   * @throws {JournalConflict} when somebody else has written to the room, its code or its door's is taken, or a key opens another seat in it
   */
  append: (entry: Entry) => Promise<void>
  /**
   * Keeps a room that comes from elsewhere, whole or not at all.
   * @throws {JournalConflict} when its code or its door's is taken
   */
  take: (arrival: Arrival) => Promise<void>
  /**
   * All that happened in a room, in order; null when there is no such room. `part`: so many at most, after the first so many.
   * @throws {JournalBroken} when it is not what was written
   */
  load: (room: RoomCode, part?: { after: number; most: number }) => Promise<Happening[] | null>
  /**
   * What happened after a place; null when the room's history does not go through it, or there is no such room.
   * @throws {JournalBroken} as above
   */
  after: (room: RoomCode, place: Place) => Promise<Since | null>
  /** The last snapshot kept by that build; null when there is none, or the history does not go through its place. */
  snapshot: (room: RoomCode, build: string) => Promise<Snapshot | null>
  /** Keeps a snapshot in place of the last one. */
  keepSnapshot: (room: RoomCode, snapshot: Snapshot) => Promise<void>
  /** Looks at every happening of a room; the first that is not what was written, null when all are. */
  breakIn: (room: RoomCode) => Promise<number | null>
  has: (room: RoomCode) => Promise<boolean>
  /** The room to whose door this code leads now; null when it leads nowhere. */
  doorOf: (code: RoomCode) => Promise<RoomCode | null>
  /** The hash of the body under which this person's command was granted; null when it never was. */
  granted: (room: RoomCode, person: PersonId, id: string) => Promise<string | null>
  /** What else is kept of a room: seats by their keys' hashes, and granted commands; empty when there is no such room. */
  kept: (room: RoomCode) => Promise<Kept>
  /** Whose key this is in that room; without one, in the room it opened first. */
  seatOf: (keyHash: string, room?: RoomCode) => Promise<Opened | null>
  /** Every seat that key opens, the room opened first before the others. */
  seatsOf: (keyHash: string) => Promise<Opened[]>
  rooms: () => Promise<RoomTrace[]>
  /** Hears of what other servers do in a room. @returns a function that ends it */
  watch: (room: RoomCode, news: News) => () => void
  /** Tells other servers who is connected to this one, for as long as it lives; [] while the room is open and nobody is. */
  tell: (room: RoomCode, people: readonly PersonId[]) => void
  elsewhere: (room: RoomCode) => Elsewhere
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
