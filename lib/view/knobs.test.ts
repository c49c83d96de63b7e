// The facilitator's dials as they are shown.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { tableWith } from '../testing/table.ts'
import { knobViews } from './knobs.ts'

test('[F4] a dial says how it stands, how it usually stands at this tempo, and whether it can be turned', () => {
  const table = tableWith({ preset: 'eight', started: 'lobby' })
  table.ask('control', { type: 'setKnob', knob: 'pace', value: 1 })
  const [pace, cycles, fog] = ['pace', 'cycles', 'fog'].map((id) => knobViews(sixParty, table.state).find((knob) => knob.id === id))
  expect(pace).toMatchObject({ value: 1, usual: 1.5, whole: false, open: true })
  expect(cycles).toMatchObject({ value: 2, usual: 2, whole: true })
  table.ask('control', { type: 'startGame' })
  expect(knobViews(sixParty, table.state).map(({ open }) => open)).toEqual(sixParty.knobs.map(({ live }) => live))
  expect(fog).toMatchObject({ value: 1, usual: 1, whole: false })
})
