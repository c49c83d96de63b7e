import { expect, test } from 'vitest'
import type { ForecastView } from '../../../lib/view/forecast-view.ts'
import type { PublicView } from '../../../lib/view/view.ts'
import { isStale } from './stale.ts'

const bands = [3, 4].map((turn) => ({ turn, low: 40, middle: 50, high: 60 }))
const made = { forecast: { tension: bands } } as ForecastView
const seen = (adjudicated: number, status: 'playing' | 'ended' = 'playing') =>
  ({ board: { curve: [{ turn: 0 }, { turn: adjudicated }] }, room: { status } }) as PublicView

test('a forecast is out of date once the first turn it foresees has been adjudicated', () => {
  expect(isStale(made, seen(2))).toBe(false)
  expect(isStale(made, seen(3))).toBe(true)
  expect(isStale(made, seen(4))).toBe(true)
})

test('when the game is over, nothing is foreseen any more', () => {
  expect(isStale(made, seen(2, 'ended'))).toBe(true)
})

test('in the last turn, once adjudicated, there is nothing left that could overtake it', () => {
  expect(isStale({ forecast: { tension: [] as typeof bands } } as ForecastView, seen(4))).toBe(false)
})
