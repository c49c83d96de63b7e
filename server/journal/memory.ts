// A journal that forgets when the process ends: for tests.
import type { Happening } from '../../lib/game/event.ts'
import type { RoomCode } from '../../lib/ids.ts'
import { type Journal, JournalConflict, type Seat } from './journal.ts'

interface Held {
  happenings: Happening[]
  commands: Map<string, string>
  seats: Seat[]
}

export function memoryJournal(): Journal {
  const held = new Map<RoomCode, Held>()
  /** Codes that open a door, and whose. */
  const doors = new Map<RoomCode, RoomCode>()
  const shut = (room: RoomCode): void => {
    for (const [code, to] of doors) if (to === room) doors.delete(code)
  }
  const seatsOf: Journal['seatsOf'] = async (keyHash) =>
    [...held]
      .sort(([a, one], [b, other]) => (one.happenings[0]?.at ?? 0) - (other.happenings[0]?.at ?? 0) || (a < b ? -1 : 1))
      .flatMap(([room, { seats }]) => seats.filter((seat) => seat.keyHash === keyHash).map(({ person }) => ({ room, person })))
  return {
    append: async ({ room, after, happenings, command, seats: added, door, revoke }) => {
      const known = held.get(room)
      if ((known?.happenings.length ?? 0) !== after || (known && after === 0)) throw new JournalConflict('The room has moved on.')
      const code = door ?? (known ? null : room)
      if (code && (doors.has(code) || (door && held.has(door)))) throw new JournalConflict('The code is taken.')
      if (added.some(({ keyHash }) => known?.seats.some((seat) => seat.keyHash === keyHash))) throw new JournalConflict('The key is taken.')
      if (command && known?.commands.has(`${command.person}/${command.id}`)) throw new JournalConflict('The command is known.')
      const next: Held = known ?? { happenings: [], commands: new Map(), seats: [] }
      next.happenings.push(...structuredClone([...happenings]))
      if (command) next.commands.set(`${command.person}/${command.id}`, command.body)
      next.seats = [...next.seats.filter(({ person }) => person !== revoke), ...added]
      held.set(room, next)
      if (code) {
        shut(room)
        doors.set(code, room)
      }
    },
    take: async ({ room, happenings, commands, seats, door, over }) => {
      if (over === 'nothing' && held.has(room)) throw new JournalConflict('The code is taken.')
      const leads = doors.get(door)
      if ((leads && leads !== room) || (door !== room && held.has(door))) throw new JournalConflict('The code is taken.')
      shut(room)
      doors.set(door, room)
      const marks = commands.map(({ person, id, body }): [string, string] => [`${person}/${id}`, body])
      held.set(room, { happenings: structuredClone([...happenings]), commands: new Map(marks), seats: [...seats] })
    },
    load: async (room, part) => {
      const all = held.get(room)?.happenings
      return all ? structuredClone(part ? all.slice(part.after, part.after + part.most) : all) : null
    },
    has: async (room) => held.has(room),
    doorOf: async (code) => doors.get(code) ?? null,
    granted: async (room, person, id) => held.get(room)?.commands.get(`${person}/${id}`) ?? null,
    kept: async (room) => {
      const { seats = [], commands = new Map<string, string>() } = held.get(room) ?? {}
      const marks = [...commands].map(([key, body]) => {
        const [person = '', id = ''] = key.split('/')
        return { person: person as Seat['person'], id, body }
      })
      return { seats: [...seats], commands: marks }
    },
    seatOf: async (keyHash, room) => {
      const seats = await seatsOf(keyHash)
      return (room === undefined ? seats[0] : seats.find((seat) => seat.room === room)) ?? null
    },
    seatsOf,
    rooms: async () => [...held].map(([room, { happenings }]) => ({ room, touchedAt: happenings.at(-1)?.at ?? 0 })),
    // There is nothing below this memory that could fail.
    probe: async () => {},
    forget: async (room) => {
      held.delete(room)
      shut(room)
    },
    close: async () => {},
  }
}
