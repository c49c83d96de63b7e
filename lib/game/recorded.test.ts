// Games recorded by earlier versions still fold to the state they ended in, byte for byte.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Happening } from './event.ts'
import { evolve } from './evolve.ts'
import type { RoomState } from './state.ts'

const folder = join(import.meta.dirname, '../testing/games')
const games = readdirSync(folder).filter((name) => name.endsWith('.json.gz'))

test('there are recorded games', () => expect(games.length).toBeGreaterThanOrEqual(2))

test.each(games)('[V17] %s folds to the state it ended in', (name) => {
  const recorded = JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()) as { happenings: Happening[]; state: RoomState }
  const folded = recorded.happenings.reduce<RoomState | null>((state, one) => evolve(state, one), null)
  expect(JSON.stringify(folded)).toBe(JSON.stringify(recorded.state))
})
