import { expect, test } from 'vitest'
import { choicesFor, dialOf, readChoice, settingDials, usualValues } from './dials.ts'

const scenario = {
  presets: [
    { id: 'four', name: 'Four', turns: 4 },
    { id: 'six', name: 'Six', turns: 6 },
  ],
  knobs: [{ id: 'fog', name: 'Fog', text: '', min: 0, max: 3, usual: 1 }],
}

test('every dial can be turned apart, beginning with two values that differ', () => {
  for (const choice of [...settingDials, 'knob:fog' as const]) {
    const choices = choicesFor(choice, scenario)
    expect(dialOf(choice, choices, usualValues(choices))).toHaveProperty('dial')
  }
  const fog = choicesFor('knob:fog', scenario)
  expect(dialOf('knob:fog', fog, ['0', '2.5'])).toEqual({ dial: { kind: 'knob', knob: 'fog', values: [0, 2.5] } })
  expect(dialOf('startTrust', choicesFor('startTrust', scenario), ['10', '30'])).toEqual({
    dial: { kind: 'startTrust', values: [0.1, 0.3] },
  })
})

test('what is no figure in the range, and what is alike, is told', () => {
  const turns = choicesFor('turns', scenario)
  for (const typed of ['', '0', '17', '2.5', 'six']) expect(dialOf('turns', turns, [typed, '6'])).toEqual({ fault: 'figure' })
  expect(dialOf('turns', turns, ['6', '6.0'])).toEqual({ fault: 'alike' })
  expect([readChoice('knob:fog'), readChoice('nonsense')]).toEqual(['knob:fog', 'startTrust'])
})
