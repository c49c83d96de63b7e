import { expect, test } from 'vitest'
import { optionsFrom } from './options.ts'

const usual = { seed: 5, workers: 2 }
const options = (...args: string[]) => optionsFrom(args, ['kill', 'reset'], usual)

test('nothing asked is everything, in full, on the usual seed', () => {
  expect(options()).toEqual({ only: null, quick: false, seed: 5, times: null, workers: 2 })
})

test('trials are named with or without --only', () => {
  expect(options('kill', '--only', 'reset', '--times', '12', '--seed', '7', '--workers', '1', '--quick')).toEqual({
    only: ['reset', 'kill'],
    quick: true,
    seed: 7,
    times: 12,
    workers: 1,
  })
  expect(options('kill,reset')).toMatchObject({ only: ['kill', 'reset'] })
})

test.each([
  [['--only', 'kil'], 'There is no trial called kil. There are: kill, reset.'],
  [['--times', '0'], '--seed, --times and --workers (64 at most) each take a whole number.'],
  [['--seed', 'x'], '--seed, --times and --workers (64 at most) each take a whole number.'],
  [['--workers', '65'], '--seed, --times and --workers (64 at most) each take a whole number.'],
])('%j is told in a sentence', (args, wrong) => {
  expect(options(...args)).toEqual({ wrong })
})

test('an option that is not known is told in a sentence', () => {
  expect(options('--fast')).toEqual({ wrong: expect.stringContaining('--fast') })
})
