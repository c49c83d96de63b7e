// What the door and the desks may know of scenarios: their list, and the public half of each.
import { gzipSync } from 'node:zlib'
import { catalogueOf } from '../../lib/scenario/catalogue.ts'
import { scenarios } from '../../lib/scenario/load.ts'
import { json, type Reply, type Route } from '../http.ts'
import { hashOf } from '../keys.ts'
import { saying } from '../words.ts'

interface Packed {
  tag: string
  plain: string
  zipped: Buffer
}

export function scenarioRoutes(): Route[] {
  const packed = new Map<string, Packed>()
  for (const scenario of scenarios) {
    const plain = JSON.stringify(catalogueOf(scenario))
    packed.set(scenario.id, { tag: `"${hashOf(plain).slice(0, 22)}"`, plain, zipped: gzipSync(plain) })
  }
  const list = scenarios.map(({ id, title, summary, presets, defaultPreset, phaseMinutes, parties }) => ({
    id,
    title,
    summary,
    defaultPreset,
    phaseMinutes,
    presets: presets.map((preset) => ({ id: preset.id, name: preset.name, turns: preset.turns })),
    parties: parties.map((party) => ({ id: party.id, name: party.name, about: party.about, accent: party.accent, mark: party.mark })),
  }))
  return [
    { method: 'GET', path: '/api/scenarios', handle: async () => json(list) },
    {
      method: 'GET',
      path: '/api/scenarios/{id}',
      handle: async ({ request, at }) => {
        const one = packed.get(at.id ?? '')
        if (!one) return json(saying('malformed', { detail: 'there is no scenario of that id' }), 404)
        return catalogueReply(one, String(request.headers['if-none-match'] ?? ''), String(request.headers['accept-encoding'] ?? ''))
      },
    },
  ]
}

function catalogueReply({ tag, plain, zipped }: Packed, known: string, encodings: string): Reply {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' }
  if (known.split(',').some((one) => one.trim() === tag)) return { status: 304, headers, body: '' }
  if (!/\bgzip\b/.test(encodings)) return { status: 200, headers, body: plain }
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
}
