// Games on threads: the same tallies however they are shared out, what a stop leaves, and a game that breaks.
import { expect, test } from 'vitest'
import type { LabSetup } from '../lib/lab/game.ts'
import { playGame } from '../lib/lab/outcome.ts'
import { emptyTally, tallyOf, together } from '../lib/lab/tally.ts'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import { type Job, playAll } from './pool.ts'

const setup: LabSetup = {
  scenario: sixParty,
  bots: sixParty.lineups.coerce ?? {},
  turns: 2,
  preset: 'eight',
  params: {},
  startTrust: null,
  natures: 'dealt',
}
const job = (more: Partial<Job> = {}): Job => ({ key: 'one', setup, seed: 's', games: 23, ...more })

test('jobs are played whole and kept apart, each game by its own seed', async () => {
  const seen: number[] = []
  const jobs = [job(), job({ key: 'two', seed: 't', games: 5, setup: { ...setup, turns: 1 } })]
  const tallies = await playAll(jobs, { onGames: (games) => seen.push(games) })
  expect([...tallies].map(([key, { games }]) => [key, games])).toEqual([
    ['one', 23],
    ['two', 5],
  ])
  expect(seen.reduce((a, b) => a + b, 0)).toBe(28)
  const alone = Array.from({ length: 5 }, (_, n) => tallyOf(playGame({ ...setup, turns: 1 }, `t/${n}`)))
  expect(tallies.get('two')).toEqual(alone.reduce(together, emptyTally()))
})

test('the same jobs give the same tallies, bit for bit', async () => {
  const [first, again] = [await playAll([job()]), await playAll([job()])]
  expect(JSON.stringify([...again])).toBe(JSON.stringify([...first]))
})

test('a stop keeps what was played by then', async () => {
  const stop = new AbortController()
  const tallies = await playAll([job({ games: 100_000 })], { onGames: () => stop.abort(), signal: stop.signal })
  const games = tallies.get('one')?.games ?? 0
  expect(games).toBeGreaterThanOrEqual(10)
  expect(games).toBeLessThan(100_000)
})

test('millions of games need no list of themselves', async () => {
  const stop = new AbortController()
  const before = process.memoryUsage().heapUsed
  const jobs = Array.from({ length: 20 }, (_, n) => job({ key: String(n), games: 10_000_000 }))
  const tallies = await playAll(jobs, { onGames: () => stop.abort(), signal: stop.signal })
  expect(tallies.get('0')?.games).toBeGreaterThan(0)
  // A list of twenty million pieces would take a gigabyte.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000)
})

test('a game that breaks is told, not counted', async () => {
  await expect(playAll([job({ setup: { ...setup, preset: 'none' } })])).rejects.toThrow('no preset none')
})
