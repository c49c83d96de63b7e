// The journal in one SQLite file: every entry is kept whole or not at all, on the disk before it is acknowledged. Entries of many
// rooms that wait at the same moment share one transaction, and with it one wait for the disk, which holds nobody else up.
import { randomUUID } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { beginningOf, breakIn, JournalBroken, type Place, placeAfter, type Row, readBack, rewritten, rowsOf } from './chain.ts'
import { type Disk, diskUnder } from './disk.ts'
import { emptierOf } from './emptier.ts'
import {
  type Arrival,
  type CommandMark,
  type Entry,
  type Journal,
  JournalConflict,
  type Opened,
  type Rewrite,
  type Seat,
  type Snapshot,
} from './journal.ts'
import { migrate } from './migrations.ts'
import { type Outcome, together } from './together.ts'

interface Handle {
  db: DatabaseSync
  disk: Disk
  run: Record<keyof typeof sql, StatementSync>
}

const sql = {
  openRoom: 'INSERT INTO rooms (code, seq, opened_at, touched_at, head) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  advance: 'UPDATE rooms SET seq = ?, head = ?, touched_at = max(touched_at, ?) WHERE code = ? AND seq = ? AND head = ?',
  happen: 'INSERT INTO happenings (room, seq, at, by, type, event, why, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  rewrite: 'UPDATE happenings SET event = ?, hash = ? WHERE room = ? AND seq = ?',
  forgetCommands: 'DELETE FROM commands WHERE room = ? AND person = ?',
  dropSnapshot: 'DELETE FROM snapshots WHERE room = ?',
  command: 'INSERT INTO commands (room, person, id, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  seat: 'INSERT INTO seats (key_hash, room, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  openDoor: 'INSERT INTO doors (code, room) VALUES (?, ?) ON CONFLICT DO NOTHING',
  moveDoor: 'UPDATE OR IGNORE doors SET code = ?1 WHERE room = ?2 AND NOT EXISTS (SELECT 1 FROM rooms WHERE rooms.code = ?1)',
  revoke: 'DELETE FROM seats WHERE room = ? AND person = ?',
  headOf: 'SELECT seq, head FROM rooms WHERE code = ?',
  hashAt: 'SELECT hash FROM happenings WHERE room = ? AND seq = ?',
  after: 'SELECT seq, at, by, type, event, why, hash FROM happenings WHERE room = ? AND seq > ? ORDER BY seq',
  snapshot: 'SELECT seq, head, build, state FROM snapshots WHERE room = ? AND build = ?',
  keepSnapshot:
    'INSERT OR REPLACE INTO snapshots (room, seq, head, build, state) SELECT room, seq, hash, ?4, ?5 FROM happenings WHERE room = ?1 AND seq = ?2 AND hash = ?3',
  part: 'SELECT seq, at, by, type, event, why, hash FROM happenings WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?',
  has: 'SELECT 1 AS yes FROM rooms WHERE code = ?',
  doorOf: 'SELECT room FROM doors WHERE code = ?',
  granted: 'SELECT body FROM commands WHERE room = ? AND person = ? AND id = ?',
  seatIn: 'SELECT room, person FROM seats WHERE key_hash = ? AND room = ?',
  seatsOf: 'SELECT room, person FROM seats JOIN rooms ON rooms.code = seats.room WHERE key_hash = ? ORDER BY opened_at, room',
  seatsIn: 'SELECT key_hash, person FROM seats WHERE room = ? ORDER BY key_hash',
  commandsIn: 'SELECT person, id, body FROM commands WHERE room = ? ORDER BY person, id',
  rooms: 'SELECT code, touched_at FROM rooms ORDER BY code',
  forget: 'DELETE FROM rooms WHERE code = ?',
  beginAll: 'BEGIN IMMEDIATE',
  endAll: 'COMMIT',
  begin: 'SAVEPOINT entry',
  end: 'RELEASE entry',
  takeBack: 'ROLLBACK TO entry',
  probe: 'INSERT INTO probes (token) VALUES (?)',
  probed: 'SELECT token FROM probes WHERE token = ?',
  unprobe: 'DELETE FROM probes',
} as const

/** About so many rows of happenings take as much room as a snapshot. */
const snapshotInRows = 20

/** @param after a sync that failed: what SQLite shows then may be on no disk */
function open(file: string, lock: 'shared' | 'exclusive', after?: 'failure'): Handle {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 })
  if (lock === 'exclusive') db.exec('PRAGMA locking_mode = EXCLUSIVE')
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  migrate(db)
  // All that the log of writes holds is written once more, to the database itself, and that is synced: what is read from here on is kept.
  if (after && db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy !== 0) throw new Error('The log of writes could not be emptied.')
  // From here on a commit does not wait for the disk by itself.
  db.exec('PRAGMA synchronous = NORMAL')
  const disk = diskUnder(file)
  const run = Object.fromEntries(Object.entries(sql).map(([name, text]) => [name, db.prepare(text)]))
  return { db, disk, run: run as Handle['run'] }
}

