// What the PostgreSQL journal asks, statement by statement.

const place = 'SELECT seq, at, by, type, event, why, hash FROM happenings'

export const sql = {
  openRoom: 'INSERT INTO rooms (code, seq, head, opened_at, touched_at) VALUES ($1, 0, $2, 0, 0) ON CONFLICT DO NOTHING',
  /** The whole of an entry in one statement; `moved` is 1 when the room was where the writer thought it was, else nothing is written. */
  append: `WITH moved AS (
      UPDATE rooms SET seq = $4, head = $5, touched_at = greatest(touched_at, $6),
        opened_at = CASE WHEN $2 = 0 THEN $7 ELSE opened_at END
      WHERE code = $1 AND seq = $2 AND head = $3
      RETURNING code
    ), put AS (
      INSERT INTO happenings (room, seq, at, by, type, event, why, hash)
      SELECT moved.code, row.seq, row.at, row.by, row.type, row.event, row.why, row.hash
      FROM moved, unnest($8::integer[], $9::bigint[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
        AS row (seq, at, by, type, event, why, hash)
    ), marked AS (
      INSERT INTO commands (room, person, id, body)
      SELECT moved.code, $15::text, $16::text, $17::text FROM moved WHERE $15::text IS NOT NULL
    )
    SELECT count(*)::integer AS moved FROM moved`,
  /** Codes of rooms and of doors are given out one after another, so that none leads to two rooms. */
  lockCodes: 'SELECT pg_advisory_xact_lock(7303015)',
  openDoor: 'INSERT INTO doors (code, room) VALUES ($1, $2) ON CONFLICT DO NOTHING',
  moveDoor: `UPDATE doors SET code = $1 WHERE room = $2
    AND NOT EXISTS (SELECT 1 FROM rooms WHERE rooms.code = $1) AND NOT EXISTS (SELECT 1 FROM doors AS other WHERE other.code = $1)`,
  revoke: 'DELETE FROM seats WHERE room = $1 AND person = $2',
  sit: 'INSERT INTO seats (key_hash, room, person) SELECT key_hash, $1, person FROM unnest($2::text[], $3::text[]) AS row (key_hash, person)',
  mark: `INSERT INTO commands (room, person, id, body)
    SELECT $1, person, id, body FROM unnest($2::text[], $3::text[], $4::text[]) AS row (person, id, body)`,
  /** The first row stands for the place itself. */
  after: `SELECT 0 AS seq, 0::bigint AS at, '' AS by, '' AS type, '' AS event, NULL AS why, '' AS hash FROM rooms WHERE code = $1 AND $2::integer = 0
    UNION ALL (${place} WHERE room = $1 AND seq >= $2) ORDER BY seq`,
  hashAt: 'SELECT hash FROM happenings WHERE room = $1 AND seq = $2',
  placeOf: 'SELECT seq, head FROM rooms WHERE code = $1',
  snapshot: `SELECT kept.seq, kept.head, kept.build, kept.state FROM snapshots AS kept
    JOIN happenings AS last ON last.room = kept.room AND last.seq = kept.seq AND last.hash = kept.head
    WHERE kept.room = $1 AND kept.build = $2`,
  /** Only of the history as it is: where words have left it, a snapshot that still holds them comes too late. */
  keepSnapshot: `INSERT INTO snapshots (room, seq, head, build, state)
    SELECT room, seq, hash, $4, $5 FROM happenings WHERE room = $1 AND seq = $2 AND hash = $3 FOR SHARE
    ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, head = excluded.head, build = excluded.build, state = excluded.state`,
  lockRoom: 'SELECT seq, head FROM rooms WHERE code = $1 FOR UPDATE',
  rewrite: `UPDATE happenings SET event = row.event, hash = row.hash
    FROM unnest($2::integer[], $3::text[], $4::text[]) AS row (seq, event, hash) WHERE happenings.room = $1 AND happenings.seq = row.seq`,
  forgetCommands: 'DELETE FROM commands WHERE room = $1 AND person = $2',
  dropSnapshot: 'DELETE FROM snapshots WHERE room = $1',
  has: 'SELECT 1 AS yes FROM rooms WHERE code = $1',
  doorOf: 'SELECT room FROM doors WHERE code = $1',
  granted: 'SELECT body FROM commands WHERE room = $1 AND person = $2 AND id = $3',
  seatIn: 'SELECT room, person FROM seats WHERE key_hash = $1 AND room = $2',
  seatsOf: 'SELECT room, person FROM seats JOIN rooms ON rooms.code = seats.room WHERE key_hash = $1 ORDER BY opened_at, room COLLATE "C"',
  seatsIn: 'SELECT key_hash AS "keyHash", person FROM seats WHERE room = $1 ORDER BY key_hash COLLATE "C"',
  commandsIn: 'SELECT person, id, body FROM commands WHERE room = $1 ORDER BY person COLLATE "C", id COLLATE "C"',
  rooms: 'SELECT code AS room, touched_at FROM rooms ORDER BY code COLLATE "C"',
  forget: 'DELETE FROM rooms WHERE code = $1',
  probe: 'INSERT INTO probes (token) VALUES ($1)',
  probed: 'SELECT token FROM probes WHERE token = $1',
  unprobe: 'DELETE FROM probes WHERE token = $1',
  /** News between servers: who is where, and how far each room has come. */
  notify: "SELECT pg_notify('overture', news) FROM unnest($1::text[]) AS row (news)",
  places: 'SELECT code AS room, seq FROM rooms WHERE code = ANY($1::text[])',
  tell: `WITH me AS (
      INSERT INTO nodes (node, seen_at) VALUES ($2, now()) ON CONFLICT (node) DO UPDATE SET seen_at = excluded.seen_at
    )
    INSERT INTO here (room, node, people) VALUES ($1, $2, $3::text[]) ON CONFLICT (room, node) DO UPDATE SET people = excluded.people`,
  untell: 'DELETE FROM here WHERE room = $1 AND node = $2',
  alive: `WITH me AS (
      INSERT INTO nodes (node, seen_at) VALUES ($1, now()) ON CONFLICT (node) DO UPDATE SET seen_at = excluded.seen_at
    )
    SELECT room FROM here WHERE node = $1`,
  elsewhere: `SELECT room, node, people FROM here JOIN nodes USING (node)
    WHERE room = ANY($1::text[]) AND node <> $2 AND seen_at > now() - $3::integer * interval '1 millisecond' ORDER BY room, node`,
  bury: `WITH gone AS (DELETE FROM nodes WHERE node = $1 OR seen_at < now() - interval '1 minute' RETURNING node)
    DELETE FROM here WHERE node IN (SELECT node FROM gone)`,
} as const
