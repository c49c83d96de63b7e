// The journal in PostgreSQL, for one server or several: every entry is one transaction, on the disk before it is acknowledged.
import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Logger } from 'pino'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { beginningOf, breakIn, type Place, placeAfter, type Row, readBack, rewritten, rowsOf } from './chain.ts'
import { type Arrival, type CommandMark, type Entry, type Journal, JournalConflict, type Opened, type Rewrite } from './journal.ts'
import { isTaken, type Lines, linesTo } from './pg-line.ts'
import { migrate } from './pg-migrations.ts'
import { newsFrom } from './pg-news.ts'
import { sql } from './pg-sql.ts'

export interface PostgresPorts {
  /** postgres://user:password@host:port/database */
  url: string
  log: Logger
  /** Lines to the database kept open at once. */
  lines: number
}

/** Opens (and where needed makes) the journal in that database. @throws when it cannot be reached or is a newer build's */
export async function postgresJournal({ url, log, lines: most }: PostgresPorts): Promise<Journal> {
  const lines = linesTo(url, most)
  try {
    await lines.whole((client) => migrate(client))
  } catch (error) {
    await lines.close()
    throw error
  }
  const { ask } = lines
  const news = newsFrom({ url, log, lines })

  const after: Journal['after'] = async (room, place) => {
    const [first, ...rest] = await ask<RawRow>('after', sql.after, [room, place.seq])
    if (!first || first.seq !== place.seq || through(room, first, place) !== place.head) return null
    const rows = rest.map(rowIn)
    return { happenings: readBack(place, rows), ...placeAfter(place, rows) }
  }

  return {
    append: async (entry) => {
      await orConflict(() => append(lines, entry))
      news.happened(entry.room, entry.after + entry.happenings.length)
    },
    take: async (arrival) => {
      await orConflict(() => lines.whole((client) => take(client, arrival)))
      news.happened(arrival.room, arrival.happenings.length)
    },
    load: async (room, part) => {
      const all = (await after(room, beginningOf(room)))?.happenings ?? null
      return all && part ? all.slice(part.after, part.after + part.most) : all
    },
    after,
    snapshot: async (room, build) => {
      const [kept] = await ask<{ seq: number; head: string; build: string; state: string }>('snapshot', sql.snapshot, [room, build])
      return kept ? { ...kept, state: JSON.parse(kept.state) as RoomState } : null
    },
    keepSnapshot: async (room, { seq, head, build, state }) =>
      void (await ask('keepSnapshot', sql.keepSnapshot, [room, seq, head, build, JSON.stringify(state)])),
    breakIn: async (room) => {
      const [first, ...rest] = await ask<RawRow>('after', sql.after, [room, 0])
      if (!first) return null
      const rows = rest.map(rowIn)
      const broken = breakIn(beginningOf(room), rows)
      if (broken !== null) return broken
      const last = placeAfter(beginningOf(room), rows)
      const [end] = await ask<{ seq: number; head: string }>('placeOf', sql.placeOf, [room])
      return !end || (end.seq === last.seq && end.head === last.head) ? null : Math.min(end.seq, last.seq) + 1
    },
    has: async (room) => (await ask('has', sql.has, [room])).length > 0,
    doorOf: async (code) => (await ask<{ room: RoomCode }>('doorOf', sql.doorOf, [code]))[0]?.room ?? null,
    granted: async (room, person, id) => (await ask<{ body: string }>('granted', sql.granted, [room, person, id]))[0]?.body ?? null,
    kept: async (room) => ({
      seats: await ask<{ keyHash: string; person: PersonId }>('seatsIn', sql.seatsIn, [room]),
      commands: await ask<CommandMark>('commandsIn', sql.commandsIn, [room]),
    }),
    seatOf: async (keyHash, room) =>
      (room === undefined
        ? await ask<Opened>('seatsOf', sql.seatsOf, [keyHash])
        : await ask<Opened>('seatIn', sql.seatIn, [keyHash, room]))[0] ?? null,
    seatsOf: (keyHash) => ask<Opened>('seatsOf', sql.seatsOf, [keyHash]),
    rooms: async () =>
      (await ask<{ room: RoomCode; touched_at: string }>('rooms', sql.rooms)).map(({ room, touched_at }) => ({
        room,
        touchedAt: Number(touched_at),
      })),
    watch: news.watch,
    tell: news.tell,
    elsewhere: news.elsewhere,
    probe: async () => {
      const token = randomUUID()
      await ask('probe', sql.probe, [token])
      const read = await ask<{ token: string }>('probed', sql.probed, [token])
      await ask('unprobe', sql.unprobe, [token])
      if (read[0]?.token !== token) throw new Error('What was written is not what is read.')
    },
    forget: async (room) => void (await ask('forget', sql.forget, [room])),
    close: async () => {
      await news.close()
      await lines.close()
    },
  }
}

/** A row of history as PostgreSQL sends it: long numbers as text. The first of an answer stands for the place asked for. */
type RawRow = Omit<Row, 'at'> & { at: string }

const rowIn = (raw: RawRow): Row => ({ ...raw, at: Number(raw.at) })

const through = (room: RoomCode, { hash }: RawRow, { seq }: Place): string => (seq === 0 ? beginningOf(room).head : hash)

async function orConflict(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isTaken(error)) throw new JournalConflict('Somebody else was first.')
    throw error
  }
}

/**
 * One statement where a room goes on, a transaction where it opens or its door or keys change. Where the line broke before the answer, it
 * was asked again, and the chain tells whether it was written the first time.
 */
