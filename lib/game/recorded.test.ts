// Recorded games still fold to the state they ended in, and the rules make the same of their turns, byte for byte.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { adjudicationAnew, fold, signalsAnew } from '../testing/anew.ts'
import type { Happening } from './event.ts'
import type { RoomState } from './state.ts'

const folder = join(import.meta.dirname, '../testing/games')
const games = readdirSync(folder).filter((name) => name.endsWith('.json.gz'))

test('there are recorded games', () => expect(games.length).toBeGreaterThanOrEqual(2))

function recorded(name: string): { happenings: Happening[]; state: RoomState } {
  return JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString())
}

test.each(games)('[V17] %s folds to the state it ended in', (name) => {
  const { happenings, state } = recorded(name)
  expect(JSON.stringify(fold(happenings))).toBe(JSON.stringify(state))
})

test.each(games)('[V17] %s: the rules make the same of every turn today', (name) => {
  const { happenings, state } = recorded(name)
  for (const { turn, signals, result } of state.history) {
    const { world: _world, ...anew } = adjudicationAnew(happenings, turn)
    expect(JSON.stringify(anew)).toBe(JSON.stringify(result))
    // Examinations have been written into the reports since they came in.
    const asTheyCame = { ...signals, reports: signals.reports.map((report) => ({ ...report, clarified: null, by: null })) }
    expect(JSON.stringify(signalsAnew(happenings, turn))).toBe(JSON.stringify(asTheyCame))
  }
})
