// One HTTP server for everything: the protocol's addresses, the socket, and the pages.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { archiveRoutes } from './api/archives.ts'
import { exportRoutes } from './api/exports.ts'
import { forecastRoutes } from './api/forecasts.ts'
import { guideRoutes } from './api/guide.ts'
import { healthRoutes } from './api/health.ts'
import { helloRoutes } from './api/hello.ts'
import { linkRoutes } from './api/links.ts'
import { logbookRoutes } from './api/logbook.ts'
import { metricsRoutes } from './api/metrics.ts'
import { peopleRoutes } from './api/people.ts'
import { preflightRoutes } from './api/preflight.ts'
import { protocolRoutes } from './api/protocol.ts'
import { rehearsalRoutes } from './api/rehearsals.ts'
import { reviewRoutes } from './api/reviews.ts'
import { roomRoutes } from './api/rooms.ts'
import { rulebookRoutes } from './api/rulebook.ts'
import { scenarioRoutes } from './api/scenarios.ts'
import { storyRoutes } from './api/stories.ts'
import { twinRoutes } from './api/twins.ts'
import { shedding } from './backlog.ts'
import { buckets, type Counts } from './crowds.ts'
import type { Games } from './games/games.ts'
import { guarding, watching } from './gate.ts'
import { protecting } from './headers.ts'
import { answering } from './http.ts'
import type { Journal } from './journal/journal.ts'
import { readCode } from './keys.ts'
import { labours } from './labour.ts'
import type { Law } from './law.ts'
import { addressOf, type DoorLimits, doorLimits } from './limits.ts'
import { type Metrics, metricsOf } from './metrics.ts'
import { oneByOne } from './one-by-one.ts'
import type { Pages, PagesWish } from './pages.ts'
import { phones } from './phones.ts'
import { roomsOf } from './rooms.ts'
import { inTurns } from './showing.ts'
import { admit, castBy, ioOn, opening } from './sockets.ts'
import { answerStarting } from './starting.ts'

export interface ServerPorts {
  law: Law
  journal: Journal
  now: () => number
  log: Logger
  /** Mark of this build. */
  build: string
  proxy: 'trusted' | 'none'
  keepDays: number
  maxRooms: number
  /** Milliseconds after which a failure at the door is answered. */
  failureTakes: number
  /** This machine's addresses on the local network, without the port, best first. */
  lan: () => string[]
  /** Games played away from this thread; ended with the server. */
  games: Games
  /** By which the operator reads the metrics from elsewhere; null: from this machine alone. */
  metricsToken: string | null
  /** What counts failures at the door; this server alone when left out. */
  limits?: DoorLimits
  /** How often it looks whether the operator has removed a room, milliseconds; the server's own measure when left out. */
  forgottenEvery?: number
}

export interface Running {
  port: number
  /** Asks nobody new in, lets what is under way finish, closes. The journal stays open: it is the caller's. */
  close: () => Promise<void>
}

const hour = 3_600_000
const idle = 3 * hour
const tidyEvery = hour / 2
const lookEvery = 20_000
/** How long a disk that was found to write is believed to, milliseconds. */
const probedFor = 2000
/** How long answers under way may take when the server ends, milliseconds. */
const closingTakes = 1500

/**
 * Listens. @param pages makes the pages on the listening server; null serves the protocol alone
 * @throws when the port cannot be opened or the pages cannot be prepared
 */
