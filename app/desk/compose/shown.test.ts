import { expect, test } from 'vitest'
import { sufficiency, tenth } from './shown.ts'

test('points are shown to a tenth, without a needless zero and without a minus before nothing', () => {
  expect([52.84, 3, -1.26, -0.01, 0].map(tenth)).toEqual(['52.8', '3', '−1.3', '0', '0'])
})

test('a shortfall is never shown as nothing', () => {
  expect(sufficiency(0.311, 0.309)).toEqual({ kind: 'short', need: 31, by: 1 })
  expect(sufficiency(0.58, 0.31)).toEqual({ kind: 'short', need: 58, by: 27 })
  expect(sufficiency(0.31, 0.31)).toEqual({ kind: 'enough', need: 31 })
})

test('above certainty, and where nothing is gained, no trust would be enough', () => {
  expect(sufficiency(1.2, 0.9)).toEqual({ kind: 'never' })
  expect(sufficiency(null, 0.9)).toEqual({ kind: 'never' })
})
