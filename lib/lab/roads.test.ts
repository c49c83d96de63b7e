// The roads as bots walk them: a row for every turn, and the same again from the same seed.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { roadMapSchema } from '../scenario/table-schema.ts'
import { roadMapOf } from './roads.ts'

test('each road is walked to its end, and the same seed walks it the same way', () => {
  const table = { turns: 3, preset: sixParty.defaultPreset }
  const map = roadMapOf(sixParty, table, 2, 'roads')
  expect(roadMapSchema.parse(map)).toEqual(map)
  expect(map.roads.map(({ id }) => id)).toEqual(['grand', 'pressure', 'increments'])
  for (const { turns, ends, games } of map.roads) {
    expect(turns.map(({ turn }) => turn)).toEqual([1, 2, 3])
    expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(games)
  }
  expect(roadMapOf(sixParty, table, 2, 'roads')).toEqual(map)
  expect(() => roadMapOf({ ...sixParty, lineups: {} }, table, 1, 'roads')).toThrow('line-up')
})

test('the scenario ships them for as many turns as its usual tempo has', () => {
  const usual = sixParty.presets.find(({ id }) => id === sixParty.defaultPreset)?.turns
  expect(sixParty.roadMap?.roads.map(({ turns }) => turns.length)).toEqual([usual, usual, usual])
})
