// Runs in a thread of its own: empties SQLite's log of writes into the database whenever it is asked to, over a connection of its own.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { type EmptierWish, long, resting } from './emptier.ts'

const { file, at }: EmptierWish = workerData
const working = new Int32Array(at)
let db: DatabaseSync | null = null

/** Pages that may be left for the writer itself, and how often is tried to come so far while others write. */
const few = 64
const tries = 4

/** @returns the pages in the log */
function emptied(): number {
  db ??= new DatabaseSync(file, { timeout: 5000 })
  let pages = 0
  for (let n = 0; n < tries; n += 1) {
    const row = db.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()
    pages = Number(row?.log)
    if (pages < long || pages - Number(row?.checkpointed) <= few) break
  }
  return pages
}

parentPort?.on('message', (asked: 'empty' | 'end') => {
  if (asked === 'end') {
    db?.close()
    parentPort?.close()
    return
  }
  let pages = 0
  try {
    pages = emptied()
  } catch {
    // A disk that is full, or fails: what was not copied stays in the log, and is tried again.
  }
  // Whatever came of it, somebody may be waiting for it to be over.
  Atomics.store(working, 0, resting)
  Atomics.notify(working, 0)
  parentPort?.postMessage(pages)
})
