// Where the two worlds are served: by the built server in processes of its own, or, with a leak planted, in this one.
import pino from 'pino'
import { startServer, temporaryData } from '../../e2e/_support/server.ts'
import { gamesOf } from '../../server/games/games.ts'
import { memoryJournal } from '../../server/journal/memory.ts'
import { overtureLaw } from '../../server/law.ts'
import { serve } from '../../server/server.ts'
import type { Place } from './pair.ts'
import type { Leak } from './planted.ts'

export interface Houses {
  places: [Place, Place]
  close: () => Promise<void>
}

/** Two processes, each with a disk of its own. */
export async function builtHouses(pages: Place['pages']): Promise<Houses> {
  const env: Record<string, string> = pages === 'none' ? { PAGES: 'none', LOG_LEVEL: 'silent' } : { LOG_LEVEL: 'silent' }
  const house = async () => {
    const { dataDir, remove } = await temporaryData()
    const server = await startServer({ dataDir, env })
    return { server, remove }
  }
  const both = await Promise.all([house(), house()])
  if (pages === 'served') await Promise.all(both.map(({ server }) => prepared(server.url)))
  const [one, other] = both.map(({ server }): Place => ({ url: server.url, pages })) as [Place, Place]
  return {
    places: [one, other],
    close: async () => {
      for (const { server, remove } of both) {
        await server.kill()
        await remove()
      }
    },
  }
}

async function prepared(url: string): Promise<void> {
  for (let n = 0; n < 300; n += 1) {
    if ((await fetch(`${url}/readyz`)).ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The pages were not ready within half a minute.')
}

/** Two servers in this process that leak. */
export async function leakyHouses({ law, listens }: Leak): Promise<Houses> {
  const log = pino({ level: 'silent' })
  const house = async () => {
    const told = { secrets: 0 }
    const games = gamesOf({ log })
    const spoilt = listens
      ? async (http: Parameters<typeof listens>[0]) => {
          listens(http, () => told.secrets)
          return {
            answer: async (_: unknown, response: { writeHead: (status: number) => { end: () => void } }) => response.writeHead(404).end(),
            close: async () => {},
            build: null,
          }
        }
      : null
    const ports = {
      law: law?.(overtureLaw, () => told.secrets) ?? overtureLaw,
      journal: memoryJournal(),
      games,
      now: Date.now,
      log,
      build: 'this',
      proxy: 'none' as const,
      keepDays: 30,
      maxRooms: 10,
      failureTakes: 0,
      lan: () => [],
      metricsToken: null,
    }
    const running = await serve({ port: 0, host: '127.0.0.1' }, spoilt, ports)
    const hears = (): void => {
      told.secrets += 1
    }
    return { running, place: { url: `http://127.0.0.1:${running.port}`, pages: 'none', hears } satisfies Place }
  }
  const both = [await house(), await house()] as const
  return {
    places: [both[0].place, both[1].place],
    close: async () => {
      for (const { running } of both) await running.close()
    },
  }
}