/** Opens (and where needed makes) the journal in that file. @throws when the file cannot be opened or is a newer build's */
export function sqliteJournal(file: string, lock: 'shared' | 'exclusive' = 'shared'): Journal {
  let handle: Handle | null = open(file, lock)
  let failed: 'failure' | undefined
  const emptier = lock === 'shared' && file !== ':memory:' ? emptierOf(file, finishEmptying, leaveToSqlite) : null
  const held = (): Handle => {
    if (handle) return handle
    // Nobody else can empty the log of writes while the thread does.
    emptier?.rest()
    handle = open(file, lock, failed)
    leaveToSqlite()
    failed = undefined
    return handle
  }

  /** How long the log of writes may become before a commit has to empty it. */
  function leaveToSqlite(): void {
    if (emptier) handle?.db.exec(`PRAGMA wal_autocheckpoint = ${emptier.most()}`)
  }

  function finishEmptying(): void {
    try {
      handle?.db.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch {
      drop()
    }
  }
  leaveToSqlite()

  /** After any failure but a conflict nothing the connection remembers is trusted: it is closed, and opened anew when next asked. */
  const drop = (): void => {
    const dropped = handle
    handle = null
    failed = 'failure'
    for (const part of [dropped?.disk, dropped?.db]) {
      try {
        part?.close()
      } catch {
        // Closing a broken connection may fail again; there is nothing left to save in it.
      }
    }
  }

  const guarded = <T>(work: (handle: Handle) => T): T => {
    try {
      return work(held())
    } catch (error) {
      if (!(error instanceof JournalConflict || error instanceof JournalBroken)) drop()
      throw error
    }
  }

  /** Waits until all that was written is on the disk. */
  const synced = async (): Promise<void> => {
    const asked = held()
    try {
      await asked.disk.synced()
      if (handle !== asked) throw new Error('The journal was opened anew before its writes were on the disk.')
    } catch (error) {
      if (handle === asked) drop()
      throw error
    }
  }

  const entries = together(async (all: readonly Entry[]) => {
    const outcomes = guarded((at) => writeAll(at, all))
    emptier?.wrote(all.reduce((rows, { happenings }) => rows + happenings.length, 0))
    await synced()
    return outcomes
  })

  const rewrite = async (entry: Entry): Promise<void> =>
    guarded((at) => {
      emptier?.rest()
      whole(at, () => write(at, entry))
      // What was written over still stands in the log of writes until it is emptied.
      at.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    })

  return {
    append: (entry) => (entry.rewrite ? rewrite(entry) : entries.add(entry)),
    take: async (arrival) => {
      guarded((at) => whole(at, () => take(at, arrival)))
      emptier?.wrote(arrival.happenings.length)
      await synced()
    },
    load: async (room, part) =>
      guarded(({ run }) => {
        if (!run.has.get(room)) return null
        if (part) return readBack(placeAt(run, room, part.after), run.part.all(room, part.after, part.most).map(rowIn))
        return readBack(beginningOf(room), run.after.all(room, 0).map(rowIn))
      }),
    after: async (room, place) =>
      guarded(({ run }) => {
        if (!goesThrough(run, room, place)) return null
        const rows = run.after.all(room, place.seq).map(rowIn)
        return { happenings: readBack(place, rows), ...placeAfter(place, rows) }
      }),
    snapshot: async (room, build) =>
      guarded(({ run }) => {
        const row = run.snapshot.get(room, build)
        const kept = row && snapshotIn(row)
        return kept && goesThrough(run, room, kept) ? kept : null
      }),
    keepSnapshot: async (room, { seq, head, build, state }) =>
      guarded(({ run }) => {
        run.keepSnapshot.run(room, seq, head, build, JSON.stringify(state))
        emptier?.wrote(snapshotInRows)
      }),
    breakIn: async (room) =>
      guarded(({ run }) => {
        const rows = run.after.all(room, 0).map(rowIn)
        const end = run.headOf.get(room)
        const last = placeAfter(beginningOf(room), rows)
        const broken = breakIn(beginningOf(room), rows)
        if (broken !== null || !end) return broken
        return Number(end.seq) === last.seq && end.head === last.head ? null : Math.min(Number(end.seq), last.seq) + 1
      }),
    has: async (room) => guarded(({ run }) => run.has.get(room) !== undefined),
    doorOf: async (code) =>
      guarded(({ run }) => {
        const row = run.doorOf.get(code)
        return row ? (String(row.room) as RoomCode) : null
      }),
    granted: async (room, person, id) =>
      guarded(({ run }) => {
        const row = run.granted.get(room, person, id)
        return row ? String(row.body) : null
      }),
    kept: async (room) =>
      guarded(({ run }) => ({
        seats: run.seatsIn.all(room).map((row): Seat => ({ keyHash: String(row.key_hash), person: String(row.person) as PersonId })),
        commands: run.commandsIn
          .all(room)
          .map((row): CommandMark => ({ person: String(row.person) as PersonId, id: String(row.id), body: String(row.body) })),
      })),
    seatOf: async (keyHash, room) =>
      guarded(({ run }) => {
        const row = room === undefined ? run.seatsOf.get(keyHash) : run.seatIn.get(keyHash, room)
        return row ? openedIn(row) : null
      }),
    seatsOf: async (keyHash) => guarded(({ run }) => run.seatsOf.all(keyHash).map(openedIn)),
    rooms: async () =>
      guarded(({ run }) => run.rooms.all().map((row) => ({ room: String(row.code) as RoomCode, touchedAt: Number(row.touched_at) }))),
    // One file is one server's.
    watch: () => () => {},
    tell: () => {},
    elsewhere: () => ({ people: [], led: false }),
    probe: async () => {
      guarded(probe)
      await synced()
    },
    forget: async (room) =>
      guarded(({ db, run }) => {
        emptier?.rest()
        run.forget.run(room)
        // What was written to the log before the file still stands in it: it is emptied, so that nothing of the room is left anywhere.
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      }),
    close: async () => {
      await entries.flush()
      await emptier?.end()
      drop()
    },
  }
}

const rowIn = ({ seq, at, by, type, event, why, hash }: Record<string, unknown>): Row => ({
  seq: Number(seq),
  at: Number(at),
  by: String(by),
  type: String(type),
  event: String(event),
  why: why === null ? null : String(why),
  hash: String(hash),
})

/** null when it cannot be read: it is nothing but a shorter way. */
function snapshotIn({ seq, head, build, state }: Record<string, unknown>): Snapshot | null {
  try {
    return { seq: Number(seq), head: String(head), build: String(build), state: JSON.parse(String(state)) as RoomState }
  } catch {
    return null
  }
}

/** The place after so many happenings. */
function placeAt(run: Handle['run'], room: RoomCode, seq: number): Place {
  return seq === 0 ? beginningOf(room) : { seq, head: String(run.hashAt.get(room, seq)?.hash) }
}

function goesThrough(run: Handle['run'], room: RoomCode, { seq, head }: Place): boolean {
  if (seq === 0) return run.has.get(room) !== undefined && head === beginningOf(room).head
  return run.hashAt.get(room, seq)?.hash === head
}

const openedIn = ({ room, person }: Record<string, unknown>): Opened => ({
  room: String(room) as RoomCode,
  person: String(person) as PersonId,
})

/** Each statement is a transaction of its own. */
function probe({ run }: Handle): void {
  const token = randomUUID()
  run.probe.run(token)
  const read = run.probed.get(token)
  run.unprobe.run()
  if (read?.token !== token) throw new Error('What was written is not what is read.')
}

/** Each entry whole or not at all: what is wrong with one is no matter of the others'. @throws when none of them is kept */
function writeAll(at: Handle, entries: readonly Entry[]): Outcome[] {
  const [only] = entries
  if (only && entries.length === 1) return [outcomeOf(() => whole(at, () => write(at, only)))]
  return whole(at, () => entries.map((entry) => outcomeOf(() => alone(at, () => write(at, entry)))))
}

function outcomeOf(work: () => void): Outcome {
  try {
    work()
    return { done: true }
  } catch (why) {
    if (isOfDisk(why)) throw why
    return { done: false, why }
  }
}

const constraint = 19

/** Whether the store itself has failed, and not what was to be kept in it. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) !== constraint

/** Takes back what one entry wrote when it is not kept, and nothing of the others'. */
function alone({ run }: Handle, work: () => void): void {
  run.begin.run()
  try {
    work()
  } catch (error) {
    if (!isOfDisk(error)) {
      run.takeBack.run()
      run.end.run()
    }
    throw error
  }
  run.end.run()
}

/** All of it, or nothing. */
function whole<T>({ db, run }: Handle, work: () => T): T {
  run.beginAll.run()
  try {
    const made = work()
    run.endAll.run()
    return made
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function write({ run }: Handle, { room, after, head, happenings, command, seats, door, revoke, rewrite }: Entry): void {
  const at = happenings.at(-1)?.at ?? 0
  const from = after === 0 ? beginningOf(room) : { seq: after, head: head ?? String(run.headOf.get(room)?.head) }
  const onward = rewrite ? writeOver(run, room, rewrite) : from
  const rows = rowsOf(onward, happenings)
  const to = placeAfter(onward, rows)
  const { changes } =
    after === 0 ? run.openRoom.run(room, to.seq, at, at, to.head) : run.advance.run(to.seq, to.head, at, room, from.seq, from.head)
  if (changes !== 1) throw new JournalConflict('The room has moved on, or its code is taken.')
  happen(run, room, rows)
  if (command) mark(run, room, command)
  const opened = after === 0 ? run.openDoor.run(door ?? room, room) : door ? run.moveDoor.run(door, room) : null
  if (opened && opened.changes !== 1) throw new JournalConflict('The code is taken.')
  if (revoke) run.revoke.run(room, revoke)
  for (const seat of seats) sit(run, room, seat)
}

/** Somebody's words go, with the marks of their commands and the snapshot that may hold them. @returns the room's place then */
function writeOver(run: Handle['run'], room: RoomCode, { person, happenings }: Rewrite): Place {
  const before = run.after.all(room, 0).map(rowIn)
  const rows = rewritten(beginningOf(room), before, happenings)
  for (const [index, { seq, event, hash }] of rows.entries()) if (hash !== before[index]?.hash) run.rewrite.run(event, hash, room, seq)
  run.forgetCommands.run(room, person)
  run.dropSnapshot.run(room)
  return placeAfter(beginningOf(room), rows)
}

function take({ run }: Handle, { room, happenings, commands, seats, door, over }: Arrival): void {
  if (over === 'copy') run.forget.run(room)
  const [first, last] = [happenings[0]?.at ?? 0, happenings.at(-1)?.at ?? 0]
  const rows = rowsOf(beginningOf(room), happenings)
  const { seq, head } = placeAfter(beginningOf(room), rows)
  if (run.openRoom.run(room, seq, first, last, head).changes !== 1) throw new JournalConflict('The code is taken.')
  if (door !== room && run.has.get(door)) throw new JournalConflict('The code is taken.')
  if (run.openDoor.run(door, room).changes !== 1) throw new JournalConflict('The code is taken.')
  happen(run, room, rows)
  for (const command of commands) mark(run, room, command)
  for (const seat of seats) sit(run, room, seat)
}

function happen(run: Handle['run'], room: RoomCode, rows: readonly Row[]): void {
  for (const { seq, at, by, type, event, why, hash } of rows) run.happen.run(room, seq, at, by, type, event, why, hash)
}

function mark(run: Handle['run'], room: RoomCode, { person, id, body }: CommandMark): void {
  if (run.command.run(room, person, id, body).changes !== 1) throw new JournalConflict('The command is known.')
}

function sit(run: Handle['run'], room: RoomCode, { keyHash, person }: Seat): void {
  if (run.seat.run(keyHash, room, person).changes !== 1) throw new JournalConflict('The key is taken.')
}
