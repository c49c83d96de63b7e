// What the surroundings say about how to run: ports, folders, modes. Each fault is told in a sentence.
import { resolve } from 'node:path'

export interface Settings {
  port: number
  host: string
  dataDir: string
  /** PostgreSQL that keeps the rooms, for one server or several; null: a file in the folder. Holds a password: never told. */
  database: string | null
  /** Lines to it kept open at once. */
  databaseLines: number
  mode: 'development' | 'production'
  /** `none` serves the protocol alone, for bots and research clients. */
  pages: 'next' | 'none'
  proxy: 'trusted' | 'none'
  logLevel: string
  /** Days a room is kept after its last happening. */
  keepDays: number
  /** Rooms kept at most; further ones are refused. */
  maxRooms: number
  /** `exclusive` holds the file for as long as the server runs: for disks without shared memory (network and user-space file systems). */
  storeLock: 'shared' | 'exclusive'
  /** By which the metrics are read from elsewhere; null: from this machine alone. */
  metricsToken: string | null
  /** `conformance` answers the public test suites of the socket's protocols: no rooms, no pages, no journal. */
  serves: 'rooms' | 'conformance'
}

/** A failure told to whoever started the server, without a stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** @throws {PlainError} when a setting cannot be meant */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = wholeNumber(env.PORT ?? '3000')
  if (port === null || port > 65_535)
    throw new PlainError(`PORT is "${env.PORT}"; it must be a whole number up to 65535, for example 3000.`)
  const keepDays = wholeNumber(env.KEEP_DAYS ?? '30')
  if (keepDays === null || keepDays < 1)
    throw new PlainError(`KEEP_DAYS is "${env.KEEP_DAYS}"; it must be a whole number of days, for example 30.`)
  const maxRooms = wholeNumber(env.MAX_ROOMS ?? '1000')
  if (maxRooms === null || maxRooms < 1)
    throw new PlainError(`MAX_ROOMS is "${env.MAX_ROOMS}"; it must be a whole number of rooms, for example 1000.`)
  const database = env.DATABASE_URL || null
  if (database !== null && !/^postgres(ql)?:\/\//.test(database))
    throw new PlainError('DATABASE_URL must be the address of a PostgreSQL, for example postgres://overture:secret@db.example/overture.')
  const databaseLines = wholeNumber(env.DATABASE_POOL ?? '10')
  if (databaseLines === null || databaseLines < 1 || databaseLines > 200)
    throw new PlainError(`DATABASE_POOL is "${env.DATABASE_POOL}"; it must be a whole number from 1 to 200, for example 10.`)
  const logLevel = env.LOG_LEVEL ?? 'warn'
  if (!levels.includes(logLevel)) throw new PlainError(`LOG_LEVEL is "${logLevel}"; it can be ${levels.join(', ')}.`)
  const metricsToken = env.METRICS_TOKEN || null
  if (metricsToken !== null && metricsToken.length < 16)
    throw new PlainError('METRICS_TOKEN is too short to be a secret; give it 16 characters or more, for example from: openssl rand -hex 16')
  return {
    port,
    host: env.HOST || '0.0.0.0',
    dataDir: resolve(env.DATA_DIR || './data'),
    database,
    databaseLines,
    mode: env.NODE_ENV === 'development' ? 'development' : 'production',
    pages: env.PAGES === 'none' ? 'none' : 'next',
    proxy: env.TRUST_PROXY === '1' ? 'trusted' : 'none',
    logLevel,
    keepDays,
    maxRooms,
    storeLock: env.STORE_LOCK === 'exclusive' ? 'exclusive' : 'shared',
    metricsToken,
    serves: servesIn(env),
  }
}

/** @throws {PlainError} where rooms are asked for beside it */
function servesIn({ CONFORMANCE, DATA_DIR, PAGES, METRICS_TOKEN }: NodeJS.ProcessEnv): Settings['serves'] {
  if (!CONFORMANCE || CONFORMANCE === '0') return 'rooms'
  const beside = Object.entries({ DATA_DIR, PAGES, METRICS_TOKEN }).filter(([, value]) => value)
  if (beside.length > 0)
    throw new PlainError(`CONFORMANCE answers test suites and keeps no rooms: leave out ${beside.map(([name]) => name).join(', ')}.`)
  return 'conformance'
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
