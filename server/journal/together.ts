// What is asked at the same moment is done in one go: whoever asks waits until then, and hears what became of their own.

/** What became of one: done, or why not. */
export type Outcome = { done: true } | { done: false; why: unknown }

export interface Together<T> {
  add: (one: T) => Promise<void>
  /** Does now what waits. */
  flush: () => void
}

/** @param work does all of them, and tells of each what became of it; when it throws, none was done */
export function together<T>(work: (all: readonly T[]) => readonly Outcome[]): Together<T> {
  let waiting: { one: T; settle: (outcome: Outcome) => void }[] = []

  function flush(): void {
    const all = waiting
    waiting = []
    if (all.length === 0) return
    let outcomes: readonly Outcome[]
    try {
      outcomes = work(all.map(({ one }) => one))
    } catch (why) {
      outcomes = all.map(() => ({ done: false, why }))
    }
    for (const [at, { settle }] of all.entries()) settle(outcomes[at] ?? { done: false, why: new Error('Nothing was done.') })
  }

  return {
    add: (one) =>
      new Promise((resolve, reject) => {
        // By then everything that has arrived with it has been read and decided.
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ one, settle: (outcome) => (outcome.done ? resolve() : reject(outcome.why)) })
      }),
    flush,
  }
}
