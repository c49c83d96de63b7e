// Waiting for the disk without holding up the server. SQLite writes a commit to its log of writes and goes on; the log is then synced
// beside everything else, and a commit counts only when it has been.
import { closeSync, fdatasync, openSync } from 'node:fs'

export interface Disk {
  /** Resolves when all that was written before is on the disk. @throws when the disk does not say so */
  synced: () => Promise<void>
  close: () => void
}

/** @param file an open database with a log of writes; one that lives in memory alone has nothing to wait for */
export function diskUnder(file: string): Disk {
  if (file === ':memory:') return { synced: async () => {}, close: () => {} }
  const log = openSync(`${file}-wal`, 'r+')
  return {
    synced: () => new Promise((resolve, reject) => fdatasync(log, (error) => (error ? reject(error) : resolve()))),
    close: () => closeSync(log),
  }
}
