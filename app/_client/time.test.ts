import { expect, test } from 'vitest'
import { clockText, timeLeft } from './time.ts'

test('a clock shows whole seconds, counts to zero and stays there', () => {
  const clock = { kind: 'running', endsAt: 10_000 } as const
  expect([0, 9_001, 9_999, 10_000, 60_000].map((now) => timeLeft(clock, now))).toEqual(
    [10, 1, 1, 0, 0].map((seconds) => ({ kind: 'running', seconds })),
  )
})

test('a paused clock keeps what was left, whatever the time', () => {
  expect(timeLeft({ kind: 'paused', remaining: 90_000 }, 1e15)).toEqual({ kind: 'paused', seconds: 90 })
  expect(timeLeft({ kind: 'stopped' }, 5)).toEqual({ kind: 'stopped' })
})

test('minutes and seconds line up', () => {
  expect([0, 9, 65, 485, 3661].map(clockText)).toEqual(['0:00', '0:09', '1:05', '8:05', '61:01'])
})
