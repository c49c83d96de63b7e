import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostHeld } from './search.ts'

const steps = { from: 100, grow: 1.5, between: 6, most: 20_000 }

/** A server that holds so much and no more. */
async function searched(limit: number, asked: number[] = []): Promise<number> {
  return mostHeld(async (rate) => {
    asked.push(rate)
    return rate <= limit
  }, steps)
}

test('what is found is held, was tried, and is near the most there is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 100, max: 19_999 }), async (limit) => {
      const asked: number[] = []
      const found = await searched(limit, asked)
      expect(asked).toContain(found)
      expect(found).toBeLessThanOrEqual(limit)
      expect(found).toBeGreaterThan(0.98 * limit - 1)
    }),
  )
})

test('one that does not hold the first rate is tried with less; one that holds nothing has 0', async () => {
  expect(await searched(40)).toBeGreaterThan(38)
  expect(await searched(0)).toBe(0)
})

test('nothing above the most is tried', async () => {
  const asked: number[] = []
  expect(await searched(1_000_000, asked)).toBe(20_000)
  expect(Math.max(...asked)).toBe(20_000)
})
