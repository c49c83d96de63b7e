// Records a whole game of random players for the tests: `node scripts/record-game.ts SEED PRESET TURNS` writes lib/testing/games/SEED.json.gz.
// `node scripts/record-game.ts refold` writes down anew what the recorded journals fold to, after a room has learned to keep more.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import { fold } from '../lib/testing/anew.ts'
import { playOut } from '../lib/testing/players.ts'
import { tableWith } from '../lib/testing/table.ts'

const folder = join(import.meta.dirname, '../lib/testing/games')

function keep(name: string, happenings: readonly Happening[], state: RoomState): void {
  const path = join(folder, name)
  writeFileSync(path, gzipSync(JSON.stringify({ happenings, state }), { level: 9 }))
  process.stdout.write(`${path}: ${happenings.length} happenings, ended in ${state.standing?.end}\n`)
}

function refold(): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json.gz'))) {
    const { happenings } = JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()) as { happenings: Happening[] }
    keep(name, happenings, fold(happenings))
  }
}

function record([seed = 'recorded', preset = 'six', turns = '6']: readonly string[]): void {
  const table = tableWith({ seed, preset, turns: Number(turns), natures: 'dealt', settings: { deck: 'on' } })
  playOut(table, seed)
  keep(`${seed}.json.gz`, table.happenings, table.state)
}

const args = process.argv.slice(2)
if (args[0] === 'refold') refold()
else record(args)
