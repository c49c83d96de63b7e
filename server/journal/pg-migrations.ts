// The tables of the PostgreSQL journal, as numbered steps kept in a table of their own.
import type { ClientBase } from 'pg'
import { PlainError } from '../settings.ts'

const steps: readonly string[] = [
  `CREATE TABLE rooms (
     code text PRIMARY KEY,
     seq integer NOT NULL CHECK (seq >= 0),
     head text NOT NULL,
     opened_at bigint NOT NULL,
     touched_at bigint NOT NULL
   );
   CREATE TABLE happenings (
     room text NOT NULL REFERENCES rooms (code) ON DELETE CASCADE,
     seq integer NOT NULL CHECK (seq >= 1),
     at bigint NOT NULL,
     by text NOT NULL,
     type text NOT NULL,
     event text NOT NULL,
     why text,
     hash text NOT NULL,
     PRIMARY KEY (room, seq)
   );
   CREATE TABLE commands (
     room text NOT NULL REFERENCES rooms (code) ON DELETE CASCADE,
     person text NOT NULL,
     id text NOT NULL,
     body text NOT NULL,
     PRIMARY KEY (room, person, id)
   );
   CREATE TABLE seats (
     key_hash text NOT NULL,
     room text NOT NULL REFERENCES rooms (code) ON DELETE CASCADE,
     person text NOT NULL,
     PRIMARY KEY (key_hash, room)
   );
   CREATE INDEX seats_by_room ON seats (room);
   CREATE TABLE doors (
     code text PRIMARY KEY,
     room text NOT NULL UNIQUE REFERENCES rooms (code) ON DELETE CASCADE
   );
   CREATE TABLE snapshots (
     room text PRIMARY KEY REFERENCES rooms (code) ON DELETE CASCADE,
     seq integer NOT NULL,
     head text NOT NULL,
     build text NOT NULL,
     state text NOT NULL
   );
   CREATE TABLE probes (token text PRIMARY KEY);
   CREATE UNLOGGED TABLE nodes (
     node text PRIMARY KEY,
     seen_at timestamptz NOT NULL
   );
   CREATE UNLOGGED TABLE here (
     room text NOT NULL,
     node text NOT NULL,
     people text[] NOT NULL,
     PRIMARY KEY (room, node)
   );
   CREATE INDEX here_by_node ON here (node);`,
  // Failures at the door, counted by all servers together; what a crash of the database forgets of them is no loss.
  `CREATE UNLOGGED TABLE attempts (
     key varchar(255) PRIMARY KEY,
     points integer NOT NULL DEFAULT 0,
     expire bigint
   );`,
]

/** Whatever is done to all of the database's tables at once is done by one server at a time. */
const lock = 7_303_014

/**
 * Takes the steps a database still lacks, all or none.
 * @throws {PlainError} when a newer build has written it
 */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
    await client.query('CREATE TABLE IF NOT EXISTS overture_steps (step integer PRIMARY KEY)')
    const { rows } = await client.query<{ taken: number }>('SELECT coalesce(max(step), 0) AS taken FROM overture_steps')
    const taken = rows[0]?.taken ?? 0
    if (taken > steps.length)
      throw new PlainError(
        `The rooms in this database are kept by a newer version of Overture (step ${taken}; this one knows ${steps.length}). Start that version, or one after it.`,
      )
    for (const [index, step] of steps.entries()) {
      if (index < taken) continue
      await client.query(step)
      await client.query('INSERT INTO overture_steps (step) VALUES ($1)', [index + 1])
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
