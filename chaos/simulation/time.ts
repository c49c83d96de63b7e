// Time that passes only when the simulation lets it: every timer of the server hangs on it, and rings in order.
import { mock } from 'node:test'
import { setImmediate as soon } from 'node:timers/promises'

/** 2026-01-01, so that a failing run prints the same moments each time. */
const start = Date.UTC(2026, 0, 1)

export interface Time {
  now: () => number
  /** Lets that many milliseconds pass; what rings on the way rings at its moment. */
  pass: (ms: number) => void
  /** Real time again. */
  end: () => void
}

/** One at a time in a process: it takes the place of the process's own clock and timers. */
export function virtualTime(): Time {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: start })
  return {
    now: () => Date.now(),
    pass: (ms) => mock.timers.tick(ms),
    end: () => mock.timers.reset(),
  }
}

/** Lets everything that waits for nothing but its turn go on. */
export async function breathe(times = 4): Promise<void> {
  for (let n = 0; n < times; n += 1) await soon()
}
