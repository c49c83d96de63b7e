// How many commands a second each holds, before one in a hundred takes longer than a tenth of a second to all screens of its room.
import { setTimeout as pause } from 'node:timers/promises'
import { contenders } from '../contenders/all.ts'
import { boardgame } from '../contenders/boardgame.ts'
import type { Contender } from '../contenders/contender.ts'
import { overture } from '../contenders/overture.ts'
import { bareSocketIo } from '../contenders/socket-io.ts'
import { median, quantile, short } from '../figures.ts'
import type { Played } from '../generator/crowd.ts'
import { mostHeld } from '../search.ts'
import { within } from './arena.ts'
import type { Experiment, Setup, Verdict } from './experiment.ts'

const size = { rooms: 50, seats: 12 }
const mostMs = 100

export const most: Experiment = {
  name: 'most',
  about: `Most commands a second in ${size.rooms} rooms × ${size.seats} with p99 ≤ ${mostMs} ms to all screens.`,
  run: async (setup) => {
    const held = new Map<Contender, number[]>(contenders.map((one) => [one, []]))
    for (let round = 0; round < (setup.rounds ?? (setup.quick ? 1 : 3)); round += 1) {
      for (const contender of contenders) {
        const rate = await searched(contender, setup, round)
        setup.progress(`round ${round + 1}: ${contender.name} holds ${rate} a second`)
        held.get(contender)?.push(rate)
      }
    }
    const bare = held.get(bareSocketIo) ?? []
    const times = (one: Contender): number => short(median((held.get(one) ?? []).map((rate, n) => rate / (bare[n] ?? Number.NaN))))
    const rows = [...held].map(([one, rates]) => ({
      server: one.name,
      'commands/s': median(rates),
      least: Math.min(...rates),
      most: Math.max(...rates),
      '× bare Socket.IO': times(one),
    }))
    const besideBoardgame = short(median(held.get(overture) ?? []) / median(held.get(boardgame) ?? []))
    const verdicts: Verdict[] = [
      {
        what: 'most commands/s with p99 ≤ 100 ms, 50 × 12',
        asked: '≥ 0.75 × bare Socket.IO',
        seen: `${times(overture)} ×`,
        held: times(overture) >= 0.75,
      },
      { what: 'the same beside boardgame.io', asked: '≥ 10 ×', seen: `${besideBoardgame} ×`, held: besideBoardgame >= 10 },
    ]
    return { tables: [{ title: most.about, rows }], verdicts, faults: [] }
  },
}

/** Whether everybody saw everything in time, and the generator kept its own pace. */
export const inTime = ({ shown, late, unseen, faults }: Played, ms: number): boolean =>
  unseen === 0 && Object.keys(faults).length === 0 && quantile(shown, 0.99) <= ms && quantile(late, 0.99) <= ms

async function searched(contender: Contender, { quick, seed, payload }: Setup, round: number): Promise<number> {
  const seconds = quick ? 1 : 3
  return within(contender, { ...size, talked: quick ? 5 : 100 }, await payload(), async ({ seats }) => {
    await seats.play({ perSecond: 40, seconds: quick ? 1 : 4, seed })
    let step = 0
    const holds = async (perSecond: number): Promise<boolean> => {
      step += 1
      const held = inTime(await seats.play({ perSecond, seconds, seed: seed + round * 100 + step }), mostMs)
      // What was too much is worked off before less is tried.
      if (!held) await pause(2000)
      return held
    }
    return mostHeld(holds, { from: contender === boardgame ? 25 : 200, grow: 1.5, between: quick ? 1 : 4, most: 20_000 })
  })
}
