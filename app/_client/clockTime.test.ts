import { expect, test } from 'vitest'
import { clockTime, nextTime } from './clockTime.ts'

const at = (hours: number, minutes: number, day = 12) => new Date(2026, 4, day, hours, minutes).getTime()

test('a time of day is the next one of that name', () => {
  expect(nextTime('16:05', at(15, 0))).toBe(at(16, 5))
  expect(nextTime('0:30', at(23, 50))).toBe(at(0, 30, 13))
  expect(clockTime(at(9, 7))).toBe('09:07')
})

test.each(['', 'noon', '24:00', '12:60', '1230'])('%j is no time of day', (text) => {
  expect(nextTime(text, at(15, 0))).toBeNull()
})
