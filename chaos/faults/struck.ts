// One kind of blow, dealt to a server under load again and again; its journal is looked over after every so many.
import { setTimeout as pause } from 'node:timers/promises'
import { type Server, startServer, temporaryData } from '../../e2e/_support/server.ts'
import { chances } from '../chances.ts'
import type { Size } from '../trial.ts'
import { crowdOf } from './crowd.ts'
import { verdictOn } from './verdict.ts'

export const alone = { PAGES: 'none', LOG_LEVEL: 'silent' }
/** A crowd is sent home and looked over after so many blows, so that no journal grows without end. */
const shift = 50

export interface Blow {
  /** What is done to the server; it serves again when this resolves. */
  strike: (server: Server, chance: () => number) => Promise<Server>
  /** Where the rooms are kept; a folder of its own each time when left out. */
  folder?: string
  env?: Record<string, string>
}

export async function struck(
  size: Size,
  count: number,
  { strike, folder, env = {} }: Blow,
): Promise<{ violations: string[]; crowds: number; refused: number }> {
  const chance = chances(size.seed)
  const violations: string[] = []
  let [crowds, refused] = [0, 0]
  for (let done = 0; done < count && violations.length === 0; ) {
    const own = folder ? { dataDir: `${folder}/${done}`, remove: async () => {} } : await temporaryData()
    let server = await startServer({ dataDir: own.dataDir, env: { ...alone, ...env } })
    try {
      const crowd = await crowdOf(server.url, server.url, size.quick ? 12 : 30, `f${done}`)
      for (const end = Math.min(count, done + shift); done < end; done += 1) {
        await pause(100 + chance() * 300)
        server = await strike(server, chance)
        size.progress(`${done + 1} of ${count}`)
      }
      await crowd.rest()
      crowd.leave()
      crowds += crowd.acknowledged()
      refused += crowd.refusedMeanwhile()
      violations.push(...verdictOn(own.dataDir, crowd).map((words) => `${words} (seed ${size.seed}, after ${done})`))
    } finally {
      await server.kill()
      await own.remove()
    }
  }
  return { violations, crowds, refused }
}
