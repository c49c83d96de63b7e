// Ten thousand sockets in two hundred rooms: the commands a second that are held while their answers come in time, beside a bare
// Socket.IO in the same run; then half of what that held, or what Overture itself held where that is less, for some minutes.
import { setTimeout as pause } from 'node:timers/promises'
import type { Contender, Shape } from '../contenders/contender.ts'
import { overture } from '../contenders/overture.ts'
import { bareSocketIo } from '../contenders/socket-io.ts'
import { quantile, short } from '../figures.ts'
import type { Played } from '../generator/crowd.ts'
import { memoryOf, mostOpen } from '../processes.ts'
import { mostHeld } from '../search.ts'
import { type Arena, within } from './arena.ts'
import type { Experiment, Row, Setup, Verdict } from './experiment.ts'
import { faultsOf } from './wire.ts'

/** What the 99th percentile of answers may take. */
const mostMs = 100
/** Of the commands a second that the bare Socket.IO holds, the share that is asked for. */
const share = 0.5
const mostMB = 700
/** Files that a process has open besides its sockets. */
const besides = 200

export const load: Experiment = {
  name: 'load',
  about: 'Ten thousand sockets: commands a second held with their answers in time, and for how long.',
  run: async (setup) => {
    const shape: Shape = setup.quick ? { rooms: 40, seats: 50, talked: 0 } : { rooms: 200, seats: 50, talked: 0 }
    const sockets = shape.rooms * shape.seats
    const open = mostOpen()
    if (open !== null && open < sockets + besides) return unable(sockets, open)
    const bare = await within(bareSocketIo, shape, await setup.payload(), (arena) => searched(bareSocketIo, arena, setup))
    return within(overture, shape, 0, async (arena) => {
      const own = await searched(overture, arena, setup)
      const minutes = setup.minutes ?? (setup.quick ? 0.05 : 1)
      const half = Math.round(share * bare.rate)
      // What is too much for a moment says nothing more in half an hour.
      const perSecond = Math.max(1, Math.min(half, own.rate))
      setup.progress(`Overture at ${perSecond} a second for ${minutes} min`)
      const kept = await holding(arena, perSecond, minutes, setup.seed)
      const rows: Row[] = [bare, own].map(({ name, rate, p99, MB }) => ({
        server: name,
        'commands/s': rate,
        'answer p99 ms': short(p99),
        'deliveries/s': rate * shape.seats,
        MB,
      }))
      rows.push({
        server: `Overture, ${minutes} min`,
        'commands/s': perSecond,
        'answer p99 ms': short(kept.p99),
        'deliveries/s': perSecond * shape.seats,
        MB: kept.MB,
      })
      const title = `${sockets} sockets in ${shape.rooms} rooms × ${shape.seats}, answers with p99 ≤ ${mostMs} ms`
      return {
        tables: [{ title, rows }],
        verdicts: verdictsOf(own.rate / bare.rate, kept, { minutes, perSecond, half }),
        faults: kept.faults,
      }
    })
  },
}

const unable = (sockets: number, open: number) => ({
  tables: [],
  verdicts: [],
  faults: [`${sockets} sockets need as many open files, and here a process may have ${open}: raise it (ulimit -Hn) and run it again.`],
})

async function searched({ name }: Contender, { house, seats }: Arena, { quick, seed, progress }: Setup) {
  await seats.play({ perSecond: 40, seconds: quick ? 1 : 5, seed })
  let last: Played | null = null
  const holds = async (perSecond: number): Promise<boolean> => {
    const played = await seats.play({ perSecond, seconds: quick ? 1 : 6, seed: seed + perSecond })
    const p99 = quantile(played.answered, 0.99)
    const held = p99 <= mostMs && quantile(played.late, 0.99) <= mostMs && faultsOf(name, played).length === 0
    progress(`${name} at ${perSecond} a second: answers p99 ${Math.round(p99)} ms`)
    if (held) last = played
    else await pause(2000)
    return held
  }
  const rate = await mostHeld(holds, { from: 50, grow: 1.5, between: quick ? 1 : 3, most: 5000 })
  const { answered } = (last as Played | null) ?? { answered: [] }
  return { name, rate, p99: quantile(answered, 0.99), MB: Math.round(memoryOf(house.pid) ?? Number.NaN) }
}

/** In stretches of ten seconds, so that no list of times grows without end. */
async function holding({ house, seats }: Arena, perSecond: number, minutes: number, seed: number) {
  const answered: number[] = []
  const faults: string[] = []
  let MB = 0
  const until = performance.now() + minutes * 60_000
  for (let n = 0; performance.now() < until; n += 1) {
    const seconds = Math.min(10, Math.max(1, (until - performance.now()) / 1000))
    const played = await seats.play({ perSecond, seconds, seed: seed + 10_000 + n })
    answered.push(...played.answered)
    faults.push(...faultsOf('Overture', played))
    MB = Math.max(MB, Math.round(memoryOf(house.pid) ?? Number.NaN))
  }
  return { p99: quantile(answered, 0.99), MB, faults }
}

function verdictsOf(
  times: number,
  { p99, MB, faults }: { p99: number; MB: number; faults: string[] },
  { minutes, perSecond, half }: { minutes: number; perSecond: number; half: number },
): Verdict[] {
  return [
    { what: 'load of 10,000 sockets: commands/s', asked: `≥ ${share} × bare Socket.IO`, seen: `${short(times)} ×`, held: times >= share },
    {
      what: `${perSecond} commands/s for ${minutes} min (asked: ${half}, half of bare Socket.IO’s, for 30)`,
      asked: `answers p99 ≤ ${mostMs} ms, nothing lost`,
      seen: `${short(p99)} ms, ${faults.length === 0 ? 'nothing' : `${faults.length} faults`}`,
      held: perSecond >= half && p99 <= mostMs && faults.length === 0,
    },
    { what: 'memory under it', asked: `≤ ${mostMB} MB`, seen: `${MB} MB`, held: MB <= mostMB },
  ]
}
