import { expect, test } from 'vitest'
import { optionsFrom } from './options.ts'

const names = ['wire', 'load']
const from = (...args: string[]) => optionsFrom(args, names, 7)

test('nothing said: everything, at length, by a fresh seed', () => {
  expect(from()).toEqual({ only: null, quick: false, json: null, markdown: null, seed: 7, minutes: null, rounds: null })
})

test('what is said is taken', () => {
  const said = ['--only', 'load', '--only', 'wire', '--quick', '--json', 'x.json', '--seed', '0', '--minutes', '0.5', '--rounds', '2']
  expect(from(...said)).toEqual({ only: ['load', 'wire'], quick: true, json: 'x.json', markdown: null, seed: 0, minutes: 0.5, rounds: 2 })
  expect(from('--only', 'load,wire')).toMatchObject({ only: ['load', 'wire'] })
})

test('what cannot be meant is told in a sentence', () => {
  expect(from('--only', 'wires')).toEqual({ wrong: 'There is no experiment called wires. There are: wire, load.' })
  for (const args of [['--seed', 'x'], ['--minutes', '0'], ['--rounds', '1.5'], ['--fast']])
    expect(from(...args)).toMatchObject({ wrong: expect.stringMatching(/\S/) })
})
