// A journal that forgets when the process ends: for tests. Several servers may share it, each by a face of its own.
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { beginningOf, breakIn, type Place, placeAfter, type Row, readBack, rewritten, rowsOf } from './chain.ts'
import { type Journal, JournalConflict, type News, type Rewrite, type Seat, type Snapshot } from './journal.ts'

interface Held {
  rows: Row[]
  commands: Map<string, string>
  seats: Seat[]
  /** As text: what is kept is no longer the writer's. */
  snapshot: string | null
}

/** One server's side of the journal. */
interface Face {
  watchers: Map<RoomCode, News>
  people: Map<RoomCode, readonly PersonId[]>
}

/** Somebody's words go, with the marks of their commands and the snapshot that may hold them. */
function writeOver(room: RoomCode, held: Held, { person, happenings }: Rewrite): void {
  held.rows = rewritten(beginningOf(room), held.rows, happenings)
  for (const mark of [...held.commands.keys()]) if (mark.startsWith(`${person}/`)) held.commands.delete(mark)
  held.snapshot = null
}

export function memoryJournal(): Journal {
  return memoryJournals(1)[0] as Journal
}

/** One journal, as that many servers see it. */
export function memoryJournals(servers: number): Journal[] {
  const held = new Map<RoomCode, Held>()
  /** Codes that open a door, and whose. */
  const doors = new Map<RoomCode, RoomCode>()
  const faces = Array.from({ length: servers }, (): Face => ({ watchers: new Map(), people: new Map() }))
  const others = (face: Face): Face[] => faces.filter((one) => one !== face)
  const shut = (room: RoomCode): void => {
    for (const [code, to] of doors) if (to === room) doors.delete(code)
  }
  const placeOf = (room: RoomCode): Place => {
    const last = held.get(room)?.rows.at(-1)
    return last ? { seq: last.seq, head: last.hash } : beginningOf(room)
  }
  const seatsOf: Journal['seatsOf'] = async (keyHash) =>
    [...held]
      .sort(([a, one], [b, other]) => (one.rows[0]?.at ?? 0) - (other.rows[0]?.at ?? 0) || (a < b ? -1 : 1))
      .flatMap(([room, { seats }]) => seats.filter((seat) => seat.keyHash === keyHash).map(({ person }) => ({ room, person })))
  const since = (room: RoomCode, place: Place): Row[] | null => {
    const known = held.get(room)
    const through = place.seq === 0 ? beginningOf(room).head : known?.rows[place.seq - 1]?.hash
    return known && through === place.head ? known.rows.slice(place.seq) : null
  }

  const of = (face: Face): Journal => ({
    append: async ({ room, after, head, happenings, command, seats: added, door, revoke, rewrite }) => {
      const known = held.get(room)
      const place = placeOf(room)
      if (place.seq !== after || (known && after === 0)) throw new JournalConflict('The room has moved on.')
      if (head !== undefined && head !== place.head) throw new JournalConflict('The room is another.')
      const code = door ?? (known ? null : room)
      if (code && (doors.has(code) || (door && held.has(door)))) throw new JournalConflict('The code is taken.')
      if (added.some(({ keyHash }) => known?.seats.some((seat) => seat.keyHash === keyHash))) throw new JournalConflict('The key is taken.')
      if (command && known?.commands.has(`${command.person}/${command.id}`)) throw new JournalConflict('The command is known.')
      const next: Held = known ?? { rows: [], commands: new Map(), seats: [], snapshot: null }
      if (rewrite) writeOver(room, next, rewrite)
      next.rows.push(...rowsOf(placeAfter(beginningOf(room), next.rows), happenings))
      if (command) next.commands.set(`${command.person}/${command.id}`, command.body)
      next.seats = [...next.seats.filter(({ person }) => person !== revoke), ...added]
      held.set(room, next)
      if (code) {
        shut(room)
        doors.set(code, room)
      }
      for (const { watchers } of others(face)) watchers.get(room)?.happened(next.rows.length)
    },
    take: async ({ room, happenings, commands, seats, door, over }) => {
      if (over === 'nothing' && held.has(room)) throw new JournalConflict('The code is taken.')
      const leads = doors.get(door)
      if ((leads && leads !== room) || (door !== room && held.has(door))) throw new JournalConflict('The code is taken.')
      shut(room)
      doors.set(door, room)
      const marks = commands.map(({ person, id, body }): [string, string] => [`${person}/${id}`, body])
      const rows = rowsOf(beginningOf(room), happenings)
      held.set(room, { rows, commands: new Map(marks), seats: [...seats], snapshot: null })
      for (const { watchers } of others(face)) watchers.get(room)?.happened(rows.length)
    },
    load: async (room, part) => {
      const known = held.get(room)
      const all = known ? readBack(beginningOf(room), known.rows) : null
      return all && part ? all.slice(part.after, part.after + part.most) : all
    },
    after: async (room, place) => {
      const rows = since(room, place)
      return rows && { happenings: readBack(place, rows), ...placeOf(room) }
    },
    snapshot: async (room, build) => {
      const text = held.get(room)?.snapshot
      const kept = text ? (JSON.parse(text) as Snapshot) : null
      return kept && kept.build === build && since(room, kept) ? kept : null
    },
    keepSnapshot: async (room, snapshot) => {
      const known = held.get(room)
      if (known && since(room, snapshot)) known.snapshot = JSON.stringify(snapshot)
    },
    breakIn: async (room) => breakIn(beginningOf(room), held.get(room)?.rows ?? []),
    has: async (room) => held.has(room),
    doorOf: async (code) => doors.get(code) ?? null,
    granted: async (room, person, id) => held.get(room)?.commands.get(`${person}/${id}`) ?? null,
    kept: async (room) => {
      const { seats = [], commands = new Map<string, string>() } = held.get(room) ?? {}
      const marks = [...commands].map(([key, body]) => {
        const [person = '', id = ''] = key.split('/')
        return { person: person as PersonId, id, body }
      })
      return { seats: [...seats], commands: marks }
    },
    seatOf: async (keyHash, room) => {
      const seats = await seatsOf(keyHash)
      return (room === undefined ? seats[0] : seats.find((seat) => seat.room === room)) ?? null
    },
    seatsOf,
    rooms: async () => [...held].map(([room, { rows }]) => ({ room, touchedAt: rows.at(-1)?.at ?? 0 })),
    watch: (room, news) => {
      face.watchers.set(room, news)
      return () => {
        face.watchers.delete(room)
        face.people.delete(room)
      }
    },
    tell: (room, people) => {
      face.people.set(room, people)
      for (const { watchers } of others(face)) watchers.get(room)?.people()
    },
    elsewhere: (room) => ({
      people: others(face).flatMap(({ people }) => people.get(room) ?? []),
      led: faces.slice(0, faces.indexOf(face)).some(({ people }) => people.has(room)),
    }),
    // There is nothing below this memory that could fail.
    probe: async () => {},
    forget: async (room) => {
      held.delete(room)
      shut(room)
    },
    close: async () => {},
  })
  return faces.map(of)
}
