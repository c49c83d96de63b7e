// Steps of a sweep, and what a setup becomes at each.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import type { LabSetup } from './game.ts'
import { setTo, stepsBetween } from './sweep.ts'

const setup: LabSetup = {
  scenario: sixParty,
  bots: {},
  turns: 8,
  preset: 'eight',
  params: { friction: 9 },
  startTrust: null,
  natures: 'dealt',
}

test('steps include both ends and are free of binary dust', () => {
  expect(stepsBetween(0, 0.3, 4)).toEqual([0, 0.1, 0.2, 0.3])
  expect(stepsBetween(2, 1, 3)).toEqual([2, 1.5, 1])
  expect(() => stepsBetween(1, 1, 3)).toThrow('the same')
})

test('a parameter is set beside those already set', () => {
  expect(setTo(setup, 'warHazard', 0.1).params).toEqual({ friction: 9, warHazard: 0.1 })
  expect(setTo(setup, 'startTrust', 0.4)).toEqual({ ...setup, startTrust: 0.4 })
})

test.each([
  ['warHazard', 0.9, /warHazard goes from 0\.05 to 0\.3/],
  ['discount', 1.2, /discount cannot be 1\.2/],
  ['startTrust', 1, /startTrust goes from 0\.01 to 0\.99/],
  ['mood', 1, /no parameter "mood"/],
])('%s at %d is refused', (name, value, words) => {
  expect(() => setTo(setup, name, value)).toThrow(words)
})
