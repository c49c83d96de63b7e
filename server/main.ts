// Starts the server by what the surroundings say, tells where it can be reached, and ends it with care.
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { buildMark } from './build-mark.ts'
import { gamesOf } from './games/games.ts'
import type { Journal } from './journal/journal.ts'
import { sqliteJournal } from './journal/sqlite.ts'
import { overtureLaw } from './law.ts'
import { type DoorLimits, doorLimits } from './limits.ts'
import { timeOfDay } from './now.ts'
import type { Pages, PagesWish } from './pages.ts'
import { hold } from './running-lock.ts'
import { type Running, serve } from './server.ts'
import { PlainError, type Settings, settingsFrom } from './settings.ts'
import { complain, lanAddresses, say, sayAddresses, whyNotStarted } from './terminal.ts'

/** How long what is under way may take to finish, milliseconds. */
const patience = 5000

function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch {
    throw new PlainError(`The rooms are kept in ${dataDir}, which cannot be written to. Choose a folder of your own: DATA_DIR=/some/folder`)
  }
}

interface Store {
  journal: Journal
  /** Failures at the door are counted where the rooms are kept: by all servers together where there may be several. */
  limits: DoorLimits
  close: () => Promise<void>
}

/** Where the surroundings ask for the rooms to be kept. */
async function storeOf({ dataDir, database, databaseLines, storeLock }: Settings, log: Logger): Promise<Store> {
  if (database !== null) {
    const { postgresJournal } = await import('./journal/postgres.ts')
    const { sharedCounters } = await import('./shared-counters.ts')
    const journal = await postgresJournal({ url: database, log, lines: databaseLines })
    const { counterOf, close } = sharedCounters(database)
    return { journal, limits: doorLimits(counterOf), close: () => journal.close().finally(close) }
  }
  prepareDataDir(dataDir)
  if (!hold(dataDir, 'shared')) throw new PlainError(`The rooms in ${dataDir} are being put back from a copy. Try again when that is done.`)
  const file = join(dataDir, 'overture.sqlite')
  const journal = sqliteJournal(file, storeLock)
  // What people say to each other in confidence is nobody else's on this computer.
  chmodSync(file, 0o600)
  return { journal, limits: doorLimits(), close: () => journal.close() }
}

async function start(settings: Settings, log: Logger): Promise<Running> {
  const { port, host, mode, proxy, keepDays, maxRooms } = settings
  if (settings.serves === 'conformance') {
    const { serveConformance } = await import('./conformance.ts')
    say('Answering the protocols’ test suites: there are no rooms here.')
    return serveConformance({ port, host })
  }
  const folder = process.cwd()
  if (settings.pages === 'next' && mode === 'production' && !existsSync(join(folder, '.next', 'BUILD_ID'))) {
    throw new PlainError('The pages have not been built yet: run npm start, or npm run build first.')
  }
  const { journal, limits, close: closeStore } = await storeOf(settings, log)
  if (settings.pages === 'next') say('Preparing the pages …')
  const pages = async (http: Server, scenarioIn: PagesWish['scenarioIn']): Promise<Pages> => {
    const { pagesOf } = await import('./pages.ts')
    return pagesOf({ mode, folder, hostname: host, port, http, scenarioIn })
  }
  const games = gamesOf({ log })
  const lan = (): string[] => lanAddresses(host)
  const latest = Math.max(0, ...(await journal.rooms()).map(({ touchedAt }) => touchedAt))
  const now = timeOfDay({ wall: Date.now, steady: () => performance.now() }, latest)
  const { metricsToken } = settings
  const ports = {
    law: overtureLaw,
    journal,
    games,
    now,
    log,
    build: buildMark(),
    proxy,
    keepDays,
    maxRooms,
    failureTakes: 150,
    lan,
    limits,
    metricsToken,
  }
  try {
    const running = await serve({ port, host }, settings.pages === 'next' ? pages : null, ports)
    const close = async (): Promise<void> => {
      await running.close()
      await closeStore()
    }
    return { port: running.port, close }
  } catch (error) {
    await closeStore()
    throw error
  }
}

function endWithCare(close: () => Promise<void>): void {
  let ending = false
  const end = (): void => {
    // Whoever asks twice does not want to wait.
    if (ending) process.exit(1)
    ending = true
    say('\nStopping: nothing is lost, rooms go on where they were at the next start.')
    setTimeout(() => process.exit(1), patience).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

/** A fault nobody foresaw ends no workshop: what counts is in the journal, and memory is only ever replaced whole. */
function stayUp(log: Logger): void {
  process.on('uncaughtException', (error) => log.error({ err: error }, 'an exception nobody caught'))
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a rejection nobody caught'))
}

async function main(): Promise<void> {
  const settings = settingsFrom(process.env)
  const log = pino({ level: settings.logLevel, base: null })
  try {
    const { port, close } = await start(settings, log)
    endWithCare(close)
    stayUp(log)
    sayAddresses(settings, port)
  } catch (error) {
    throw new PlainError(whyNotStarted(error, settings))
  }
}

main().catch((error: Error) => {
  complain(error.message)
  process.exit(1)
})
