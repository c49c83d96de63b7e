import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, chancePercent, signed, tenths, trustPoints } from './figures.ts'

test('the tenths of a receipt add up to its sum, and none is a whole tenth off', () => {
  return fc.assert(
    fc.property(fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { maxLength: 14 }), (values) => {
      const { lines, sum } = tenths(values)
      expect(Math.abs(lines.reduce((total, value) => total + value, 0) - sum)).toBeLessThan(0.001)
      lines.forEach((line, at) => {
        expect(Math.abs(line - (values[at] ?? 0))).toBeLessThan(0.11)
      })
    }),
  )
})

test('changes carry their sign, nothing carries both', () => {
  expect([signed(4), signed(-3), signed(0), signed(0.04, 1), signed(-1.25, 1)]).toEqual(['+4', '−3', '±0', '±0.0', '−1.3'])
})

test('the five bands of tension meet without a gap', () => {
  expect([0, 24, 25, 49, 50, 64, 65, 79, 80, 100].map(bandOf)).toEqual([
    'calm',
    'calm',
    'uneasy',
    'uneasy',
    'tense',
    'tense',
    'acute',
    'acute',
    'crisis',
    'crisis',
  ])
  expect(trustPoints(0.184)).toBe(18)
})

test('only what is certain reads as 100 %, and only what cannot be as 0 %', () => {
  expect([0, 0.004, 0.005, 0.5, 0.995, 0.9999, 1].map(chancePercent)).toEqual([0, '<1', 1, 50, '>99', '>99', 100])
})
