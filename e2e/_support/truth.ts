// What truly happened in a room, read from the server's journal on disk.
import { join } from 'node:path'
import type { Happening } from '../../lib/game/event.ts'
import type { RoomCode } from '../../lib/ids.ts'
import { sqliteJournal } from '../../server/journal/sqlite.ts'

/** All happenings of a room, as they stand on disk now. */
export async function happeningsOf(dataDir: string, code: string): Promise<Happening[]> {
  const journal = sqliteJournal(join(dataDir, 'overture.sqlite'))
  try {
    return (await journal.load(code.replace('-', '') as RoomCode)) ?? []
  } finally {
    await journal.close()
  }
}
