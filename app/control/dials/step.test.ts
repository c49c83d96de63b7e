import { expect, test } from 'vitest'
import { figure, stepOf, typedIn } from './step.ts'

const range = (min: number, max: number, whole = false) => ({ min, max, whole })

test.each([
  [range(1, 2, true), 1],
  [range(0, 3), 0.1],
  [range(4, 12), 0.1],
  [range(0, 1), 0.05],
  [range(0.25, 2), 0.05],
  [range(0.05, 0.3), 0.01],
  [range(0, 0.1), 0.005],
])('a dial over %j goes in steps of %d', (of, step) => {
  expect(stepOf(of)).toBe(step)
})

test.each([
  [0.6, 1.5, 0.9],
  [0, 3, 1],
  [0.2, 0.8, 0.5],
  [0.05, 0.3, 0.2],
  [0.25, 2, 1],
  [0, 0.9, 0.45],
  [0, 0.1, 0.03],
  [0.5, 0.95, 0.85],
  [0, 1, 0.35],
])('arrow keys on a dial from %d to %d reach %d', (min, max, usual) => {
  const steps = (usual - min) / stepOf(range(min, max))
  expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
})

test('figures are written plainly', () => {
  expect(figure(0.30000000000000004, range(0, 3))).toBe('0.3')
  expect(figure(8, range(4, 12))).toBe('8')
  expect(figure(0.035, range(0, 0.1))).toBe('0.035')
})

test.each([
  ['1.5', range(0, 3), 1.5],
  ['1,5', range(0, 3), 1.5],
  [' 3 ', range(0, 3), 3],
  ['3.1', range(0, 3), null],
  ['', range(0, 3), null],
  ['much', range(0, 3), null],
  ['1.5', range(1, 2, true), null],
])('“%s” typed into a dial over %j is %s', (text, of, value) => {
  expect(typedIn(text, of)).toBe(value)
})
