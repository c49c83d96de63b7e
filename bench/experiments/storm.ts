// Everybody is dropped and comes back at once: how long until all are in step with their room again. One seat of each room stays, and
// says a line at that moment, which those who return have not seen: who is sent it is in step.
import { setTimeout as pause } from 'node:timers/promises'
import { boardgame } from '../contenders/boardgame.ts'
import type { Contender, Shape } from '../contenders/contender.ts'
import { overture } from '../contenders/overture.ts'
import { bareSocketIo } from '../contenders/socket-io.ts'
import { median, quantile, short } from '../figures.ts'
import { within } from './arena.ts'
import type { Experiment, Row, Setup } from './experiment.ts'

const spread = { rooms: 50, seats: 11 }
const single = { rooms: 1, seats: 501 }
/** In each turn; the first is played, not counted. */
const storms = 4

interface Storm {
  p50: number
  p99: number
  all: number
}

export const storm: Experiment = {
  name: 'storm',
  about: 'Five hundred people dropped and back at once, in fifty rooms and in one.',
  run: async (setup) => {
    const inFifty = await takingTurns(spread, [overture, bareSocketIo, boardgame], setup)
    const inOne = await takingTurns(single, [overture, bareSocketIo], setup)
    const all = Math.round(median((inFifty.get(overture) ?? []).map((one) => one.all)))
    const p99 = Math.round(median((inOne.get(overture) ?? []).map((one) => one.p99)))
    return {
      tables: [
        { title: '500 in 50 rooms, until in step', rows: rowsOf(inFifty) },
        { title: '500 screens of one room (Overture: of as many people as a room holds), until in step', rows: rowsOf(inOne) },
      ],
      verdicts: [
        { what: '500 people drop and return at once', asked: '≤ 300 ms until all are in step', seen: `${all} ms`, held: all <= 300 },
        { what: 'one room: 500 reconnect together', asked: 'p99 ≤ 3 s', seen: `${p99} ms`, held: p99 <= 3000 },
      ],
      faults: [],
    }
  },
}

async function takingTurns(size: Omit<Shape, 'talked'>, who: readonly Contender[], { quick, rounds, seed, payload, progress }: Setup) {
  const all = new Map<Contender, Storm[]>(who.map((one) => [one, []]))
  const shape = { ...size, talked: quick ? 5 : 100 }
  const bytes = await payload()
  for (let round = 0; round < (rounds ?? (quick ? 1 : 3)); round += 1) {
    for (const contender of who) {
      progress(`${shape.rooms} × ${shape.seats}, round ${round + 1}: ${contender.name}`)
      await within(contender, shape, bytes, async ({ seats }) => {
        await seats.play({ perSecond: shape.rooms === 1 ? 10 : 100, seconds: quick ? 1 : 5, seed })
        for (let n = 0; n < (quick ? 2 : storms); n += 1) {
          await pause(quick ? 500 : 2000)
          const times = await seats.storm()
          if (n > 0) all.get(contender)?.push({ p50: quantile(times, 0.5), p99: quantile(times, 0.99), all: Math.max(...times) })
        }
      })
    }
  }
  return all
}

const rowsOf = (all: ReadonlyMap<Contender, readonly Storm[]>): Row[] =>
  [...all].map(([{ name }, storms]) => ({
    server: name,
    'half ms': short(median(storms.map(({ p50 }) => p50))),
    'p99 ms': short(median(storms.map(({ p99 }) => p99))),
    'all ms': short(median(storms.map((one) => one.all))),
    'least – most, all': `${Math.round(Math.min(...storms.map((one) => one.all)))} – ${Math.round(Math.max(...storms.map((one) => one.all)))}`,
  }))
