// Shares and means against values worked out by hand or printed in textbooks.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addedUp, mean, quantile, share, sumOf } from './statistics.ts'

describe('a share', () => {
  test.each([
    [0, 10, 0, 0, 0.2775],
    [10, 10, 1, 0.7225, 1],
    [8, 10, 0.8, 0.4902, 0.9433],
    [50, 100, 0.5, 0.4038, 0.5962],
    [1, 2000, 0.0005, 0.0001, 0.0028],
  ])('of %d in %d has the interval of Wilson', (hits, of, value, low, high) => {
    const known = share(hits, of)
    expect(known?.value).toBeCloseTo(value, 9)
    expect(known?.low).toBeCloseTo(low, 4)
    expect(known?.high).toBeCloseTo(high, 4)
  })

  test('of nothing is not known', () => {
    expect(share(0, 0)).toBeNull()
  })

  test('lies within its interval, which lies between 0 and 1 and narrows with more games', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const hits = Math.round(part * of)
        const few = share(hits, of)
        const many = share(hits * 10, of * 10)
        if (!few || !many) return false
        const inside = few.low >= 0 && few.low <= few.value + 1e-12 && few.value <= few.high + 1e-12 && few.high <= 1
        return inside && many.high - many.low < few.high - few.low
      }),
    )
  })
})

describe('a mean', () => {
  test('has the interval of the normal distribution', () => {
    const known = mean(sumOf([2, 4, 4, 4, 5, 5, 7, 9]))
    expect(known?.value).toBe(5)
    // s = sqrt(32 / 7) = 2.1381; 1.96 * s / sqrt(8) = 1.4816
    expect(known?.low).toBeCloseTo(3.5184, 4)
    expect(known?.high).toBeCloseTo(6.4816, 4)
  })

  test('of one value is that value, of none is not known', () => {
    expect(mean(sumOf([3]))).toEqual({ value: 3, low: 3, high: 3 })
    expect(mean(sumOf([]))).toBeNull()
  })

  test('does not depend on how the values were parted', () => {
    const parts = addedUp(sumOf([1, 2, 3]), sumOf([10, 20]))
    expect(parts).toEqual(sumOf([1, 2, 3, 10, 20]))
  })
})

test('a quantile lies between its neighbours by proportion', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([4, 1, 3, 2], 0)).toBe(1)
  expect(quantile([4, 1, 3, 2], 1)).toBe(4)
  expect(quantile([0, 10], 0.05)).toBeCloseTo(0.5, 9)
  expect(quantile([], 0.5)).toBeNaN()
})
