// Several servers on one PostgreSQL, each in a process of its own, and what leads people to them.
import { type Server, startServer, temporaryData } from '../../e2e/_support/server.ts'
import { type Postgres, postgresBin, startPostgres } from '../../server/testing/postgres.ts'
import { alone } from '../faults/struck.ts'
import { type Front, frontOf } from './front.ts'

export interface Fleet {
  postgres: Postgres
  /** Address of the database. */
  database: string
  front: Front
  servers: readonly Server[]
  /** Starts one anew that was ended, at its old address. */
  revive: (n: number) => Promise<void>
  end: () => Promise<void>
}

export const withoutPostgres =
  'It needs a PostgreSQL to restart (apt-get install postgresql), or the folder of its initdb: POSTGRES_BIN=/path/to/bin.'

/** Why there can be no fleet here; null when there can. */
export const noFleet = async (): Promise<string | null> => (postgresBin() ? null : withoutPostgres)

export async function fleetOf(count: number, chance: () => number, more: Record<string, string> = {}): Promise<Fleet> {
  const postgres = await startPostgres(postgresBin() ?? '')
  const { dataDir, remove } = await temporaryData()
  try {
    const database = await postgres.fresh()
    const env = { ...alone, DATABASE_URL: database, ...more }
    const servers = await Promise.all(Array.from({ length: count }, () => startServer({ dataDir, env })))
    const front = await frontOf(
      servers.map(({ port }) => port),
      chance,
    )
    return {
      postgres,
      database,
      front,
      servers,
      revive: async (n) => {
        const port = servers[n]?.port ?? 0
        servers[n] = await startServer({ dataDir, env, port })
      },
      end: async () => {
        await front.close()
        await Promise.all(servers.map((server) => server.kill()))
        await postgres.end()
        await remove()
      },
    }
  } catch (error) {
    await postgres.end()
    await remove()
    throw error
  }
}
