// One kind of blow, dealt to a server under load again and again; its journal is looked over after every so many.
import { setTimeout as pause } from 'node:timers/promises'
import { type Server, startServer, temporaryData } from '../../e2e/_support/server.ts'
import { chances } from '../chances.ts'
import type { Size } from '../trial.ts'
import { type Crowd, crowdOf, type Manner } from './crowd.ts'
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
  /** How hard the crowd asks in the full form. */
  manner?: Pick<Manner, 'gap' | 'lanes'>
  /** Commands that must have been acknowledged since the last blow before the next is due, in the full form. */
  answered?: number
}

/** How long that is waited for, milliseconds. */
const patience = 10_000

export async function struck(
  size: Size,
  count: number,
  { strike, folder, env = {}, manner = {}, answered = 0 }: Blow,
): Promise<{ violations: string[]; crowds: number; refused: number }> {
  const chance = chances(size.seed)
  const violations: string[] = []
  let [crowds, refused] = [0, 0]
  for (let done = 0; done < count && violations.length === 0; ) {
    const own = folder ? { dataDir: `${folder}/${done}`, remove: async () => {} } : await temporaryData()
    let server = await startServer({ dataDir: own.dataDir, env: { ...alone, ...env } })
    try {
      const crowd = await crowdOf(server.url, server.url, size.quick ? 12 : 30, `f${done}`, size.quick ? {} : manner)
      for (const end = Math.min(count, done + shift); done < end; done += 1) {
        if (!size.quick) await acknowledged(crowd, answered)
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

/** Waits until so many more commands have been. */
async function acknowledged(crowd: Crowd, more: number): Promise<void> {
  const wanted = crowd.acknowledged() + more
  const deadline = performance.now() + patience
  while (crowd.acknowledged() < wanted && performance.now() < deadline) await pause(20)
}
