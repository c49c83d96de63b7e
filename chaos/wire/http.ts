// Everything that can be had by HTTP: the server's own answers, pages as HTML and as React sends them, what they load, and exports.
import { strFromU8, unzipSync } from 'fflate'
import type { Guest, Table } from './table.ts'

export async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** One answer: its status, all its headers that do not come by chance, and every byte of it. */
export interface Had {
  channel: string
  text: string
}

/** Differ between any two answers, and are no one's secret: the moment, a name for the log, whether the connection is kept. */
const byChance = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding', 'retry-after'])

async function had(channel: string, asked: Promise<Response>): Promise<Had> {
  const response = await asked
  const headers = [...response.headers].filter(([name]) => !byChance.has(name)).map((pair) => pair.join(': '))
  const bytes = Buffer.from(await response.arrayBuffer())
  // A picture or a packed file is compared as a whole; a text shows where it differs.
  const binary = /zip|font|image\/(?!svg)/.test(response.headers.get('content-type') ?? '')
  return { channel, text: [response.status, ...headers, '', binary ? bytes.toString('base64') : bytes.toString('utf8')].join('\n') }
}

const readable = (turn: number): string[] => [
  '',
  '/review',
  '/review/at/5?as=whole',
  `/review/from/1`,
  '/log',
  '/export',
  '/archive',
  '/hello',
  '/guide',
  ...Array.from({ length: turn }, (_, n) => `/stories/${n + 1}`),
]
const forAll = ['/api/scenarios', '/api/scenarios/six-party', '/api/protocol', '/api/rooms', '/healthz', '/readyz', '/nowhere-at-all']
const screens = ['desk', 'wall', 'control', 'review', 'join', 'paper', 'hello']

/** By that guest's key, all that the server's own addresses answer. */
export async function answersTo({ url, opened }: Table, { key, name }: Guest, turn: number): Promise<Had[]> {
  const headers = { authorization: `Bearer ${key}`, 'accept-language': 'en' }
  const room = `/api/rooms/${opened.code}`
  const whole = [...readable(turn).map((path) => room + path), ...forAll]
  const got: Had[] = []
  for (const path of whole) got.push(await had(`${name}: GET ${path.replace(opened.code, 'CODE')}`, fetch(url + path, { headers })))
  got.push(await had(`${name}: POST whoami`, fetch(`${url}${room}/whoami`, { method: 'POST', headers })))
  return got
}

/** Pages are the same for everybody: keys never reach them. They are taken twice, as HTML and as React's own payload, and with all they load. */
export async function pagesOf({ url, opened }: Table): Promise<Had[]> {
  const got: Had[] = []
  const loaded = new Set<string>()
  for (const path of ['/', '/rooms', '/region/desk', '/nowhere', ...screens.map((screen) => `/${screen}/${opened.code}`)]) {
    const channel = path.replace(opened.code, 'CODE')
    const page = await had(`page ${channel}`, fetch(url + path, { headers: { 'accept-language': 'en' } }))
    for (const [asset] of page.text.matchAll(/\/_next\/static\/[\w./-]+\.(?:js|css)/g)) loaded.add(asset)
    got.push(page, await had(`payload ${channel}`, fetch(url + path, { headers: { rsc: '1', 'accept-language': 'en' } })))
  }
  for (const asset of [...loaded].sort()) {
    got.push(await had(`asset ${asset}`, fetch(url + asset)))
    const map = await had(`map ${asset}`, fetch(`${url}${asset}.map`))
    if (map.text.startsWith('200')) got.push({ channel: map.channel, text: 'A source map was given away.' })
  }
  return got
}

/** What the facilitator's export of the session holds, all its files one after another. */
export async function exportOf({ url, opened }: Table): Promise<string> {
  const headers = { authorization: `Bearer ${opened.facilitatorKey}` }
  const response = await fetch(`${url}/api/rooms/${opened.code}/export`, { headers })
  if (!response.ok) throw new Error(`The export failed: ${response.status} ${await response.text()}`)
  return Object.values(unzipSync(new Uint8Array(await response.arrayBuffer())))
    .map((file) => strFromU8(file))
    .join('\n')
}
