// Records a whole game of random players for the tests: `node scripts/record-game.ts SEED PRESET TURNS` writes lib/testing/games/SEED.json.gz.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { playOut } from '../lib/testing/players.ts'
import { tableWith } from '../lib/testing/table.ts'

const [seed = 'recorded', preset = 'six', turns = '6'] = process.argv.slice(2)
const table = tableWith({ seed, preset, turns: Number(turns), natures: 'dealt', settings: { deck: 'on' } })
playOut(table, seed)
const path = join(import.meta.dirname, '../lib/testing/games', `${seed}.json.gz`)
writeFileSync(path, gzipSync(JSON.stringify({ happenings: table.happenings, state: table.state }), { level: 9 }))
process.stdout.write(`${path}: ${table.happenings.length} happenings, ended in ${table.state.standing?.end}\n`)
