// What the door and the desks may know of scenarios: their list, and the public half of each.
import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import { scenarios, tongueOf } from '../../lib/scenario/load.ts'
import { baseLanguage, isLanguage, type Language, languageIds } from '../../lib/words/languages.ts'
import { catalogueText } from '../catalogues.ts'
import { json, no, type Reply, type Route } from '../http.ts'
import { hashOf } from '../keys.ts'
import { saying } from '../words.ts'

interface Packed {
  tag: string
  plain: string
  zipped: Buffer
}

export function scenarioRoutes(): Route[] {
  const packed = new Map<string, Packed>()
  for (const { id } of scenarios)
    for (const language of languageIds) {
      const plain = catalogueText(id, language)
      if (plain === undefined) continue
      packed.set(`${id} ${language}`, { tag: `"${hashOf(plain).slice(0, 22)}"`, plain, zipped: gzipSync(plain) })
    }
  return [
    { method: 'GET', path: '/api/scenarios', handle: async ({ request }) => inLanguageOf(request, (language) => json(listIn(language))) },
    {
      method: 'GET',
      path: '/api/scenarios/{id}',
      handle: async ({ request, at }) =>
        inLanguageOf(request, (language) => {
          const one = packed.get(`${at.id ?? ''} ${language}`)
          if (!one) return no(saying('malformed', { detail: 'there is no scenario of that id' }), 404)
          return catalogueReply(one, String(request.headers['if-none-match'] ?? ''), String(request.headers['accept-encoding'] ?? ''))
        }),
    },
  ]
}

function listIn(language: Language) {
  return scenarios.flatMap(({ id: known }) => {
    const scenario = tongueOf(known, language)?.scenario
    if (!scenario) return []
    const { id, title, summary, presets, defaultPreset, phaseMinutes, parties, knobs, params } = scenario
    return [
      {
        id,
        title,
        summary,
        defaultPreset,
        phaseMinutes,
        knobs: knobs.map((knob) => ({
          id: knob.id,
          name: knob.name,
          text: knob.text,
          min: knob.min,
          max: knob.max,
          usual: params[knob.param],
        })),
        presets: presets.map((preset) => ({ id: preset.id, name: preset.name, turns: preset.turns })),
        parties: parties.map((party) => ({ id: party.id, name: party.name, about: party.about, accent: party.accent, mark: party.mark })),
      },
    ]
  })
}

/** `?language=` says which; without it the base language, whatever the device has chosen, so that an address means one thing. */
function inLanguageOf(request: IncomingMessage, then: (language: Language) => Reply): Reply {
  const asked = new URL(request.url ?? '/', 'http://here').searchParams.get('language') ?? baseLanguage
  return isLanguage(asked) ? then(asked) : no(saying('malformed', { detail: `language: one of ${languageIds.join(', ')}` }))
}

function catalogueReply({ tag, plain, zipped }: Packed, known: string, encodings: string): Reply {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' }
  if (known.split(',').some((one) => one.trim() === tag)) return { status: 304, headers, body: '' }
  if (!/\bgzip\b/.test(encodings)) return { status: 200, headers, body: plain }
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
}
