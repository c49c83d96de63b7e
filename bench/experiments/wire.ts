// A command's way to all screens of its room, beside the bare transports and other libraries: latency, bytes, and the server's time.
import { contenders } from '../contenders/all.ts'
import type { Contender, Shape } from '../contenders/contender.ts'
import { overture } from '../contenders/overture.ts'
import { bareSocketIo } from '../contenders/socket-io.ts'
import { median, quantile, short } from '../figures.ts'
import type { Played } from '../generator/crowd.ts'
import { cpuOf } from '../processes.ts'
import { within } from './arena.ts'
import type { Experiment, Row, Setup, Verdict } from './experiment.ts'

const perSecond = 200

interface Round {
  p50: number
  p95: number
  p99: number
  answer: number
  bytes: number
  /** Seconds of the server a thousand commands; NaN where the system does not tell. */
  cpu: number
}

type Rounds = Map<Contender, Round[]>

export const wire: Experiment = {
  name: 'wire',
  about: `A command to all screens of its room, ${perSecond} commands a second in all; everybody takes turns.`,
  run: async (setup) => {
    const shapes: Shape[] = setup.quick
      ? [{ rooms: 50, seats: 12, talked: 5 }]
      : [
          { rooms: 50, seats: 12, talked: 100 },
          { rooms: 100, seats: 30, talked: 100 },
        ]
    const faults: string[] = []
    const tables = []
    const verdicts: Verdict[] = []
    for (const shape of shapes) {
      const rounds = await takingTurns(shape, setup, faults)
      const title = `${shape.rooms} rooms × ${shape.seats}, ${perSecond} commands/s: medians of ${rounds.get(overture)?.length} rounds`
      tables.push({ title, rows: [...rounds].map(([{ name }, all]) => rowOf(name, all, rounds.get(bareSocketIo) ?? [])) })
      if (shape === shapes[0]) verdicts.push(...verdictsOf(rounds))
    }
    return { tables, verdicts, faults, more: { perSecond } }
  },
}

async function takingTurns(shape: Shape, { quick, rounds, seed, payload, progress }: Setup, faults: string[]): Promise<Rounds> {
  const all: Rounds = new Map(contenders.map((one) => [one, []]))
  const bytes = await payload()
  const seconds = quick ? 2 : 15
  for (let round = 0; round < (rounds ?? (quick ? 1 : 3)); round += 1) {
    for (const contender of contenders) {
      progress(`${shape.rooms} × ${shape.seats}, round ${round + 1}: ${contender.name}`)
      const { played, cpu } = await within(contender, shape, bytes, async ({ house, seats }) => {
        await seats.play({ perSecond, seconds: quick ? 1 : 5, seed: seed + round })
        const before = cpuOf(house.pid)
        const played = await seats.play({ perSecond, seconds, seed: seed + 1000 + round })
        return { played, cpu: (cpuOf(house.pid) ?? Number.NaN) - (before ?? Number.NaN) }
      })
      faults.push(...faultsOf(contender.name, played))
      all.get(contender)?.push({
        p50: quantile(played.shown, 0.5),
        p95: quantile(played.shown, 0.95),
        p99: quantile(played.shown, 0.99),
        answer: quantile(played.answered, 0.5),
        bytes: played.bytes / played.said / shape.seats,
        cpu: (cpu / played.said) * 1000,
      })
    }
  }
  return all
}

export function faultsOf(name: string, { said, unseen, faults }: Pick<Played, 'said' | 'unseen' | 'faults'>): string[] {
  const lost = unseen > 0 ? [`${name}: ${unseen} of ${said} lines were not seen by all within ten seconds`] : []
  return [...lost, ...Object.entries(faults).map(([words, times]) => `${name}, ${times} times: ${words}`)]
}

const of = (rounds: readonly Round[], key: keyof Round): number => median(rounds.map((round) => round[key]))
/** The median of the ratios within each round. */
const beside = (rounds: readonly Round[], bare: readonly Round[], key: keyof Round): number =>
  median(rounds.map((round, n) => round[key] / (bare[n]?.[key] ?? Number.NaN)))

const rowOf = (name: string, rounds: readonly Round[], bare: readonly Round[]): Row => ({
  server: name,
  'p50 ms': short(of(rounds, 'p50')),
  'p95 ms': short(of(rounds, 'p95')),
  'p99 ms': short(of(rounds, 'p99')),
  'p50 ×': short(beside(rounds, bare, 'p50')),
  'p99 ×': short(beside(rounds, bare, 'p99')),
  'answer p50 ms': short(of(rounds, 'answer')),
  'CPU s per 1,000': short(of(rounds, 'cpu')),
  'CPU ×': short(beside(rounds, bare, 'cpu')),
  'bytes a seat': Math.round(of(rounds, 'bytes')),
})

function verdictsOf(rounds: Rounds): Verdict[] {
  const [own, bare] = [rounds.get(overture) ?? [], rounds.get(bareSocketIo) ?? []]
  const times = (key: keyof Round, what: string, most: number): Verdict => {
    const seen = short(beside(own, bare, key))
    return { what, asked: `≤ ${most} × bare Socket.IO`, seen: `${seen} ×`, held: seen <= most }
  }
  const bytes = Math.round(of(own, 'bytes'))
  return [
    times('p50', 'command to all screens, 50 × 12, p50', 1.5),
    times('p99', 'command to all screens, 50 × 12, p99', 3),
    times('cpu', 'server CPU per 1,000 commands', 1.5),
    { what: 'bytes per command and client', asked: '≤ 300', seen: String(bytes), held: bytes <= 300 },
  ]
}

/** Bytes of a line as Overture sends it to a seat, the sender's answer shared among all. */
export async function payloadOf(seed: number): Promise<number> {
  const shape = { rooms: 4, seats: 12, talked: 0 }
  return within(overture, shape, 0, async ({ seats }) => {
    await seats.play({ perSecond: 40, seconds: 1, seed })
    const { bytes, said } = await seats.play({ perSecond: 40, seconds: 2, seed: seed + 1 })
    return Math.round(bytes / said / shape.seats)
  })
}
