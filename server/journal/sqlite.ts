// The journal in one SQLite file: every entry is a transaction, on the disk before it is acknowledged.
import { randomUUID } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Happening } from '../../lib/game/event.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { type Arrival, type CommandMark, type Entry, type Journal, JournalConflict, type Opened, type Seat } from './journal.ts'
import { migrate } from './migrations.ts'

interface Handle {
  db: DatabaseSync
  run: Record<keyof typeof sql, StatementSync>
}

const sql = {
  openRoom: 'INSERT INTO rooms (code, seq, opened_at, touched_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  advance: 'UPDATE rooms SET seq = seq + ?, touched_at = max(touched_at, ?) WHERE code = ? AND seq = ?',
  happen: 'INSERT INTO happenings (room, seq, at, by, type, event, why) VALUES (?, ?, ?, ?, ?, ?, ?)',
  command: 'INSERT INTO commands (room, person, id, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  seat: 'INSERT INTO seats (key_hash, room, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  openDoor: 'INSERT INTO doors (code, room) VALUES (?, ?) ON CONFLICT DO NOTHING',
  moveDoor: 'UPDATE OR IGNORE doors SET code = ?1 WHERE room = ?2 AND NOT EXISTS (SELECT 1 FROM rooms WHERE rooms.code = ?1)',
  revoke: 'DELETE FROM seats WHERE room = ? AND person = ?',
  load: 'SELECT at, by, event, why FROM happenings WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?',
  has: 'SELECT 1 AS yes FROM rooms WHERE code = ?',
  doorOf: 'SELECT room FROM doors WHERE code = ?',
  granted: 'SELECT body FROM commands WHERE room = ? AND person = ? AND id = ?',
  seatIn: 'SELECT room, person FROM seats WHERE key_hash = ? AND room = ?',
  seatsOf: 'SELECT room, person FROM seats JOIN rooms ON rooms.code = seats.room WHERE key_hash = ? ORDER BY opened_at, room',
  seatsIn: 'SELECT key_hash, person FROM seats WHERE room = ? ORDER BY key_hash',
  commandsIn: 'SELECT person, id, body FROM commands WHERE room = ? ORDER BY person, id',
  rooms: 'SELECT code, touched_at FROM rooms ORDER BY code',
  forget: 'DELETE FROM rooms WHERE code = ?',
  probe: 'INSERT INTO probes (token) VALUES (?)',
  probed: 'SELECT token FROM probes WHERE token = ?',
  unprobe: 'DELETE FROM probes',
} as const

/** How SQLite is told that all are wished for. */
const noLimit = -1

function open(file: string, lock: 'shared' | 'exclusive'): Handle {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 })
  if (lock === 'exclusive') db.exec('PRAGMA locking_mode = EXCLUSIVE')
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  migrate(db)
  const run = Object.fromEntries(Object.entries(sql).map(([name, text]) => [name, db.prepare(text)]))
  return { db, run: run as Handle['run'] }
}

/** Opens (and where needed makes) the journal in that file. @throws when the file cannot be opened or is a newer build's */
export function sqliteJournal(file: string, lock: 'shared' | 'exclusive' = 'shared'): Journal {
  let handle: Handle | null = open(file, lock)
  const held = (): Handle => {
    handle ??= open(file, lock)
    return handle
  }

  /** After any failure but a conflict nothing the connection remembers is trusted: it is closed, and opened anew when next asked. */
  const drop = (): void => {
    try {
      handle?.db.close()
    } catch {
      // Closing a broken connection may fail again; there is nothing left to save in it.
    }
    handle = null
  }

  const guarded = <T>(work: (handle: Handle) => T): T => {
    try {
      return work(held())
    } catch (error) {
      if (!(error instanceof JournalConflict)) drop()
      throw error
    }
  }

  return {
    append: async (entry) => guarded((at) => whole(at, () => write(at, entry))),
    take: async (arrival) => guarded((at) => whole(at, () => take(at, arrival))),
    load: async (room, part) =>
      guarded(({ run }) => {
        if (!run.has.get(room)) return null
        return run.load.all(room, part?.after ?? 0, part?.most ?? noLimit).map(happeningIn)
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
    probe: async () => guarded(probe),
    forget: async (room) =>
      guarded(({ db, run }) => {
        run.forget.run(room)
        // What was written to the log before the file still stands in it: it is emptied, so that nothing of the room is left anywhere.
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      }),
    close: async () => drop(),
  }
}

function happeningIn({ at, by, event, why }: Record<string, unknown>): Happening {
  const told = { at: Number(at), by: JSON.parse(String(by)), event: JSON.parse(String(event)) }
  return why === null ? told : { ...told, why: JSON.parse(String(why)) }
}

const openedIn = ({ room, person }: Record<string, unknown>): Opened => ({
  room: String(room) as RoomCode,
  person: String(person) as PersonId,
})

/** Each statement is a transaction of its own, on the disk before it returns. */
function probe({ run }: Handle): void {
  const token = randomUUID()
  run.probe.run(token)
  const read = run.probed.get(token)
  run.unprobe.run()
  if (read?.token !== token) throw new Error('What was written is not what is read.')
}

/** All of it, or nothing. */
function whole({ db }: Handle, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function write({ run }: Handle, { room, after, happenings, command, seats, door, revoke }: Entry): void {
  const at = happenings.at(-1)?.at ?? 0
  const { changes } = after === 0 ? run.openRoom.run(room, happenings.length, at, at) : run.advance.run(happenings.length, at, room, after)
  if (changes !== 1) throw new JournalConflict('The room has moved on, or its code is taken.')
  happen(run, room, after, happenings)
  if (command) mark(run, room, command)
  const opened = after === 0 ? run.openDoor.run(door ?? room, room) : door ? run.moveDoor.run(door, room) : null
  if (opened && opened.changes !== 1) throw new JournalConflict('The code is taken.')
  if (revoke) run.revoke.run(room, revoke)
  for (const seat of seats) sit(run, room, seat)
}

function take({ run }: Handle, { room, happenings, commands, seats, door, over }: Arrival): void {
  if (over === 'copy') run.forget.run(room)
  const [first, last] = [happenings[0]?.at ?? 0, happenings.at(-1)?.at ?? 0]
  if (run.openRoom.run(room, happenings.length, first, last).changes !== 1) throw new JournalConflict('The code is taken.')
  if (door !== room && run.has.get(door)) throw new JournalConflict('The code is taken.')
  if (run.openDoor.run(door, room).changes !== 1) throw new JournalConflict('The code is taken.')
  happen(run, room, 0, happenings)
  for (const command of commands) mark(run, room, command)
  for (const seat of seats) sit(run, room, seat)
}

function happen(run: Handle['run'], room: RoomCode, after: number, happenings: readonly Happening[]): void {
  happenings.forEach(({ at, by, event, why }, index) => {
    const reason = why ? JSON.stringify(why) : null
    run.happen.run(room, after + index + 1, at, JSON.stringify(by), event.type, JSON.stringify(event), reason)
  })
}

function mark(run: Handle['run'], room: RoomCode, { person, id, body }: CommandMark): void {
  if (run.command.run(room, person, id, body).changes !== 1) throw new JournalConflict('The command is known.')
}

function sit(run: Handle['run'], room: RoomCode, { keyHash, person }: Seat): void {
  if (run.seat.run(keyHash, room, person).changes !== 1) throw new JournalConflict('The key is taken.')
}