export async function serve(
  { port, host }: { port: number; host: string },
  pages: ((http: Server, scenarioIn: PagesWish['scenarioIn']) => Promise<Pages>) | null,
  ports: ServerPorts,
): Promise<Running> {
  const { games, now, log, proxy } = ports
  const metrics = metricsOf()
  const journal = metrics.timed(ports.journal)
  const http = createServer({ headersTimeout: 4000, requestTimeout: 6000, connectionsCheckingInterval: 1000, keepAliveTimeout: 5000 })
  guarding(http, proxy, metrics.shed)
  let byAddress: Counts | null = null
  const io = ioOn(http, { allowRequest: opening(() => byAddress, proxy) })
  byAddress = watching(io, (request) => addressOf(request, proxy), metrics.shed)
  const backlog = shedding(http, io, log, metrics.shed)
  const rooms = roomsOf({
    ...ports,
    journal,
    cast: castBy(io),
    soon: inTurns(),
    idle,
    keep: ports.keepDays * 24 * hour,
    most: ports.maxRooms,
  })
  const limits = ports.limits ?? doorLimits()
  admit(io, rooms, { law: ports.law, journal, limits, now, log, proxy, metrics, backlog })
  metrics.watch({
    roomsKept: async () => (await journal.rooms()).length,
    roomsAwake: rooms.awake,
    peopleOnline: () => new Set([...io.of('/').sockets.values()].map(({ data }) => data.person)).size,
    connections: () => io.engine.clientsCount,
    backlog: backlog.read,
  })
  const status = { prepared: pages === null, stopping: false }
  const writes = lately(() => journal.probe(), probedFor)
  const ready = async (): Promise<void> => {
    if (!status.prepared || status.stopping) throw new Error('Not ready.')
    await writes()
  }
  const lan = (): string[] => ports.lan().map((address) => `${address}:${(http.address() as AddressInfo).port}`)
  const door = { ...ports, journal, rooms, limits, lan, phones: phones(), labours: labours({ limits, proxy }) }
  let shown: Pages | null = null
  const answer = answering(
    [
      ...healthRoutes(ready, now, () => shown?.build ?? null),
      ...metricsRoutes(metrics, ports.metricsToken),
      ...roomRoutes(door),
      ...twinRoutes(door),
      ...archiveRoutes(door),
      ...exportRoutes(door),
      ...rehearsalRoutes(door),
      ...peopleRoutes(door),
      ...forecastRoutes(door),
      ...guideRoutes(door),
      ...reviewRoutes(door),
      ...preflightRoutes(door),
      ...logbookRoutes(door),
      ...helloRoutes(door),
      ...storyRoutes(door),
      ...scenarioRoutes(),
      ...rulebookRoutes(process.cwd()),
      ...protocolRoutes(),
      ...linkRoutes(() => lan()[0] ?? null, proxy),
    ],
    log,
    metrics,
  )
  const scenarioIn = async (typed: string): Promise<string | null> => {
    const code = readCode(typed)
    const room = code && (await rooms.find(code))
    return room ? room.read((state) => state.scenario).catch(() => null) : null
  }
  const unprepared = pages ? answerStarting : pageless
  const paces = buckets()
  const inLine = oneByOne()
  http.on('request', (request, response) => {
    // Socket.IO answers below its own path.
    if (request.url?.startsWith('/socket.io/')) return
    inLine(request, response, () => {
      if (!paces.take('request', addressOf(request, proxy), performance.now())) return tooMany(response, metrics)
      answer(request, response)
        .then((answered) => answered || (shown?.answer ?? unprepared)(request, response))
        .catch((error: unknown) => failed(request, response, error, log))
    })
  })
  protecting(http)
  await listening(http, port, host)
  const tidying = setInterval(() => {
    rooms.tidy().catch((error: unknown) => log.error({ err: error }, 'tidying failed'))
  }, tidyEvery).unref()
  const looking = setInterval(() => {
    rooms.dropForgotten().catch((error: unknown) => log.error({ err: error }, 'rooms could not be looked for'))
  }, ports.forgottenEvery ?? lookEvery).unref()

  const close = async (): Promise<void> => {
    status.stopping = true
    clearInterval(tidying)
    clearInterval(looking)
    // So that every screen says why, and comes again by itself.
    io.emit('closing')
    backlog.stop()
    await games.stop()
    await rooms.stop()
    const cutting = setTimeout(() => http.closeAllConnections(), closingTakes)
    await io.close()
    clearTimeout(cutting)
    await shown?.close()
  }
  try {
    shown = pages ? await pages(http, scenarioIn) : null
    status.prepared = true
  } catch (error) {
    await close()
    throw error
  }
  return { port: (http.address() as AddressInfo).port, close }
}

/** The work's outcome, one for all who ask while it is under way and for a while after. */
function lately(work: () => Promise<void>, valid: number): () => Promise<void> {
  let last: { at: number; outcome: Promise<void> } | null = null
  return () => {
    if (!last || performance.now() - last.at > valid) last = { at: performance.now(), outcome: work() }
    return last.outcome
  }
}

function listening(http: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    http.once('error', failed)
    http.listen(port, host, () => {
      http.off('error', failed)
      done()
    })
  })
}

/** In as few bytes as can be, and without looking at what was asked. */
function tooMany(response: ServerResponse, { refused }: Pick<Metrics, 'refused'>): void {
  refused('tooFast')
  response.writeHead(429, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', connection: 'close' })
  response.end('Too many requests: wait a moment.\n')
}

function pageless(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('This server speaks the protocol alone: it has no pages.\n')
}

function failed(request: IncomingMessage, response: ServerResponse, error: unknown, log: Logger): void {
  log.error({ err: error, method: request.method }, 'a page failed')
  if (response.headersSent) response.destroy()
  else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Something went wrong on the server.\n')
}
