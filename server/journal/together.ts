// What is asked at the same moment is done in one go, and so is all that is asked while that is under way: whoever asks waits until
// then, and hears what became of their own.

/** What became of one: done, or why not. */
export type Outcome = { done: true } | { done: false; why: unknown }

export interface Together<T> {
  add: (one: T) => Promise<void>
  /** Does now what waits; resolves when nothing does. */
  flush: () => Promise<void>
}

/** @param work does all of them, and tells of each what became of it; when it fails, none was done */
export function together<T>(work: (all: readonly T[]) => Promise<readonly Outcome[]>): Together<T> {
  let waiting: { one: T; settle: (outcome: Outcome) => void }[] = []
  let under: Promise<void> | null = null

  async function inTurn(): Promise<void> {
    while (waiting.length > 0) {
      const all = waiting
      waiting = []
      const outcomes = await work(all.map(({ one }) => one)).catch((why: unknown) => all.map((): Outcome => ({ done: false, why })))
      for (const [at, { settle }] of all.entries()) settle(outcomes[at] ?? { done: false, why: new Error('Nothing was done.') })
    }
    under = null
  }

  function flush(): Promise<void> {
    under ??= inTurn()
    return under
  }

  return {
    add: (one) =>
      new Promise((resolve, reject) => {
        // By then everything that has arrived with it has been read and decided.
        if (waiting.length === 0 && !under) setImmediate(flush)
        waiting.push({ one, settle: (outcome) => (outcome.done ? resolve() : reject(outcome.why)) })
      }),
    flush,
  }
}
