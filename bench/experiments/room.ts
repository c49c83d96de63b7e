// One room as people play it, with eight screens: what drafting, talking, tabling and countering take and cost, beside the same bytes
// sent by a bare Socket.IO.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startServer, temporaryData } from '../../e2e/_support/server.ts'
import type { Answer } from '../../lib/protocol.ts'
import { scenarios } from '../../lib/scenario/load.ts'
import { quantile } from '../figures.ts'
import { play, type Run, type Timing } from '../measure.ts'
import { kinds, planOf } from '../plan.ts'
import { fillTable, openScreen, type Screen } from '../table.ts'
import type { Experiment } from './experiment.ts'

const perSecond = 20

const rounded = (value: number): number => Math.round(value * 100) / 100

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

type Played = Run & { seats: string[]; plan: ReturnType<typeof planOf> }

async function overture(seed: number, count: number): Promise<Played> {
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

async function bare({ plan, seats, patches }: Played): Promise<Run> {
  const child = fork(join(import.meta.dirname, '../bare.ts'))
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

export const room: Experiment = {
  name: 'room',
  about: `One room with eight screens, as people play it, about ${perSecond} commands a second.`,
  run: async ({ seed, quick }) => {
    const count = quick ? 60 : 300
    const ours = await overture(seed, count)
    const transport = await bare(ours)
    const ofKind = (kind: string) => ours.timings.filter(({ planned }) => planned.kind === kind)
    const rows = [
      ...kinds.map((kind) => summary(kind, ofKind(kind))),
      summary('all', ours.timings),
      summary('bare broadcast of the same', transport.timings),
    ]
    const upward = ours.plan.map(({ command }) => Buffer.byteLength(JSON.stringify(command)))
    const bytes = {
      'sent by the asker': Math.round(upward.reduce((sum, of) => sum + of, 0) / count),
      'sent to a client': Math.round(total(ours.bytes) / count / ours.seats.length),
      'the same, bare': Math.round(total(transport.bytes) / count / ours.seats.length),
      ...Object.fromEntries(ours.seats.map((seat) => [`to ${seat}`, Math.round((ours.bytes.get(seat) ?? 0) / count)])),
    }
    return {
      tables: [
        { title: `${count} commands in one room`, rows },
        { title: 'Bytes a command', rows: [bytes] },
      ],
      verdicts: [],
      faults: [...ours.faults, ...transport.faults].slice(0, 20),
    }
  },
}
