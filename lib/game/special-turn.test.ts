import { expect, test } from 'vitest'
import { specialTurn } from './special-turn.ts'

test.each([
  [1, ['first']],
  [2, ['first', 'last']],
  [3, ['first', 'middle', 'last']],
  [4, ['first', 'middle', null, 'last']],
  [6, ['first', null, 'middle', null, null, 'last']],
])('of %d turns', (turns, special) => {
  expect(Array.from({ length: turns }, (_, n) => specialTurn(n + 1, turns))).toEqual(special)
})
