// The pages, by Next, each under a content security policy with a nonce of its own.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import next from 'next'
import type { Language } from '../lib/words/languages.ts'
import { bringing, type CatalogueBrought } from './brought.ts'
import { catalogueText } from './catalogues.ts'
import { packedFiles } from './packed-files.ts'
import { languageOf } from './words.ts'

export interface Pages {
  /** Which build they are of; null in development, where they are made as they are asked for. */
  build: string | null
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  close: () => Promise<void>
}

export interface PagesWish {
  mode: 'development' | 'production'
  folder: string
  hostname: string
  port: number
  http: Server
  /** The scenario that is played in a room; null where there is no such room. */
  scenarioIn: (code: string) => Promise<string | null>
}

/** Prepares the pages. @throws when they were never built (production) or cannot be compiled */
export async function pagesOf({ mode, folder, hostname, port, http, scenarioIn }: PagesWish): Promise<Pages> {
  const app = next({ dev: mode === 'development', dir: folder, hostname, port, httpServer: http })
  await app.prepare()
  const handle = app.getRequestHandler()
  const answerPacked = mode === 'production' ? packedFiles(folder) : async () => false
  // It knows no more of Express than these three.
  const pack = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  const bring = bringing(folder)
  return {
    build: mode === 'production' ? readFileSync(join(folder, '.next', 'BUILD_ID'), 'utf8').trim() : null,
    answer: async (request, response) => {
      const frames = framesOf(request.url)
      const policy = policyFor(randomBytes(16).toString('base64'), request.headers.host, mode, frames)
      response.setHeader('content-security-policy', policy)
      if (await answerPacked(request, response)) return
      // Next takes the nonce for its own scripts from the request's header.
      request.headers['content-security-policy'] = policy
      const language = languageOf(request)
      request.headers['x-overture-language'] = language
      pack(request, response, () => undefined)
      const code = roomOf(request.url)
      if (code && mode === 'production') bring(response, await catalogueIn(code, language))
      if (frames === 'own') response.setHeader('x-frame-options', 'SAMEORIGIN')
      await handle(request, response)
    },
    close: () => app.close(),
  }

  async function catalogueIn(code: string, language: Language): Promise<CatalogueBrought | null> {
    const scenario = await scenarioIn(code)
    const text = scenario === null ? undefined : catalogueText(scenario, language)
    return scenario === null || text === undefined ? null : { scenario, language, text }
  }
}

/** The code in the address of a room's own page; null for every other. */
const roomOf = (url: string | undefined): string | null => /^\/(?:desk|wall|control)\/(\w+)(?:$|\?)/.exec(url ?? '')?.[1] ?? null

/** Control shows in a frame of its own what others see; such a page sends nothing, so that a frame could trick nobody into pressing. */
export function framesOf(url: string | undefined): 'own' | 'none' {
  const asked = URL.parse(url ?? '/', 'http://here')
  return asked && /^\/(desk|wall)\/[^/]+$/.test(asked.pathname) && asked.searchParams.get('as') ? 'own' : 'none'
}

/**
 * Scripts only with the page's nonce; nothing from another host.
 * @param frames who may put a frame around the page: nobody, or our own pages
 */
export function policyFor(nonce: string, host: string | undefined, mode: PagesWish['mode'], frames: 'own' | 'none' = 'none'): string {
  // Older browsers do not count a WebSocket to the same host as 'self'.
  const sockets = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  const evaluation = mode === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // What might have been is played in a worker of our own.
    "worker-src 'self' blob:",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames === 'own' ? "'self'" : "'none'"}`,
  ].join('; ')
}
