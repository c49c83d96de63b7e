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
  const tallies = inOrder(jobs)
  const queue = piecesOf(jobs)
  const threads = Math.min(
    availableParallelism(),
    jobs.reduce((sum, { games }) => sum + Math.ceil(games / partOf), 0),
  )
  const done = (at: number, piece: Piece, tally: Tally): void => {
    tallies.take(at, piece, tally)
    watch.onGames?.(tally.games)
  }
  await Promise.all(Array.from({ length: threads }, () => thread(queue, done, watch.signal)))
  return tallies.all()
}

/** One after the other as they are asked for: millions of games need no list of themselves. */
function* piecesOf(jobs: readonly Job[]): Generator<[number, Piece]> {
  let at = 0
  for (const job of jobs)
    for (let from = 0; from < job.games; from += partOf) {
      yield [at, { job, from, to: Math.min(job.games, from + partOf) }]
      at += 1
    }
}

/** Adds tallies up in the order of their pieces, in whatever order they come: sums are then the same on any machine. */
function inOrder(jobs: readonly Job[]): { take: (at: number, piece: Piece, tally: Tally) => void; all: () => Map<string, Tally> } {
  const byJob = new Map(jobs.map(({ key }) => [key, emptyTally()]))
  const early = new Map<number, { piece: Piece; tally: Tally }>()
  let next = 0
  const add = ({ job }: Piece, tally: Tally) => {
    const so = byJob.get(job.key)
    if (so) byJob.set(job.key, together(so, tally))
  }
  return {
    take: (at, piece, tally) => {
      early.set(at, { piece, tally })
      for (let one = early.get(next); one; one = early.get(next)) {
        add(one.piece, one.tally)
        early.delete(next)
        next += 1
      }
    },
    // After a stop there are gaps.
    all: () => {
      for (const [, { piece, tally }] of [...early].sort(([a], [b]) => a - b)) add(piece, tally)
      early.clear()
      return byJob
    },
  }
}

/** One thread: takes pieces from the queue until there are none, or it is stopped. Rejects when a game breaks. */
function thread(
  queue: IterableIterator<[number, Piece]>,
  done: (at: number, piece: Piece, tally: Tally) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    let at = 0
    let taken: Piece | null = null
    let job: Job | null = null
    const end = () => void worker.terminate().then(() => resolve())
    const next = () => {
      const asked = queue.next()
      if (asked.done || signal?.aborted) return end()
      const [index, piece] = asked.value
      const part: Part = { setup: piece.job === job ? null : piece.job.setup, seed: piece.job.seed, from: piece.from, to: piece.to }
      at = index
      taken = piece
      job = piece.job
      worker.postMessage(part)
    }
    worker.on('message', (tally: Tally) => {
      if (taken) done(at, taken, tally)
      next()
    })
    worker.on('error', (error) => {
      reject(error)
    })
    signal?.addEventListener('abort', end, { once: true })
    next()
  })
}
