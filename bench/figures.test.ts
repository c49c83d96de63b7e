import { expect, test } from 'vitest'
import { median, quantile, short } from './figures.ts'

test('a quantile is a value that was measured, by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 50, 95, 99, 100])
  expect([0.01, 0.5, 0.99].map((share) => quantile([7], share))).toEqual([7, 7, 7])
  expect(quantile([], 0.5)).toBeNaN()
})

test('a median lies in the middle, in whatever order the values come', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([5])]).toEqual([2, 2.5, 5])
  expect(median([])).toBeNaN()
})

test('a figure is shown to three digits', () => {
  expect([short(0.123456), short(1234.5), short(99.96)]).toEqual([0.123, 1230, 100])
})
