// The lines to PostgreSQL: a pool of few, patience with a database that restarts, and no doubt about what was written.
import { type ClientBase, Pool, type PoolClient, type QueryResultRow } from 'pg'

export interface Lines {
  /**
   * One statement by its name, prepared once on each line.
   * @param again told before it is asked another time because the line broke: the first may have been carried out
   * @throws what the database says, or that it cannot be reached
   */
  ask: <Row extends QueryResultRow>(name: string, text: string, values?: readonly unknown[], again?: () => void) => Promise<Row[]>
  /** Several statements, all or none. */
  whole: <T>(work: (client: ClientBase) => Promise<T>, again?: () => void) => Promise<T>
  close: () => Promise<void>
}

/** How long a database that has just gone away is waited for, milliseconds; after that each request tries once. */
const patience = 3000
const pause = 50

export const poolSettings = {
  connectionTimeoutMillis: 2000,
  statement_timeout: 10_000,
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 10_000,
  application_name: 'overture',
} as const

/** @param most lines kept open at once */
export function linesTo(url: string, most: number): Lines {
  const pool = new Pool({ connectionString: url, max: most, ...poolSettings, options: '-c synchronous_commit=on' })
  // A line that breaks while nobody uses it is replaced when next needed.
  pool.on('error', () => {})
  let goneSince: number | null = null

  /** Tries again while the database is only just gone. What is tried must be such that doing it twice is doing it once. */
  async function patiently<T>(work: () => Promise<T>, again: () => void): Promise<T> {
    for (;;) {
      try {
        const done = await work()
        goneSince = null
        return done
      } catch (error) {
        if (!isGone(error)) throw error
        goneSince ??= performance.now()
        if (performance.now() - goneSince > patience) throw error
        await new Promise((done) => setTimeout(done, pause))
        again()
      }
    }
  }

  return {
    ask: (name, text, values = [], again = () => {}) =>
      patiently(async () => (await pool.query({ name, text, values: [...values] })).rows, again),
    whole: (work, again = () => {}) =>
      patiently(async () => {
        const client = await pool.connect()
        try {
          const done = await inOne(client, work)
          client.release()
          return done
        } catch (error) {
          client.release(isGone(error))
          throw error
        }
      }, again),
    close: () => pool.end(),
  }
}

async function inOne<T>(client: PoolClient, work: (client: ClientBase) => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    const done = await work(client)
    await client.query('COMMIT')
    return done
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Whether the database was not there, or went away, rather than said no. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  // Of the class "connection exception" or "operator intervention"; the others are Node's.
  if (/^(08|57P0)/.test(code) || /^E(CONN|PIPE|HOSTUNREACH|NETUNREACH|TIMEDOUT|NOTFOUND|AI_AGAIN)/.test(code) || code === 'ENOENT')
    return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    error.message,
  )
}

/** Whether another writer was first: a row that must be one is there already, or what it hangs on is gone. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '23505' || error.code === '23503')
