import { expect, test } from 'vitest'
import { turnsFor, withEntry } from './choice.ts'

test('order sheets are for this turn, or for all that are still to come', () => {
  expect(turnsFor('this', 0, 6)).toEqual([1])
  expect(turnsFor('this', 3, 6)).toEqual([3])
  expect(turnsFor('all', 0, 3)).toEqual([1, 2, 3])
  expect(turnsFor('all', 3, 4)).toEqual([3, 4])
  expect(turnsFor('all', 4, 4)).toEqual([4])
})

test('what is chosen keeps the order of all', () => {
  expect(withEntry(['a', 'b', 'c'], ['c'], 'a', true)).toEqual(['a', 'c'])
  expect(withEntry(['a', 'b', 'c'], ['a', 'c'], 'a', false)).toEqual(['c'])
})
