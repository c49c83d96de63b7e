// `npm run bench`: how long a command takes to all screens of a room, how many bytes it costs each of them, how fast the law is,
// and what the pages weigh.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startServer, temporaryData } from '../e2e/_support/server.ts'
import type { Answer } from '../lib/protocol.ts'
import { scenarios } from '../lib/scenario/load.ts'
import { gamesFigures } from './games.ts'
import { type JournalFigures, journalFigures } from './journal.ts'
import { play, type Run, type Timing } from './measure.ts'
import { pageFigures, printPages } from './pages.ts'
import { kinds, planOf } from './plan.ts'
import { type Figure, rulesFigures } from './rules.ts'
import { fillTable, openScreen, type Screen } from './table.ts'

const seed = Number(process.env.OVERTURE_SEED ?? Math.floor(Math.random() * 2 ** 31))
const count = Number(process.env.BENCH_COMMANDS ?? 300)
const perSecond = Number(process.env.BENCH_PER_SECOND ?? 20)

/** The value below which that share of the values lies (nearest rank). */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const rounded = (value: number) => Math.round(value * 100) / 100

function summary(name: string, timings: readonly Timing[]) {
  const shown = timings.map((timing) => timing.shown)
  const answered = timings.map((timing) => timing.answered)
  return {
    command: name,
    count: timings.length,
    'all screens p50 ms': rounded(quantile(shown, 0.5)),
    'all screens p95 ms': rounded(quantile(shown, 0.95)),
    'answer p50 ms': rounded(quantile(answered, 0.5)),
    'answer p95 ms': rounded(quantile(answered, 0.95)),
  }
}

const total = (bytes: Map<string, number>) => [...bytes.values()].reduce((sum, of) => sum + of, 0)
const close = (screens: readonly Screen[]) => screens.forEach(({ socket }) => void socket.disconnect())

async function overture(): Promise<Run & { seats: string[]; plan: ReturnType<typeof planOf> }> {
  const { dataDir, remove } = await temporaryData()
  const server = await startServer({ dataDir })
  try {
    const { screens, parties } = await fillTable(server.url, seed)
    const packages = scenarios[0]?.packages.map(({ terms }) => terms) ?? []
    // The first commands meet code that has not run yet; they are played, not counted.
    const send = (screen: Screen, { command }: { command: unknown }) => screen.socket.timeout(10_000).emitWithAck('command', command)
    await play(screens, planOf({ parties, packages }, seed + 1, 30, perSecond), send)
    const plan = planOf({ parties, packages }, seed, count, perSecond)
    const run = await play(screens, plan, send)
    close(screens)
    return { ...run, plan, seats: screens.map(({ seat }) => seat) }
  } finally {
    await server.stop()
    await remove()
  }
}

async function bare({ plan, seats, patches }: Awaited<ReturnType<typeof overture>>): Promise<Run> {
  const child = fork(join(import.meta.dirname, 'bare.ts'))
  try {
    const [port] = (await once(child, 'message')) as [number]
    const screens = await Promise.all(seats.map((seat) => openScreen(`http://127.0.0.1:${port}`, seat, { seat })))
    const given = Object.fromEntries([...patches].map(([mark, by]) => [mark, Object.fromEntries(by)]))
    await screens[0]?.socket.emitWithAck('patches', given)
    const send = (screen: Screen, { command, mark }: { command: unknown; mark: string }): Promise<Answer> =>
      screen.socket.timeout(10_000).emitWithAck('command', command, mark)
    await play(screens, plan, send)
    const run = await play(screens, plan, send)
    close(screens)
    return run
  } finally {
    child.kill()
  }
}

/** One core, no disk and no wire: the bare rules, and whole games with the view of every seat. */
function law(): Figure[] {
  const [scenario] = scenarios
  if (!scenario) throw new Error('There is no scenario.')
  const figures = [...rulesFigures(String(seed)), ...gamesFigures(scenario, ['wait', 'incr'], String(seed))]
  console.table(figures.map(({ name, median, unit }) => ({ figure: name, median: Number(median.toPrecision(3)), unit })))
  return figures
}

/** The journal in a process that does nothing else. */
async function journal(): Promise<JournalFigures[]> {
  const [scenario] = scenarios
  const figures = scenario ? await journalFigures(scenario) : []
  console.table(figures)
  return figures
}

process.stdout.write(`Seed ${seed}; ${count} commands, about ${perSecond} a second, in one room with 8 screens.\n`)
const ours = await overture()
const transport = await bare(ours)
const rows = [
  ...kinds.map((kind) =>
    summary(
      kind,
      ours.timings.filter(({ planned }) => planned.kind === kind),
    ),
  ),
  summary('all', ours.timings),
  summary('bare broadcast of the same', transport.timings),
]
const upward = ours.plan.map(({ command }) => Buffer.byteLength(JSON.stringify(command)))
const bytes = {
  'sent by the asker, a command': Math.round(upward.reduce((sum, of) => sum + of, 0) / count),
  'sent to a client, a command': Math.round(total(ours.bytes) / count / ours.seats.length),
  'the same, bare': Math.round(total(transport.bytes) / count / ours.seats.length),
  ...Object.fromEntries(ours.seats.map((seat) => [`to ${seat}`, Math.round((ours.bytes.get(seat) ?? 0) / count)])),
}
console.table(rows)
console.table(bytes)
const journals = await journal()
const pages = await pageFigures(String(seed))
printPages(pages)
const figures = law().map(({ name, median, unit }) => ({ name, median, unit }))
process.stdout.write(`${JSON.stringify({ seed, count, perSecond, rows, bytes, journals, pages, figures })}\n`)
const faults = [...ours.faults, ...transport.faults]
for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
