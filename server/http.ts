// The server's own addresses: matching a request to its handler, reading a small JSON body, and answering.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type * as z from 'zod'
import type { RefusalCode } from '../lib/game/refusal.ts'
import { tidied } from '../lib/untrusted.ts'
import type { Language } from '../lib/words/languages.ts'
import { faultIn, longestRequest } from './commands.ts'
import type { Metrics } from './metrics.ts'
import { ownOrigin } from './origin.ts'
import { faultOf, languageOf, type Refused, saying, told } from './words.ts'

/** What a handler answers with. */
export interface Reply {
  status: number
  headers?: Record<string, string>
  /** What is said in words waits for the language of whoever asked. */
  body: string | Buffer | ((language: Language) => string)
}

export interface Asked {
  request: IncomingMessage
  /** The named pieces of the address. */
  at: Record<string, string>
}

export interface Route {
  method: 'GET' | 'POST'
  /** Pieces in braces are named: `/api/rooms/{code}`. */
  path: string
  handle: (asked: Asked) => Promise<Reply>
}

const statusOf: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  badName: 400,
  noSuchParty: 400,
  badKey: 401,
  notSeated: 403,
  facilitatorOnly: 403,
  beyondRights: 403,
  badOrigin: 403,
  roomLocked: 403,
  notAdmitted: 403,
  reviewWithheld: 403,
  noSuchRoom: 404,
  noSuchStory: 404,
  roomClosed: 410,
  tooLarge: 413,
  archiveTooLarge: 413,
  archiveStrange: 400,
  archiveVersion: 400,
  archiveBroken: 400,
  archiveScenario: 400,
  archiveUnplayable: 400,
  tooManyRooms: 503,
  tooFast: 429,
  storageFailed: 503,
  serverBusy: 503,
  newerVersion: 503,
  forecastFailed: 503,
  exportFailed: 503,
  sessionNone: 400,
}

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  }
}

/** An answer with words in it. */
export const inWords = (value: (language: Language) => unknown, status = 200): Reply => ({
  ...json(null, status),
  body: (language) => JSON.stringify(value(language)),
})

/** A refusal is a conflict with how things stand, unless its code, or the caller, says otherwise. */
export const no = (refused: Refused, status = statusOf[refused.code] ?? 409): Reply =>
  inWords((language) => told(refused, language), status)

/** Reads and checks a JSON body; a refusal when it is too long, no JSON, or not of that shape. */
export async function bodyAs<S extends z.ZodType>(
  request: IncomingMessage,
  schema: S,
): Promise<{ body: z.output<S> } | { refused: Refused }> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return { refused: saying('malformed', { detail: 'content-type must be application/json' }) }
  }
  const text = await textOf(request)
  if (text === null) return { refused: saying('tooLarge') }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { refused: saying('malformed', { detail: 'not JSON' }) }
  }
  // Names are cleaned where they are taken in, and told from none at all there.
  const read = schema.safeParse(tidied(raw) === undefined ? undefined : raw)
  return read.success ? { body: read.data } : { refused: saying('malformed', { detail: faultIn(read.error) }) }
}

/** null when it is longer than a request may be. */
const textOf = async (request: IncomingMessage): Promise<string | null> =>
  (await bytesOf(request, longestRequest))?.toString('utf8') ?? null

/** null when it is longer than that many bytes. */
export async function bytesOf(request: IncomingMessage, longest: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longest) return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > longest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function matching(path: string): (asked: string) => Record<string, string> | null {
  const pieces = path.split('/')
  return (asked) => {
    const given = asked.split('/')
    if (given.length !== pieces.length) return null
    const at: Record<string, string> = {}
    for (const [index, piece] of pieces.entries()) {
      const value = given[index] ?? ''
      if (piece.startsWith('{')) at[piece.slice(1, -1)] = value
      else if (piece !== value) return null
    }
    return at
  }
}

/** Answers what is asked of the server itself; false when the address belongs to the pages. */
export function answering(
  routes: readonly Route[],
  log: Logger,
  metrics: Pick<Metrics, 'answered'>,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const table = routes.map((route) => ({ ...route, match: matching(route.path) }))
  return async (request, response) => {
    const path = pathOf(request)
    const here = table.flatMap((route) => {
      const at = route.match(path)
      return at ? [{ route, at }] : []
    })
    if (here.length === 0 && !path.startsWith('/api/')) return false
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const hit = here.find(({ route }) => route.method === method)
    const began = performance.now()
    // By it a fault that somebody tells of is found in the log.
    const id = randomUUID()
    response.setHeader('x-request-id', id)
    const told = log.child({ request: id })
    const reply = hit ? await handled(hit.route, { request, at: hit.at }, told) : missing(here.map(({ route }) => route.method))
    const took = performance.now() - began
    metrics.answered(reply.status, took / 1000)
    // The route as it is written here, never the address as it was asked for: codes stand in that.
    told.info(
      { method: hit?.route.method ?? 'none', route: hit?.route.path ?? 'none', status: reply.status, ms: Math.round(took) },
      'answered',
    )
    send(request, response, reply)
    return true
  }
}

/** The path of what was asked, decoded; the root when it cannot be read. */
function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname)
  } catch {
    return '/'
  }
}

function missing(methods: string[]): Reply {
  const nothing = no(saying('malformed', { detail: 'there is nothing at this address' }), 404)
  if (methods.length === 0) return nothing
  return {
    ...no(saying('malformed', { detail: `this address takes ${methods.join(' or ')}` }), 405),
    headers: { ...nothing.headers, allow: methods.join(', ') },
  }
}

async function handled(route: Route, asked: Asked, log: Logger): Promise<Reply> {
  try {
    if (route.method === 'POST' && !ownOrigin(asked.request)) return no(saying('badOrigin'))
    return await route.handle(asked)
  } catch (error) {
    log.error({ err: error, path: route.path }, 'a request failed')
    return no(faultOf(error))
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body: content }: Reply): void {
  if (response.destroyed) return
  const body = typeof content === 'function' ? content(languageOf(request)) : content
  // What was not read of a request must not be taken for the next one.
  if (!request.complete) response.setHeader('connection', 'close')
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
  response.end(request.method === 'HEAD' || status === 304 ? undefined : body)
}
