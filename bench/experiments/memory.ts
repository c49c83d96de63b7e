// What a server holds in memory: at rest, for each room, and for each connection.
import { setTimeout as pause } from 'node:timers/promises'
import { contenders } from '../contenders/all.ts'
import { generator } from '../generator/generator.ts'
import { memoryOf } from '../processes.ts'
import type { Experiment, Row } from './experiment.ts'

export const memory: Experiment = {
  name: 'memory',
  about: 'Memory of the server at rest, per room, per connection, and after some play.',
  run: async ({ quick, seed, payload, progress }) => {
    const shape = { rooms: quick ? 20 : 100, seats: 12, talked: 0 }
    const rows: Row[] = []
    for (const contender of contenders) {
      progress(contender.name)
      const house = await contender.start(await payload())
      const seats = generator()
      const settled = async (): Promise<number> => {
        await pause(quick ? 500 : 3000)
        return memoryOf(house.pid) ?? Number.NaN
      }
      try {
        const rest = await settled()
        const passes = await house.open(shape)
        const opened = await settled()
        await seats.enter(contender.name, passes)
        const entered = await settled()
        await seats.play({ perSecond: 100, seconds: quick ? 1 : 20, seed })
        const played = await settled()
        rows.push({
          server: contender.name,
          'at rest MB': Math.round(rest),
          'per room kB': Math.round(((opened - rest) * 1024) / shape.rooms),
          'per connection kB': Math.round(((entered - opened) * 1024) / shape.rooms / shape.seats),
          'in play MB': Math.round(played),
        })
      } finally {
        await seats.end()
        await house.close()
      }
    }
    const title = `Resident memory, ${shape.rooms} rooms × ${shape.seats}; what is freed later is counted too`
    return { tables: [{ title, rows }], verdicts: [], faults: [] }
  },
}
