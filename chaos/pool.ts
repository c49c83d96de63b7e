// Trials of seeds spread over the machine's cores: which core tries a seed changes nothing of what comes of it.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Seeds one core takes at a time. */
const share = 4

/** A room of a trial lives for a moment, and most of what it makes dies young: so much room for that halves the collecting. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

/** What is asked of a worker: the trial of `job`, for the seeds from `first` on. */
export interface Order {
  job: string
  seed: number
  first: number
  count: number
}

export interface Share {
  /** What was counted. */
  sums: Record<string, number>
  violations: string[]
}

/** Tries some seeds, in this thread or another. */
export type Job = (order: Order) => Promise<Share>

export interface Spread extends Share {
  /** Seeds that were tried. */
  done: number
}

/**
 * Tries `count` seeds by so many workers, and stops early once enough is found to be wrong.
 * @param here the job itself, for a run in this thread alone (one worker)
 */
export async function spread(
  { job, seed, count, workers, enough }: { job: string; seed: number; count: number; workers: number; enough: number },
  here: Job,
  progress: (done: number) => void,
): Promise<Spread> {
  const shares = new Map<number, Share>()
  let next = 0
  let done = 0
  let wrong = 0
  const take = async (work: Job): Promise<void> => {
    while (next < count && wrong < enough) {
      const first = next
      const order = { job, seed, first, count: Math.min(share, count - first) }
      next += order.count
      const came = await work(order)
      shares.set(first, came)
      done += order.count
      wrong += came.violations.length
      progress(done)
    }
  }
  if (workers <= 1) await take(here)
  else {
    const threads = Array.from({ length: workers }, () => new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits }))
    try {
      await Promise.all(threads.map((thread) => take(by(thread))))
    } finally {
      await Promise.all(threads.map((thread) => thread.terminate()))
    }
  }
  // In the order of the seeds, whoever was done first.
  const all = [...shares].sort(([one], [other]) => one - other).map(([, came]) => came)
  const sums: Record<string, number> = {}
  for (const came of all) for (const [name, value] of Object.entries(came.sums)) sums[name] = (sums[name] ?? 0) + value
  return { done, sums, violations: all.flatMap(({ violations }) => violations) }
}

const by =
  (thread: Worker): Job =>
  async (order) => {
    thread.postMessage(order)
    const [came] = (await once(thread, 'message')) as [Share]
    return came
  }
