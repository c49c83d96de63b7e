// In which order trials are run, and which of them beside one another.
import { runAside } from './aside.ts'
import type { Outcome, Size, Trial } from './trial.ts'

export interface Result {
  trial: Trial
  /** Null when it was not tried. */
  outcome: Outcome | null
  /** Why it was not tried. */
  why: string
  seconds: number
}

type Wish = Omit<Size, 'progress'>

/** Milliseconds between two words of one trial about how far it is. */
const seldom = 10_000

/** @returns what came of each, in the order they were given */
export async function tried(chosen: readonly Trial[], wish: Wish): Promise<Result[]> {
  const results = new Map<Trial, Result>()
  const take = async (queue: Trial[], how: typeof runAside) => {
    for (let trial = queue.shift(); trial; trial = queue.shift()) results.set(trial, await one(trial, wish, how))
  }
  // The whole form measures the machine as well, so nothing runs beside anything there.
  const apart = wish.quick ? chosen.filter(({ alone }) => !alone) : []
  // What takes longest comes first, so that no core is left with nothing at the end.
  const queue = apart.toSorted((a, b) => (b.quickSeconds ?? 0) - (a.quickSeconds ?? 0))
  // One more than there are cores: most wait for a server now and then.
  const lanes = await Promise.allSettled(Array.from({ length: wish.workers + 1 }, () => take(queue, runAside)))
  // The others have ended their servers by then.
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason
  await take(
    chosen.filter((trial) => !apart.includes(trial)),
    (trial, size) => trial.run(size),
  )
  return chosen.flatMap((trial) => results.get(trial) ?? [])
}

async function one(trial: Trial, wish: Wish, how: typeof runAside): Promise<Result> {
  const why = (await trial.unable?.({ quick: wish.quick })) ?? ''
  const from = performance.now()
  process.stdout.write(`${trial.name}: ${why === '' ? trial.about : `not tried. ${why}`}\n`)
  let said = from
  const progress = (words: string): void => {
    if (performance.now() - said < seldom) return
    said = performance.now()
    process.stdout.write(`  ${trial.name}: ${words}\n`)
  }
  const outcome = why === '' ? await how(trial, { ...wish, progress }) : null
  for (const violation of outcome?.violations ?? []) process.stdout.write(`  ${trial.name} VIOLATED: ${violation}\n`)
  return { trial, outcome, why, seconds: (performance.now() - from) / 1000 }
}
