// Runs in a thread of its own: empties SQLite's log of writes into the database whenever it is asked to, over a connection of its own.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { type Emptied, type EmptierWish, long, resting } from './emptier.ts'

const { file, at }: EmptierWish = workerData
const working = new Int32Array(at)
const db = new DatabaseSync(file, { timeout: 5000 })
const empty = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')

/** Pages that may be left for the writer itself, and how often is tried to come so far while others write. */
const few = 64
const tries = 4

function emptied(): Emptied {
  let row: Record<string, unknown> | undefined
  for (let n = 0; n < tries; n += 1) {
    row = empty.get()
    if (Number(row?.log) < long || Number(row?.log) - Number(row?.checkpointed) <= few) break
  }
  return { pages: Number(row?.log), left: Number(row?.log) - Number(row?.checkpointed) }
}

parentPort?.on('message', (asked: 'empty' | 'end') => {
  if (asked === 'end') {
    db.close()
    parentPort?.close()
    return
  }
  let done: Emptied | null = null
  try {
    done = emptied()
  } catch {
    // A disk that is full, or fails: what was not copied stays in the log, and is tried again.
  }
  Atomics.store(working, 0, resting)
  Atomics.notify(working, 0)
  parentPort?.postMessage(done)
})
