// A server that is behind at times: rooms show at once or some turns later, by chance, and then all that is new in one go.

import { atOnce, type Soon } from '../../server/showing.ts'
import { chances } from '../chances.ts'

/** One time in so many a showing is late; one server in two is never behind. */
const often = 3
/** Turns of the event loop by which it is late at most. */
const latest = 3

export interface Late {
  soon: Soon
  /** Shows what is still due. */
  flush: () => void
}

export function lateAtTimes(seed: number): Late {
  const chance = chances(seed)
  if (chance() < 0.5) return { soon: atOnce, flush: () => {} }
  const due = new Set<() => void>()

  function flush(): void {
    const now = [...due]
    due.clear()
    for (const show of now) show()
  }

  function wait(turns: number): void {
    setImmediate(() => (turns > 1 ? wait(turns - 1) : flush()))
  }

  return {
    soon: (show) => {
      if (due.size === 0 && chance() >= 1 / often) return show()
      if (due.size === 0) wait(1 + Math.floor(chance() * latest))
      due.add(show)
    },
    flush,
  }
}
