// SQLite's log of writes is copied into the database now and then, and the disk waited for. A thread does that, so that no commit has to.
import { Worker } from 'node:worker_threads'

export interface EmptierWish {
  file: string
  /** One number: `resting`, or anything else while the log is being emptied. */
  at: SharedArrayBuffer
}

export interface Emptier {
  /** So many rows were written. */
  wrote: (rows: number) => void
  /** Waits, and everybody with it, until the log is not being emptied: nobody else can do so meanwhile. */
  rest: () => void
  /** Pages in the log at which SQLite is to empty it by itself, in the midst of a commit. */
  most: () => number
  end: () => Promise<void>
}

export const resting = 0

/** Pages at which the writer is to see that the log begins anew: only when nothing is left in it can it. */
export const long = 4000
/** A commit is about six pages for a row; a thousand are what SQLite itself would wait for. */
const enoughRows = 170
/** By then a thread that works has long emptied it. */
const beyond = 16_000
const unaided = 1000
const patience = 10_000

/** From sources the thread is its source; in the build it stands bundled beside the server. */
const threadAt = new URL(import.meta.url.endsWith('.ts') ? './emptying.ts' : './emptying.mjs', import.meta.url)

/**
 * @param file an open database with a log of writes
 * @param finish empties what little is left, from the connection that writes
 * @param alone the thread is gone: the writer has to empty the log by itself again
 */
export function emptierOf(file: string, finish: () => void, alone: () => void): Emptier {
  const working = new Int32Array(new SharedArrayBuffer(4))
  let rows = 0
  let thread: Worker | 'none' | 'gone' = 'none'

  function gone(): void {
    thread = 'gone'
    Atomics.store(working, 0, resting)
    alone()
  }

  function begin(): Worker {
    const workerData: EmptierWish = { file, at: working.buffer as SharedArrayBuffer }
    const begun = new Worker(threadAt, { workerData, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: 16 } })
    begun.on('message', (pages: number) => {
      if (pages >= long) finish()
    })
    begun.on('error', gone)
    begun.on('exit', gone)
    begun.unref()
    return begun
  }

  return {
    wrote: (more) => {
      rows += more
      if (rows < enoughRows || thread === 'gone' || Atomics.load(working, 0) !== resting) return
      rows = 0
      if (thread === 'none') thread = begin()
      Atomics.store(working, 0, 1)
      thread.postMessage('empty')
    },
    rest: () => {
      Atomics.wait(working, 0, 1, patience)
    },
    most: () => (thread === 'gone' ? unaided : beyond),
    end: async () => {
      if (thread === 'none' || thread === 'gone') return
      const ending = thread
      ending.off('exit', gone)
      const ended = new Promise((resolve) => ending.once('exit', resolve))
      ending.ref()
      ending.postMessage('end')
      await ended
    },
  }
}
