// The tables of the SQLite journal, as numbered steps: a file's number (user_version) says which it has taken.
import type { DatabaseSync } from 'node:sqlite'
import type { RoomCode } from '../../lib/ids.ts'
import { beginningOf, hashOf } from './chain.ts'

type Step = string | ((db: DatabaseSync) => void)

const steps: readonly Step[] = [
  `CREATE TABLE rooms (
     code TEXT PRIMARY KEY,
     seq INTEGER NOT NULL CHECK (seq >= 0),
     opened_at INTEGER NOT NULL,
     touched_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE happenings (
     room TEXT NOT NULL REFERENCES rooms (code) ON DELETE CASCADE,
     seq INTEGER NOT NULL CHECK (seq >= 1),
     at INTEGER NOT NULL,
     by TEXT NOT NULL,
     type TEXT NOT NULL,
     event TEXT NOT NULL,
     PRIMARY KEY (room, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE commands (
     room TEXT NOT NULL REFERENCES rooms (code) ON DELETE CASCADE,
     person TEXT NOT NULL,
     id TEXT NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (room, person, id)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE seats (
     key_hash TEXT PRIMARY KEY,
     room TEXT NOT NULL REFERENCES rooms (code) ON DELETE CASCADE,
     person TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX seats_by_room ON seats (room);`,
  `ALTER TABLE happenings ADD COLUMN why TEXT;
   CREATE TABLE probes (
     token TEXT PRIMARY KEY
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE doors (
     code TEXT PRIMARY KEY,
     room TEXT NOT NULL UNIQUE REFERENCES rooms (code) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   INSERT INTO doors (code, room) SELECT code, code FROM rooms;`,
  `CREATE TABLE seats_in_rooms (
     key_hash TEXT NOT NULL,
     room TEXT NOT NULL REFERENCES rooms (code) ON DELETE CASCADE,
     person TEXT NOT NULL,
     PRIMARY KEY (key_hash, room)
   ) STRICT, WITHOUT ROWID;
   INSERT INTO seats_in_rooms (key_hash, room, person) SELECT key_hash, room, person FROM seats;
   DROP TABLE seats;
   ALTER TABLE seats_in_rooms RENAME TO seats;
   CREATE INDEX seats_by_room ON seats (room);`,
  (db) => {
    db.exec(`ALTER TABLE rooms ADD COLUMN head TEXT NOT NULL DEFAULT '';
      ALTER TABLE happenings ADD COLUMN hash TEXT NOT NULL DEFAULT '';
      CREATE TABLE snapshots (
        room TEXT PRIMARY KEY REFERENCES rooms (code) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        head TEXT NOT NULL,
        build TEXT NOT NULL,
        state TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;`)
    chainAll(db)
  },
]

/** How many steps this build knows. */
export const newestStep = steps.length

/** Rooms from before there was a chain are chained as they stand. */
function chainAll(db: DatabaseSync): void {
  const read = db.prepare('SELECT seq, at, by, event, why FROM happenings WHERE room = ? ORDER BY seq')
  const link = db.prepare('UPDATE happenings SET hash = ? WHERE room = ? AND seq = ?')
  const close = db.prepare('UPDATE rooms SET head = ? WHERE code = ?')
  for (const { code } of db.prepare('SELECT code FROM rooms').all()) {
    const room = String(code) as RoomCode
    let { head } = beginningOf(room)
    for (const { seq, at, by, event, why } of read.all(room)) {
      const row = { seq: Number(seq), at: Number(at), by: String(by), event: String(event), why: why === null ? null : String(why) }
      head = hashOf(head, row)
      link.run(head, room, row.seq)
    }
    close.run(head, room)
  }
}

/**
 * Takes the steps a database still lacks, each whole or not at all.
 * @param upTo how many of them; all, but where a test wants a file of an earlier build
 * @throws when a newer build has written the file
 */
export function migrate(db: DatabaseSync, upTo = newestStep): void {
  const row = db.prepare('PRAGMA user_version').get()
  const taken = Number(row?.user_version ?? 0)
  if (taken > steps.length)
    throw new Error(`The journal was written by a newer version of Overture (step ${taken}; this one knows ${steps.length}).`)
  steps.slice(taken, upTo).forEach((step, index) => {
    db.exec('BEGIN IMMEDIATE')
    try {
      if (typeof step === 'string') db.exec(step)
      else step(db)
      db.exec(`PRAGMA user_version = ${taken + index + 1}; COMMIT`)
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  })
}
