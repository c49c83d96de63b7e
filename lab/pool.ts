// Plays runs of games on all cores. The same runs give the same tallies, bit for bit, on however many cores.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { LabSetup } from '../lib/lab/game.ts'
import { emptyTally, type Tally, together } from '../lib/lab/tally.ts'
import type { Part } from './worker.ts'

/** So many games of one setup; the n-th is played with the seed `${seed}/${n}`. */
export interface Job {
  key: string
  setup: LabSetup
  seed: string
  games: number
}

export interface Watch {
  /** Games played since it was last called. */
  onGames?: (games: number) => void
  /** Stops the play; what was played by then is kept. */
  signal?: AbortSignal
}

/** Games a thread plays between two reports. */
const partOf = 10

interface Piece {
  job: Job
  from: number
  to: number
}

/** The tally of each job by its key; of the games that were played when the signal stopped them. */
export async function playAll(jobs: readonly Job[], watch: Watch = {}): Promise<Map<string, Tally>> {
  const pieces = jobs.flatMap((job): Piece[] =>
    Array.from({ length: Math.ceil(job.games / partOf) }, (_, n) => ({
      job,
      from: n * partOf,
      to: Math.min(job.games, (n + 1) * partOf),
    })),
  )
  const tallies: (Tally | undefined)[] = []
  const queue = pieces.entries()
  const threads = Math.min(availableParallelism(), pieces.length)
  const done = (at: number, tally: Tally): void => {
    tallies[at] = tally
    watch.onGames?.(tally.games)
  }
  await Promise.all(Array.from({ length: threads }, () => thread(queue, done, watch.signal)))

  const byJob = new Map(jobs.map(({ key }) => [key, emptyTally()]))
  for (const [at, { job }] of pieces.entries()) {
    const [so, tally] = [byJob.get(job.key), tallies[at]]
    if (so && tally) byJob.set(job.key, together(so, tally))
  }
  return byJob
}

/** One thread: takes pieces from the queue until there are none, or it is stopped. Rejects when a game breaks. */
function thread(queue: IterableIterator<[number, Piece]>, done: (at: number, tally: Tally) => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    let at = 0
    let job: Job | null = null
    const end = () => void worker.terminate().then(() => resolve())
    const next = () => {
      const taken = queue.next()
      if (taken.done || signal?.aborted) return end()
      const [index, piece] = taken.value
      const part: Part = { setup: piece.job === job ? null : piece.job.setup, seed: piece.job.seed, from: piece.from, to: piece.to }
      at = index
      job = piece.job
      worker.postMessage(part)
    }
    worker.on('message', (tally: Tally) => {
      done(at, tally)
      next()
    })
    worker.on('error', (error) => {
      reject(error)
    })
    signal?.addEventListener('abort', end, { once: true })
    next()
  })
}
