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

/** Two worlds that are compared must not differ in when they are behind. */
export const neverLate = (): Late => ({ soon: atOnce, flush: () => {} })

/** @param ahead whether the disk has what the server has not heard of: what it showed then would be told apart by nobody but the checks */
export function lateAtTimes(seed: number, ahead: () => boolean): Late {
  const chance = chances(seed)
  if (chance() < 0.5) return neverLate()
  const due = new Set<() => void>()

  function flush(): void {
    const now = [...due]
    due.clear()
    for (const show of now) show()
  }

  function wait(turns: number): void {
    setImmediate(() => (turns > 1 || ahead() ? wait(turns - 1) : flush()))
  }

  return {
    soon: (show) => {
      if (due.size === 0 && !ahead() && chance() >= 1 / often) return show()
      if (due.size === 0) wait(1 + Math.floor(chance() * latest))
      due.add(show)
    },
    flush,
  }
}
