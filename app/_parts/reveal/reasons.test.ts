import { expect, test } from 'vitest'
import type { ReceiptLine } from '../../../lib/rules/world.ts'
import { restOf, tellingFirst, weightiest } from './reasons.ts'

const line = (points: number) => ({ reason: 'friction', points }) as ReceiptLine
const points = (lines: readonly ReceiptLine[]) => lines.map((one) => one.points)
const lines = [line(8), line(-7.6), line(0.01), line(-6), line(-4.4)]

test('what pulled the way the number went is told first', () => {
  expect(points(weightiest({ lines }))).toEqual([8, -7.6, -6, -4.4])
  expect(points(tellingFirst({ lines, before: 59, after: 49 }))).toEqual([-7.6, -6, -4.4, 8])
  expect(points(tellingFirst({ lines, before: 49, after: 50 }))).toEqual([8, -7.6, -6, -4.4])
  expect(points(tellingFirst({ lines, before: 49, after: 49 }))).toEqual([8, -7.6, -6, -4.4])
})

test('shown and unshown lines make the whole change, to a tenth', () => {
  const all = [line(-33.24), line(-10.13), line(-5.04), line(0.02), line(0.33)]
  expect(restOf({ lines: all }, all.slice(0, 1))).toBeCloseTo(-14.9, 6)
  expect(restOf({ lines: all }, all)).toBeCloseTo(0, 0)
})
