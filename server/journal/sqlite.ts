// The journal in one SQLite file: every entry is a transaction, on the disk before it is acknowledged.
import { randomUUID } from 'node:crypto'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Happening } from '../../lib/game/event.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { type Entry, type Journal, JournalConflict } from './journal.ts'
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
  load: 'SELECT at, by, event, why FROM happenings WHERE room = ? ORDER BY seq',
  has: 'SELECT 1 AS yes FROM rooms WHERE code = ?',
  doorOf: 'SELECT room FROM doors WHERE code = ?',
  granted: 'SELECT body FROM commands WHERE room = ? AND person = ? AND id = ?',
  seatOf: 'SELECT room, person FROM seats WHERE key_hash = ?',
  rooms: 'SELECT code, touched_at FROM rooms ORDER BY code',
  forget: 'DELETE FROM rooms WHERE code = ?',
  probe: 'INSERT INTO probes (token) VALUES (?)',
  probed: 'SELECT token FROM probes WHERE token = ?',
  unprobe: 'DELETE FROM probes',
} as const

function open(file: string): Handle {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  migrate(db)
  const run = Object.fromEntries(Object.entries(sql).map(([name, text]) => [name, db.prepare(text)]))
  return { db, run: run as Handle['run'] }
}

/** Opens (and where needed makes) the journal in that file. @throws when the file cannot be opened or is a newer build's */
export function sqliteJournal(file: string): Journal {
  let handle: Handle | null = open(file)
  const held = (): Handle => {
    handle ??= open(file)
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
    append: async (entry) => guarded((at) => write(at, entry)),
    load: async (room) =>
      guarded(({ run }) => {
        if (!run.has.get(room)) return null
        return run.load.all(room).map(happeningIn)
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
    seatOf: async (keyHash) =>
      guarded(({ run }) => {
        const row = run.seatOf.get(keyHash)
        return row ? { room: String(row.room) as RoomCode, person: String(row.person) as PersonId } : null
      }),
    rooms: async () =>
      guarded(({ run }) => run.rooms.all().map((row) => ({ room: String(row.code) as RoomCode, touchedAt: Number(row.touched_at) }))),
    probe: async () => guarded(probe),
    forget: async (room) => guarded(({ run }) => void run.forget.run(room)),
    close: async () => drop(),
  }
}

function happeningIn({ at, by, event, why }: Record<string, unknown>): Happening {
  const told = { at: Number(at), by: JSON.parse(String(by)), event: JSON.parse(String(event)) }
  return why === null ? told : { ...told, why: JSON.parse(String(why)) }
}

/** Each statement is a transaction of its own, on the disk before it returns. */
function probe({ run }: Handle): void {
  const token = randomUUID()
  run.probe.run(token)
  const read = run.probed.get(token)
  run.unprobe.run()
  if (read?.token !== token) throw new Error('What was written is not what is read.')
}

function write({ db, run }: Handle, { room, after, happenings, command, seats, door, revoke }: Entry): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    const at = happenings.at(-1)?.at ?? 0
    const { changes } =
      after === 0 ? run.openRoom.run(room, happenings.length, at, at) : run.advance.run(happenings.length, at, room, after)
    if (changes !== 1) throw new JournalConflict('The room has moved on, or its code is taken.')
    happenings.forEach(({ at, by, event, why }, index) => {
      const reason = why ? JSON.stringify(why) : null
      run.happen.run(room, after + index + 1, at, JSON.stringify(by), event.type, JSON.stringify(event), reason)
    })
    if (command && run.command.run(room, command.person, command.id, command.body).changes !== 1) {
      throw new JournalConflict('The command is known.')
    }
    const opened = after === 0 ? run.openDoor.run(door ?? room, room) : door ? run.moveDoor.run(door, room) : null
    if (opened && opened.changes !== 1) throw new JournalConflict('The code is taken.')
    if (revoke) run.revoke.run(room, revoke)
    for (const { keyHash, person } of seats) {
      if (run.seat.run(keyHash, room, person).changes !== 1) throw new JournalConflict('The key is taken.')
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
