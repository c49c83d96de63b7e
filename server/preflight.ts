// Whether the evening can begin: the disk, the clock and the games are tried for real, one after another.
import type { Preflight } from '../lib/protocol.ts'
import type { Trial } from './games/task.ts'
import type { Journal } from './journal/journal.ts'
import type { Refused } from './words.ts'

export interface PreflightPorts {
  probe: Journal['probe']
  /** Rings after so many milliseconds. */
  timer: (ms: number) => Promise<void>
  /** Plays one whole game away from this thread. */
  game: () => Promise<{ trial: Trial } | Refused>
  /** Milliseconds that never run backwards. */
  elapsed: () => number
}

/** A write that takes longer would make a table wait; a timer later than this, a phase. Milliseconds. */
const slowestWrite = 1000
const timed = 250
const latest = 200
const slowestGame = 15_000

export async function preflightOf({ probe, timer, game, elapsed }: PreflightPorts): Promise<Pick<Preflight, 'storage' | 'timer' | 'game'>> {
  const written = await measured(probe, elapsed)
  const rung = await measured(() => timer(timed), elapsed)
  const played = await measured(game, elapsed)
  const trial = played.done && 'trial' in played.done ? played.done.trial : null
  const lateMs = tenth(Math.max(0, rung.ms - timed))
  return {
    storage: { ok: written.ok && written.ms < slowestWrite, ms: written.ms },
    timer: { ok: rung.ok && lateMs < latest, lateMs },
    game: {
      ok: trial !== null && trial.turns > 0 && trial.end !== null && played.ms < slowestGame,
      turns: trial?.turns ?? 0,
      ms: played.ms,
      end: trial?.end ?? null,
    },
  }
}

const tenth = (ms: number): number => Math.round(ms * 10) / 10

/** How long it took, to a tenth of a millisecond, and whether it succeeded. */
async function measured<T>(
  work: () => Promise<T>,
  elapsed: () => number,
): Promise<{ ok: true; ms: number; done: T } | { ok: false; ms: number; done: null }> {
  const began = elapsed()
  const taken = (): number => tenth(elapsed() - began)
  try {
    const done = await work()
    return { ok: true, ms: taken(), done }
  } catch {
    return { ok: false, ms: taken(), done: null }
  }
}
