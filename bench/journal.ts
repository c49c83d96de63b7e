// What the journal costs: how long an entry takes to be on the disk in each store, and how long a room of 10,000 happenings takes to wake.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { Happening } from '../lib/game/event.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { RoomCode } from '../lib/ids.ts'
import type { Scenario } from '../lib/scenario/schema.ts'
import { beginningOf, chained, type Place } from '../server/journal/chain.ts'
import type { Journal } from '../server/journal/journal.ts'
import { postgresJournal } from '../server/journal/postgres.ts'
import { sqliteJournal } from '../server/journal/sqlite.ts'
import { overtureLaw } from '../server/law.ts'
import { wake } from '../server/standing.ts'
import { postgresBin, startPostgres } from '../server/testing/postgres.ts'
import { quantile } from './figures.ts'
import { facilitator, historyOf } from './history.ts'

const happened = 10_000
const appended = 1000
const build = 'bench'

/** One line of the table. */
export interface JournalFigures {
  store: string
  'append p50 ms': number
  'append p99 ms': number
  'at once, entries/s': number
  'wake with snapshot ms': number
  'wake without ms': number
}

const code = (n: number): RoomCode => `BENCH${String(n).padStart(3, '0')}` as RoomCode

const rounded = (ms: number): number => Math.round(ms * 100) / 100
const share = (values: readonly number[], of: number): number => rounded(quantile(values, of))

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function figuresOf(store: string, journal: Journal, scenario: Scenario): Promise<JournalFigures> {
  const room = code(0)
  const happenings = historyOf(scenario, room, happened)
  await journal.append({ room, after: 0, happenings, command: null, seats: [] })
  const cold = async () => wake(room, { law: overtureLaw, journal, build })
  const whole: number[] = []
  for (let run = 0; run < 5; run += 1) whole.push(await timed(cold))
  const woken = await cold()
  if (!woken) throw new Error('The room is not there.')
  // The last snapshot of a room lies up to 500 happenings back.
  const back = happenings.slice(0, -499)
  const state = back.reduce<RoomState | null>(overtureLaw.evolve, null)
  if (state) await journal.keepSnapshot(room, { state, build, ...chained(beginningOf(room), back) })
  const short: number[] = []
  for (let run = 0; run < 20; run += 1) short.push(await timed(cold))
  if ((await cold())?.from !== back.length) throw new Error('The snapshot was not used.')
  const { alone, place } = await onAndOn(journal, woken.standing)
  if ((await journal.breakIn(room)) !== null || (await journal.after(room, place))?.seq !== place.seq)
    throw new Error('The chain does not hold.')
  return {
    store,
    'append p50 ms': share(alone, 0.5),
    'append p99 ms': share(alone, 0.99),
    'at once, entries/s': Math.round(await inManyRooms(journal, happenings.slice(0, 3))),
    'wake with snapshot ms': share(short, 0.5),
    'wake without ms': share(whole, 0.5),
  }
}

/** Entries one after another in one room, as a command makes them. */
async function onAndOn(journal: Journal, from: Place): Promise<{ alone: number[]; place: Place }> {
  let place: Place = { seq: from.seq, head: from.head }
  const alone: number[] = []
  for (let n = 0; n < appended; n += 1) {
    const happenings: Happening[] = [
      { at: n, by: { kind: 'server' }, event: { type: 'broadcastSent', text: 'A line of thirty characters.' } },
    ]
    const command = { person: facilitator, id: `command-${n}`, body: 'b'.repeat(43) }
    const entry = { room: code(0), after: place.seq, head: place.head, happenings, command, seats: [] }
    alone.push(await timed(() => journal.append(entry)))
    place = chained(place, happenings)
  }
  return { alone, place }
}

/** Entries a second, when fifty rooms write at once. */
async function inManyRooms(journal: Journal, opened: readonly Happening[]): Promise<number> {
  const rooms = Array.from({ length: 50 }, (_, n) => code(n + 1))
  for (const room of rooms) await journal.append({ room, after: 0, happenings: opened, command: null, seats: [] })
  const each = 20
  const ms = await timed(() =>
    Promise.all(
      rooms.map(async (room) => {
        let place = chained(beginningOf(room), opened)
        for (let n = 0; n < each; n += 1) {
          const happenings: Happening[] = [{ at: n, by: { kind: 'server' }, event: { type: 'roomLocked' } }]
          await journal.append({ room, after: place.seq, head: place.head, happenings, command: null, seats: [] })
          place = chained(place, happenings)
        }
      }),
    ),
  )
  return (rooms.length * each * 1000) / ms
}

/** Both stores, each on an empty disk; PostgreSQL where there is one. */
export async function journalFigures(scenario: Scenario): Promise<JournalFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'overture-bench-'))
  const rows: JournalFigures[] = []
  const file = sqliteJournal(join(folder, 'overture.sqlite'))
  try {
    rows.push(await figuresOf('SQLite', file, scenario))
  } finally {
    await file.close()
    rmSync(folder, { recursive: true })
  }
  const bin = postgresBin()
  if (!bin) return rows
  const postgres = await startPostgres(bin)
  try {
    const journal = await postgresJournal({ url: await postgres.fresh(), log: pino({ level: 'silent' }), lines: 10 })
    rows.push(await figuresOf('PostgreSQL', journal, scenario))
    await journal.close()
  } finally {
    await postgres.end()
  }
  return rows
}
