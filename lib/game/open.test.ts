// Opening a room: what is set when nothing is said, and natures that are set instead of dealt.
import { expect, test } from 'vitest'
import { party, tableWith } from '../testing/table.ts'

test('a room runs by the clock, with people in mind, unless it is set otherwise', () => {
  const { settings } = tableWith({ started: 'lobby' }).state
  expect(settings).toMatchObject({ timed: true, endEarly: 'never', rehearsal: false, botPace: 'human' })
})

test('a rehearsal says so on every screen', () => {
  const table = tableWith({ settings: { timed: false, endEarly: 'whenReady', rehearsal: true, botPace: 'quick' } })
  expect(table.view({ kind: 'screen' }).room).toMatchObject({ timed: false, endEarly: 'whenReady', rehearsal: true })
  expect(table.state.settings.botPace).toBe('quick')
})

test('natures may be set; who is not named is sincere, and an exploiter has one further objective', () => {
  const table = tableWith({ natures: { [party('USA')]: 'exploiter' } })
  expect(table.state.natures).toEqual({ DPRK: 'sincere', USA: 'exploiter', ROK: 'sincere', CHN: 'sincere', JPN: 'sincere', RUS: 'sincere' })
  expect(table.state.objectives[party('USA')]).toContain('usa-exploiter')
})
