// The look before the evening: each check can fail, for the reason it is there for.
import { describe, expect, test } from 'vitest'
import { type PreflightPorts, preflightOf } from './preflight.ts'
import { saying } from './words.ts'

type Clock = { ms: number }
const passing =
  (clock: Clock) =>
  (ms: number): void => {
    clock.ms += ms
  }

/** Everything as it should be, on a clock that only moves by what is done. */
function ports(change: (clock: Clock) => Partial<PreflightPorts> = () => ({})): PreflightPorts {
  const clock = { ms: 0 }
  const takes = passing(clock)
  return {
    probe: async () => takes(1.24),
    timer: async (ms) => takes(ms + 2),
    game: async () => {
      takes(400)
      return { trial: { turns: 6, end: 'calm' } }
    },
    elapsed: () => clock.ms,
    ...change(clock),
  }
}

describe('the look before the evening', () => {
  test('tells what it measured', async () => {
    expect(await preflightOf(ports())).toEqual({
      storage: { ok: true, ms: 1.2 },
      timer: { ok: true, lateMs: 2 },
      game: { ok: true, turns: 6, ms: 400, end: 'calm' },
    })
  })

  test.each<[string, 'storage' | 'timer' | 'game', (clock: Clock) => Partial<PreflightPorts>]>([
    ['a disk that cannot be written', 'storage', () => ({ probe: () => Promise.reject(new Error('The disk is full.')) })],
    ['a disk that is slow', 'storage', (clock) => ({ probe: async () => passing(clock)(1000) })],
    ['a timer that rings late', 'timer', (clock) => ({ timer: async (ms) => passing(clock)(ms + 200) })],
    ['games that cannot be played', 'game', () => ({ game: async () => saying('forecastFailed') })],
    ['games that fail', 'game', () => ({ game: () => Promise.reject(new Error('A fault.')) })],
    ['a game without an end', 'game', () => ({ game: async () => ({ trial: { turns: 6, end: null } }) })],
    ['a game without a turn', 'game', () => ({ game: async () => ({ trial: { turns: 0, end: 'calm' } }) })],
  ])('%s fails its own check and no other', async (_what, failing, change) => {
    const { storage, timer, game } = await preflightOf(ports(change))
    const ok = { storage: storage.ok, timer: timer.ok, game: game.ok }
    expect(ok).toEqual({ storage: true, timer: true, game: true, [failing]: false })
  })
})
