// A journal that forgets when the process ends: for tests.
import type { Happening } from '../../lib/game/event.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { type Journal, JournalConflict } from './journal.ts'

interface Kept {
  happenings: Happening[]
  commands: Map<string, string>
}

export function memoryJournal(): Journal {
  const kept = new Map<RoomCode, Kept>()
  const seats = new Map<string, { room: RoomCode; person: PersonId }>()
  /** Codes that open a door, and whose. */
  const doors = new Map<RoomCode, RoomCode>()
  const shut = (room: RoomCode): void => {
    for (const [code, to] of doors) if (to === room) doors.delete(code)
  }
  return {
    append: async ({ room, after, happenings, command, seats: added, door, revoke }) => {
      const known = kept.get(room)
      if ((known?.happenings.length ?? 0) !== after || (known && after === 0)) throw new JournalConflict('The room has moved on.')
      const code = door ?? (known ? null : room)
      if (code && (doors.has(code) || (door && kept.has(door)))) throw new JournalConflict('The code is taken.')
      if (added.some(({ keyHash }) => seats.has(keyHash))) throw new JournalConflict('The key is taken.')
      if (command && known?.commands.has(`${command.person}/${command.id}`)) throw new JournalConflict('The command is known.')
      const next: Kept = known ?? { happenings: [], commands: new Map() }
      next.happenings.push(...structuredClone([...happenings]))
      if (command) next.commands.set(`${command.person}/${command.id}`, command.body)
      kept.set(room, next)
      if (code) {
        shut(room)
        doors.set(code, room)
      }
      for (const [keyHash, seat] of seats) if (seat.room === room && seat.person === revoke) seats.delete(keyHash)
      for (const { keyHash, person } of added) seats.set(keyHash, { room, person })
    },
    load: async (room) => structuredClone(kept.get(room)?.happenings ?? null),
    has: async (room) => kept.has(room),
    doorOf: async (code) => doors.get(code) ?? null,
    granted: async (room, person, id) => kept.get(room)?.commands.get(`${person}/${id}`) ?? null,
    seatOf: async (keyHash) => seats.get(keyHash) ?? null,
    rooms: async () => [...kept].map(([room, { happenings }]) => ({ room, touchedAt: happenings.at(-1)?.at ?? 0 })),
    // There is nothing below this memory that could fail.
    probe: async () => {},
    forget: async (room) => {
      kept.delete(room)
      shut(room)
      for (const [keyHash, seat] of seats) if (seat.room === room) seats.delete(keyHash)
    },
    close: async () => {},
  }
}
