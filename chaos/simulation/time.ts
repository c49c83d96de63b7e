// Time that passes only when the simulation lets it, so that every timer of the server rings in order; and chance by a seed, so that the
// names it mints, by which people are sorted, are the same each time.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { mock } from 'node:test'
import { setImmediate as soon } from 'node:timers/promises'
import { chances, numberOf } from '../chances.ts'

/** 2026-01-01, so that a failing run prints the same moments each time. */
const start = Date.UTC(2026, 0, 1)

export interface Time {
  now: () => number
  /** Lets that many milliseconds pass; what rings on the way rings at its moment. */
  pass: (ms: number) => void
  /** Real time again. */
  end: () => void
}

/** One at a time in a thread: it takes the place of the thread's own clock, timers and chance. */
export function virtualTime(seed: string): Time {
  const { randomBytes } = crypto
  const chance = chances(numberOf(seed))
  setRandomBytes(((size: number) => Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)))) as typeof randomBytes)
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: start })
  return {
    now: () => Date.now(),
    pass: (ms) => mock.timers.tick(ms),
    end: () => {
      mock.timers.reset()
      setRandomBytes(randomBytes)
    },
  }
}

/** Lets everything that waits for nothing but its turn go on. */
export async function breathe(times = 4): Promise<void> {
  for (let n = 0; n < times; n += 1) await soon()
}

function setRandomBytes(randomBytes: typeof crypto.randomBytes): void {
  crypto.randomBytes = randomBytes
  syncBuiltinESMExports()
}
