// Whether tables notice that a facilitator takes a long session's export away meanwhile: the latency of the live rooms before and during.
import { overture } from '../contenders/overture.ts'
import { median, quantile, short } from '../figures.ts'
import { archiveOfHistory, putUp } from '../history.ts'
import { within } from './arena.ts'
import type { Experiment } from './experiment.ts'
import { faultsOf } from './wire.ts'

const shape = { rooms: 10, seats: 12, talked: 0 }
const perSecond = 50
const happened = 10_000

export const exporting: Experiment = {
  name: 'export',
  about: `${shape.rooms} rooms × ${shape.seats} at ${perSecond} commands a second, while a session of ${happened} happenings is exported again and again.`,
  run: async ({ quick, seed }) => {
    const { file, code, key } = await archiveOfHistory(happened)
    const seconds = quick ? 3 : 15
    return within(overture, shape, 0, async ({ house, seats }) => {
      await putUp(house.url, file)
      await seats.play({ perSecond, seconds: quick ? 1 : 5, seed })
      const before = await seats.play({ perSecond, seconds, seed: seed + 1 })
      const taken: number[] = []
      let going = true
      const exports = (async () => {
        while (going) {
          const began = performance.now()
          await take(`${house.url}/api/rooms/${code}/export`, key)
          taken.push(performance.now() - began)
        }
      })()
      const during = await seats.play({ perSecond, seconds, seed: seed + 2 })
      going = false
      await exports
      const rows = [
        { when: 'before', played: before },
        { when: `during, ${taken.length} exports of ${Math.round(median(taken))} ms`, played: during },
      ].map(({ when, played }) => ({
        when,
        'all screens p50 ms': short(quantile(played.shown, 0.5)),
        'all screens p99 ms': short(quantile(played.shown, 0.99)),
        'most ms': short(Math.max(...played.shown)),
      }))
      const faults = [...faultsOf('Overture', before), ...faultsOf('Overture', during)]
      return { tables: [{ title: exporting.about, rows }], verdicts: [], faults }
    })
  },
}

async function take(url: string, key: string): Promise<void> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${key}`, 'x-forwarded-for': `10.255.0.${1 + Math.floor(performance.now() % 250)}` },
  })
  if (!response.ok) throw new Error(`The export failed: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}
