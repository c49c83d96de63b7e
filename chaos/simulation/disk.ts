// A disk that can fail before a write or after it, and a process that can die while it waits for one.
import { setImmediate as soon } from 'node:timers/promises'
import type { Happening } from '../../lib/game/event.ts'
import type { RoomCode } from '../../lib/ids.ts'
import type { Entry, Journal } from '../../server/journal/journal.ts'

export type Fault = 'before' | 'after'

export interface Disk {
  /** The journal as one process sees it; a process that has died writes nothing more and hears nothing more. */
  mount: () => { journal: Journal; die: () => void }
  /** The next write fails. */
  failNext: (fault: Fault) => void
  /** Whether something is written of which the process has not heard yet. */
  ahead: () => boolean
  /** Everything that has reached the disk, in order. */
  entries: readonly Entry[]
  /** What happened in a room, as the disk has it. */
  kept: (room: RoomCode) => readonly Happening[]
}

const never = new Promise<never>(() => {})

/** @param below a sound journal */
export function diskOn(below: Journal): Disk {
  const entries: Entry[] = []
  const byRoom = new Map<RoomCode, Happening[]>()
  let next: Fault | null = null
  let unheard = 0

  async function write(entry: Entry): Promise<void> {
    await below.append(entry)
    entries.push(entry)
    const kept = byRoom.get(entry.room) ?? []
    kept.push(...entry.happenings)
    byRoom.set(entry.room, kept)
  }

  function mount(): ReturnType<Disk['mount']> {
    unheard = 0
    const life = { over: false }
    const append = async (entry: Entry): Promise<void> => {
      const fault = next
      next = null
      await soon()
      if (life.over) return never
      if (fault === 'before') throw new Error('The disk is full.')
      await write(entry)
      unheard += 1
      await soon()
      if (life.over) return never
      unheard -= 1
      if (fault === 'after') throw new Error('The answer of the disk was lost.')
    }
    return {
      journal: { ...below, append },
      die: () => {
        life.over = true
      },
    }
  }
  return {
    mount,
    failNext: (fault) => {
      next = fault
    },
    ahead: () => unheard > 0,
    entries,
    kept: (room) => byRoom.get(room) ?? [],
  }
}
