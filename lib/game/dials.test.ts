// The facilitator's dials [F]: within their ranges, at their time, from the next computation on.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { adjudicationAnew } from '../testing/anew.ts'
import { type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView } from '../view/view.ts'
import { intentSchema } from './intent.ts'

const dial = (table: TestTable, knob: string, value: number) => table.ask('control', { type: 'setKnob', knob, value })
const refused = (table: TestTable, knob: string, value: number) => table.refusal('control', { type: 'setKnob', knob, value })
const control = (table: TestTable) => table.view({ kind: 'facilitator' }) as FacilitatorView

test('[F4] a dial turns within its range; some only before the game starts', () => {
  const table = tableWith({ started: 'lobby' })
  expect(table.refusal('USA', { type: 'setKnob', knob: 'fog', value: 2 }).code).toBe('facilitatorOnly')
  expect(refused(table, 'nothing', 1).code).toBe('noSuchKnob')
  expect(refused(table, 'fog', 3.1)).toEqual({ code: 'knobRange', with: { knob: 'Fog', min: 0, max: 3 } })
  expect(refused(table, 'cycles', 1.5).code, 'not every number can be counted in turns').toBe('knobRange')
  for (const { id, min } of sixParty.knobs) dial(table, id, min)
  expect(control(table).knobs.every(({ value, min, open }) => value === min && open)).toBe(true)
  table.ask('control', { type: 'startGame' })
  for (const { id, max, live } of sixParty.knobs) {
    if (live) dial(table, id, max)
    else expect(refused(table, id, max).code).toBe('knobFixed')
  }
  expect(control(table).knobs.map(({ id, open }) => [id, open])).toEqual(sixParty.knobs.map(({ id, live }) => [id, live]))
})

test('[F4] a dial holds from the next computation on; it is public, logged, and no headline', () => {
  const table = tableWith()
  table.until('adjudicate')
  const told = JSON.stringify(table.state.history)
  const headlines = table.state.headlines.length
  dial(table, 'friction', 12)
  expect(JSON.stringify(table.state.history)).toBe(told)
  expect(table.view({ kind: 'screen' }).room.params.friction).toBe(12)
  expect(table.state.headlines).toHaveLength(headlines)
  expect(table.state.log.at(-1)).toMatchObject({ type: 'knobSet', subject: 'Friction', what: '12' })
  table.until('adjudicate')
  const friction = table.state.history.map(({ result }) => result.tension.lines.find(({ reason }) => reason === 'friction')?.points)
  expect(friction).toEqual([8, 12])
  const { world: _, ...anew } = adjudicationAnew(table.happenings, 2)
  expect(JSON.stringify(anew)).toBe(JSON.stringify(table.state.history[1]?.result))
})

test('[F5] the settings of a room change in the lobby; a preset brings its turns and its tuning', () => {
  const table = tableWith({ started: 'lobby' })
  const set = (settings: object) => intentSchema.parse({ type: 'setSettings', settings })
  dial(table, 'friction', 12)
  table.ask('control', set({ preset: 'eight', scoresShown: false, deck: 'on', endEarly: 'whenReady', phaseMinutes: { brief: 5 } }))
  const { settings } = table.state
  const eight = sixParty.presets.find(({ id }) => id === 'eight')
  expect(settings).toMatchObject({ preset: 'eight', turns: 8, scoresShown: false, deck: 'on', endEarly: 'whenReady', timed: true })
  expect(settings.params).toMatchObject({ ...eight?.params, friction: 8 })
  expect(settings.phaseMinutes).toEqual({ ...sixParty.phaseMinutes, brief: 5 })
  table.ask('control', set({ preset: 'four', turns: 3, timed: false }))
  expect(table.state.settings).toMatchObject({ preset: 'four', turns: 3, timed: false, deck: 'on' })
  expect(table.refusal('control', set({ preset: 'nine' })).code).toBe('noSuchPreset')
  expect(table.refusal('control', set({})).code).toBe('nothingToSet')
  expect(table.refusal('USA', set({ turns: 2 })).code).toBe('facilitatorOnly')
  table.ask('control', { type: 'startGame' })
  expect(table.refusal('control', set({ turns: 5 })).code).toBe('settingsFixed')
  expect(table.state.clock.kind, 'as it was set').toBe('stopped')
})

test.each([
  { turns: 0 },
  { turns: 17 },
  { phaseMinutes: { brief: 0.4 } },
  { phaseMinutes: { lunch: 30 } },
  { botPace: 'quick' },
  { params: { friction: 100 } },
  { title: 'Another' },
])('[F5] %o is not a setting', (settings) => {
  expect(intentSchema.safeParse({ type: 'setSettings', settings }).success).toBe(false)
})

test('[F5] other times of the phases hold from the next phase on, also while the game runs', () => {
  const table = tableWith()
  const { clock } = table.state
  table.ask('control', { type: 'setPhaseMinutes', phaseMinutes: { brief: 20, negotiate: 3 } })
  expect(table.state.clock).toEqual(clock)
  expect(table.view({ kind: 'screen' }).room.phaseMinutes).toMatchObject({ brief: 20, negotiate: 3, commit: 3 })
  table.until('negotiate')
  expect(table.state.clock).toEqual({ kind: 'running', endsAt: table.now + 3 * 60_000 })
  expect(table.refusal('control', { type: 'setPhaseMinutes', phaseMinutes: { negotiate: 3 } }).code).toBe('nothingToSet')
  expect(table.state.log.filter(({ type }) => type === 'phaseMinutesSet')).toHaveLength(1)
})
