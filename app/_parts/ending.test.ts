import { expect, test } from 'vitest'
import { endingOf, tonesFor } from './ending.ts'

test.each([
  [61, 'far'],
  [60, 'minute'],
  [11, 'minute'],
  [10, 'seconds'],
  [1, 'seconds'],
  [0, 'over'],
] as const)('with %d seconds left the end is %s', (seconds, ending) => {
  expect(endingOf({ kind: 'running', seconds })).toBe(ending)
  expect(endingOf({ kind: 'paused', seconds })).toBe('far')
})

test('it sounds once at each threshold, and not when a short phase begins or time is added', () => {
  expect([tonesFor('far', 'minute'), tonesFor('minute', 'seconds'), tonesFor('minute', 'minute'), tonesFor('seconds', 'over')]).toEqual([
    1, 2, 0, 0,
  ])
  expect([tonesFor(null, 'minute'), tonesFor(null, 'seconds'), tonesFor('minute', 'far'), tonesFor('seconds', 'minute')]).toEqual([
    0, 0, 0, 0,
  ])
})
