// The forecast: who makes it, who sees it, and when [H].
import { expect, test } from 'vitest'
import { party, tableWith } from '../testing/table.ts'
import type { Viewer } from '../view/view.ts'
import type { Forecast } from './forecast.ts'

const forecast: Forecast = {
  games: 200,
  turns: 5,
  ends: { calm: 150, war: 50 },
  war: 0.25,
  collapses: 1.5,
  tension: [{ turn: 2, low: 40, middle: 55, high: 81 }],
  trust: [{ holder: party('USA'), toward: party('DPRK'), bands: [{ turn: 2, low: 0.05, middle: 0.1, high: 0.2 }] }],
}
const made = { type: 'forecastMade', from: { turn: 1, phase: 'negotiate' }, forecast } as const
const others: Viewer[] = [{ kind: 'delegation', party: party('USA') }, { kind: 'observer' }, { kind: 'screen' }]

test('[H9] the facilitator alone sees a forecast until it is released, and a new one is held back again', () => {
  const table = tableWith()
  table.until('negotiate')
  const seen = (viewer: Viewer) => table.view(viewer).forecast
  const before = others.map((viewer) => JSON.stringify(table.view(viewer)))
  table.now += 1000
  table.ask('server', made)
  expect(others.map((viewer) => JSON.stringify(table.view(viewer)))).toEqual(before)
  const held = { turn: 1, phase: 'negotiate', at: table.now, released: false, forecast }
  expect(seen({ kind: 'facilitator' })).toEqual(held)
  table.ask('control', { type: 'releaseForecast' })
  for (const viewer of [...others, { kind: 'facilitator' } as const]) expect(seen(viewer)).toEqual({ ...held, released: true })
  table.ask('control', { type: 'withholdForecast' })
  for (const viewer of others) expect(seen(viewer)).toBeNull()
  table.ask('control', { type: 'releaseForecast' })
  table.until('commit')
  table.ask('server', made)
  for (const viewer of others) expect(seen(viewer)).toBeNull()
  expect(seen({ kind: 'facilitator' })).toMatchObject({ phase: 'negotiate', released: false })
})

test('[H9] nobody but the server makes one, and the facilitator alone releases it', () => {
  const table = tableWith({ started: 'lobby' })
  expect(table.refusal('server', made).code).toBe('notStarted')
  expect(table.refusal('control', { type: 'releaseForecast' }).code).toBe('noForecast')
  expect(table.refusal('control', { type: 'withholdForecast' }).code).toBe('noForecast')
  table.ask('control', { type: 'startGame' })
  expect(table.refusal('control', made).code).toBe('notSeated')
  table.ask('server', made)
  expect(table.refusal('USA', { type: 'releaseForecast' }).code).toBe('facilitatorOnly')
  expect(table.refusal('control', { type: 'withholdForecast' }).code).toBe('forecastWithheld')
  table.ask('control', { type: 'releaseForecast' })
  expect(table.refusal('control', { type: 'releaseForecast' }).code).toBe('forecastReleased')
})
