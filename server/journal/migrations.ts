// The tables of the SQLite journal, as numbered steps: a file's number (user_version) says which it has taken.
import type { DatabaseSync } from 'node:sqlite'

const steps: readonly string[] = [
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
]

/**
 * Takes the steps a database still lacks, each whole or not at all.
 * @throws when a newer build has written the file
 */
export function migrate(db: DatabaseSync): void {
  const row = db.prepare('PRAGMA user_version').get()
  const taken = Number(row?.user_version ?? 0)
  if (taken > steps.length)
    throw new Error(`The journal was written by a newer version of Overture (step ${taken}; this one knows ${steps.length}).`)
  steps.slice(taken).forEach((step, index) => {
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${taken + index + 1}; COMMIT`)
  })
}