async function append(lines: Lines, entry: Entry): Promise<void> {
  const { room, after, head, command, seats, door, revoke } = entry
  const from = after === 0 ? beginningOf(room) : { seq: after, head: head ?? (await headOf(lines, room)) }
  const rows = rowsOf(from, entry.happenings)
  const to = placeAfter(from, rows)
  const goesOn = after > 0 && !door && !revoke && !entry.rewrite && seats.length === 0
  const retried = { is: false }
  const again = (): void => {
    retried.is = true
  }
  try {
    if (goesOn) must(await lines.ask<{ moved: number }>('append', sql.append, [room, ...valuesOf(from, to, rows, command)], again))
    else await lines.whole((client) => appendWhole(client, entry, from), again)
  } catch (error) {
    const outrun = error instanceof JournalConflict || isTaken(error)
    if (!outrun || !retried.is || !(await isThere(lines, entry, to))) throw error
  }
}

async function appendWhole(client: ClientBase, entry: Entry, from: Place): Promise<void> {
  const { room, after, happenings, command, seats, door, revoke, rewrite } = entry
  if (after === 0 || door) await client.query(sql.lockCodes)
  if (after === 0) {
    const { head } = beginningOf(room)
    must([{ moved: (await client.query(sql.openRoom, [room, head])).rowCount ?? 0 }])
    must([{ moved: (await client.query(sql.openDoor, [door ?? room, room])).rowCount ?? 0 }])
  } else if (door) must([{ moved: (await client.query(sql.moveDoor, [door, room])).rowCount ?? 0 }])
  const onward = rewrite ? await writeOver(client, room, from, rewrite) : from
  const rows = rowsOf(onward, happenings)
  const values = valuesOf(from, placeAfter(onward, rows), rows, command)
  must((await client.query<{ moved: number }>(sql.append, [room, ...values])).rows)
  if (revoke) await client.query(sql.revoke, [room, revoke])
  if (seats.length > 0) await client.query(sql.sit, [room, seats.map(({ keyHash }) => keyHash), seats.map(({ person }) => person)])
}

/** Somebody's words go, with the marks of their commands and the snapshot that may hold them. @returns the room's place then */
async function writeOver(client: ClientBase, room: RoomCode, from: Place, { person, happenings }: Rewrite): Promise<Place> {
  const [here] = (await client.query<Place>(sql.lockRoom, [room])).rows
  if (here?.seq !== from.seq || here.head !== from.head) throw new JournalConflict('The room has moved on.')
  const before = (await client.query<RawRow>(sql.after, [room, 0])).rows.slice(1).map(rowIn)
  const rows = rewritten(beginningOf(room), before, happenings)
  const changed = rows.filter(({ hash }, index) => hash !== before[index]?.hash)
  await client.query(sql.rewrite, [room, changed.map(({ seq }) => seq), changed.map(({ event }) => event), changed.map(({ hash }) => hash)])
  await client.query(sql.forgetCommands, [room, person])
  await client.query(sql.dropSnapshot, [room])
  return placeAfter(beginningOf(room), rows)
}

async function take(client: ClientBase, { room, happenings, commands, seats, door, over }: Arrival): Promise<void> {
  await client.query(sql.lockCodes)
  if (over === 'copy') await client.query(sql.forget, [room])
  const from = beginningOf(room)
  must([{ moved: (await client.query(sql.openRoom, [room, from.head])).rowCount ?? 0 }])
  if (door !== room && (await client.query(sql.has, [door])).rows.length > 0) throw new JournalConflict('The code is taken.')
  must([{ moved: (await client.query(sql.openDoor, [door, room])).rowCount ?? 0 }])
  const rows = rowsOf(from, happenings)
  must((await client.query<{ moved: number }>(sql.append, [room, ...valuesOf(from, placeAfter(from, rows), rows, null)])).rows)
  const marks = [commands.map(({ person }) => person), commands.map(({ id }) => id), commands.map(({ body }) => body)]
  await client.query(sql.mark, [room, ...marks])
  await client.query(sql.sit, [room, seats.map(({ keyHash }) => keyHash), seats.map(({ person }) => person)])
}

/** @throws {JournalConflict} when the row that had to change was not as it had to be */
function must([row]: readonly { moved: number }[]): void {
  if (row?.moved !== 1) throw new JournalConflict('The room has moved on, or its code is taken.')
}

/** What the statement `append` is told after the room. */
const valuesOf = (from: Place, to: Place, rows: readonly Row[], command: CommandMark | null): unknown[] => [
  from.seq,
  from.head,
  to.seq,
  to.head,
  rows.at(-1)?.at ?? 0,
  rows[0]?.at ?? 0,
  rows.map(({ seq }) => seq),
  rows.map(({ at }) => at),
  rows.map(({ by }) => by),
  rows.map(({ type }) => type),
  rows.map(({ event }) => event),
  rows.map(({ why }) => why),
  rows.map(({ hash }) => hash),
  command?.person ?? null,
  command?.id ?? null,
  command?.body ?? null,
]

const headOf = async ({ ask }: Lines, room: RoomCode): Promise<string> =>
  (await ask<{ head: string }>('placeOf', sql.placeOf, [room]))[0]?.head ?? ''

async function isThere({ ask }: Lines, { room, happenings, command, rewrite }: Entry, { seq, head }: Place): Promise<boolean> {
  // What was written over has another chain than the writer knew; its command tells.
  if (happenings.length > 0 && !rewrite) return (await ask<{ hash: string }>('hashAt', sql.hashAt, [room, seq]))[0]?.hash === head
  if (!command) return false
  return (await ask<{ body: string }>('granted', sql.granted, [room, command.person, command.id]))[0]?.body === command.body
}
