import { expect, test } from 'vitest'
import { timeOfDay } from './now.ts'

const day = 86_400_000
function clocks() {
  const at = { wall: 1_000_000_000, steady: 0 }
  return {
    at,
    pass: (ms: number) => {
      at.wall += ms
      at.steady += ms
    },
    sources: { wall: () => at.wall, steady: () => at.steady },
  }
}

test('it goes with the wall clock, and with it over a night’s sleep', () => {
  const { at, pass, sources } = clocks()
  const now = timeOfDay(sources, 0)
  pass(1000)
  expect(now()).toBe(1_000_001_000)
  at.wall += day
  expect(now()).toBe(1_000_001_000 + day)
})

test('a wall clock that is set back holds nothing up', () => {
  const { at, pass, sources } = clocks()
  const now = timeOfDay(sources, 0)
  const before = now()
  at.wall -= day
  pass(5000)
  expect(now()).toBe(before + 5000)
  pass(1000)
  expect(now()).toBe(before + 6000)
})

test('it begins no earlier than the last thing that happened, and goes on from there', () => {
  const { pass, sources } = clocks()
  const now = timeOfDay(sources, 1_000_000_000 + day)
  pass(2000)
  expect(now()).toBe(1_000_000_000 + day + 2000)
})

test('small corrections of the wall clock never make it go back', () => {
  const { at, pass, sources } = clocks()
  const now = timeOfDay(sources, 0)
  pass(1000)
  const before = now()
  at.wall -= 20
  expect(now()).toBeGreaterThanOrEqual(before)
})
