// Every refusal has its sentence, and none shows an unfilled place.
import { expect, test } from 'vitest'
import { refusalCodes } from '../lib/game/refusal.ts'
import sentences from '../lib/words/en/refusals.json' with { type: 'json' }
import { saying, told } from './words.ts'

/** Every word any refusal is given. */
const words = {
  detail: 'text: too long',
  phase: 'commit',
  now: 'brief',
  cost: 12,
  room: 3,
  most: 20,
  measure: 'D11',
  party: 'DPRK',
  clause: 'escrow',
  will: 4,
  parties: 1,
  strategy: 'incr',
  rows: '2, 5',
  least: 0.05,
  minutes: 21,
  reserve: 15,
  inject: 'Election upset',
  knob: 'Fog',
  min: 0,
  max: 3,
  count: 2,
  name: 'Night raid',
  turn: 2,
  turns: 6,
  packed: 16,
  unpacked: 96,
  found: '2',
  known: 1,
  scenario: 'other',
  moved: 'no',
  at: 'room: wrong',
  rights: 'help',
}

test('every refusal code has exactly one sentence', () => {
  expect(Object.keys(sentences).sort()).toEqual([...refusalCodes].sort())
})

test.each(refusalCodes)('%s is said in plain words', (code) => {
  const { message } = told(saying(code, words), 'en')
  expect(message).toMatch(/^[“A-Z].*[.]$/s)
  expect(message).not.toMatch(/[{}]|refusals|undefined/)
})

test('what the asker got wrong stands in the sentence, and nothing when there is nothing to say', () => {
  expect(told(saying('malformed', { detail: 'text: too long' }), 'en').message).toContain('(text: too long)')
  expect(told(saying('malformed'), 'en').message).toBe('This request could not be understood. Nothing was changed.')
})
