// Games in a thread of their own: the real worker from its source, and what is told when one fails, dawdles or is one too many.
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { tableWith } from '../../lib/testing/table.ts'
import { quiet } from '../testing/table.ts'
import { type Games, gamesOf } from './games.ts'
import { foreseen, tried } from './task.ts'

const seed = process.env.OVERTURE_SEED ?? 'games'
const bots = sixParty.lineups[sixParty.defaultLineup] ?? {}
const asked = { scenario: sixParty.id, state: tableWith({ seed, turns: 2 }).state, bots, chance: seed }

const script =
  (text: string): (() => Worker) =>
  () =>
    new Worker(text, { eval: true })
const idle = script("require('node:worker_threads').parentPort.ref()")

describe('a thread', () => {
  test('plays a whole game, and says how it ended', async () => {
    const games = gamesOf({ log: quiet })
    const done = await games.try({ scenario: sixParty.id, chance: seed })
    expect(done).toEqual({ trial: tried({ kind: 'trial', scenario: sixParty.id, chance: seed }) })
    expect(done).toMatchObject({ trial: { turns: expect.any(Number), end: expect.any(String) } })
  })

  test('makes the forecast that the pure function makes', async () => {
    const done = await gamesOf({ log: quiet }).foresee(asked)
    expect(done).toEqual({ forecast: foreseen({ kind: 'forecast', games: 300, forMs: Number.POSITIVE_INFINITY, ...asked }, () => 0) })
  })

  test.each<[string, string]>([
    ['fails', "throw new Error('A fault.')"],
    ['ends without a word', ''],
  ])('that %s is told', async (_what, text) => {
    const games = gamesOf({ log: quiet, begin: script(text) })
    expect(await games.foresee(asked)).toMatchObject({ ok: false, code: 'forecastFailed' })
  })

  test('that takes too long is ended', async () => {
    const begun: Worker[] = []
    const begin = (): Worker => {
      const worker = script('for (;;) {}')()
      begun.push(worker)
      return worker
    }
    expect(await gamesOf({ log: quiet, begin, longest: 20 }).foresee(asked)).toMatchObject({ code: 'forecastFailed' })
    // A thread that has ended has no number any more.
    expect(begun.map(({ threadId }) => threadId)).toEqual([-1])
  })

  test('is one of two at most; a third is asked to come again, and a place is free again after', async () => {
    const games: Games = gamesOf({ log: quiet, begin: idle })
    const two = [games.foresee(asked), games.try({ scenario: sixParty.id, chance: seed })]
    expect(await games.foresee(asked)).toMatchObject({ code: 'serverBusy' })
    await games.stop()
    for (const one of await Promise.all(two)) expect(one).toMatchObject({ code: 'serverBusy' })

    const failing = gamesOf({ log: quiet, begin: script('') })
    for (let time = 0; time < 3; time += 1) expect(await failing.foresee(asked)).toMatchObject({ code: 'forecastFailed' })
  })
})

describe('a forecast', () => {
  test('stands on as many games as there was time for, one at least', () => {
    let elapsed = 0
    const task = { kind: 'forecast', games: 300, forMs: 30, ...asked } as const
    expect(foreseen(task, () => (elapsed += 10)).games).toBe(3)
    expect(foreseen({ ...task, forMs: 0 }, () => 1).games).toBe(1)
  })
})
