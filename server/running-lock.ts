// Who uses a folder of rooms: servers share it, whoever replaces its journal has it alone. The operating system lets go when a process ends.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** SQLite's number for a file that is locked. */
const busy = 5
/** What nobody refers to any more is closed by the engine sooner or later, and its hold with it. */
const holds = new Set<DatabaseSync>()

/**
 * Holds the folder, with others or alone, until the process ends or lets go.
 * @returns a function that lets go; null when others hold it otherwise
 * @throws when the folder cannot be used
 */
export function hold(dataDir: string, how: 'shared' | 'alone'): (() => void) | null {
  const file = join(dataDir, 'in-use.sqlite')
  const db = new DatabaseSync(file, { timeout: how === 'shared' ? 2000 : 0 })
  try {
    chmodSync(file, 0o600)
    // Reading within a transaction holds SQLite's shared lock on the file.
    db.exec(how === 'shared' ? 'BEGIN; SELECT count(*) FROM sqlite_schema' : 'BEGIN EXCLUSIVE')
    holds.add(db)
    return () => {
      holds.delete(db)
      db.close()
    }
  } catch (error) {
    db.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null
    throw error
  }
}
