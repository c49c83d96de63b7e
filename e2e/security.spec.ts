// What the built server gives to anybody who asks, and where its pages look for things: nowhere else.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { scenarios } from '../lib/scenario/load.ts'
import { openRoom } from './_support/people.ts'
import { test } from './_support/test.ts'

const root = join(import.meta.dirname, '..')
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))

test('no page asks anything of another host, and none breaks its own policy', async ({ browser, server }) => {
  const room = await openRoom(server.url, { seed: 'security' })
  const context = await browser.newContext({ baseURL: server.url })
  const asked: string[] = []
  const faults: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  context.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const page = await context.newPage()
  page.on('websocket', (socket) => asked.push(socket.url()))
  for (const path of [
    '/',
    `/join/${room.code}`,
    `/control/${room.code}#key=${room.facilitatorKey}`,
    `/wall/${room.code}#key=${room.wallKey}`,
    '/rooms',
  ]) {
    await page.goto(path)
    await expect(page.locator('main, [role=main], h1').first()).toBeVisible()
  }
  const hosts = new Set(asked.filter((url) => !/^(data|blob|about):/.test(url)).map((url) => new URL(url).host))
  expect([...hosts]).toEqual([new URL(server.url).host])
  expect(faults).toEqual([])
  // What a key opens never travels in an address.
  for (const url of asked) for (const key of [room.facilitatorKey, room.wallKey]) expect(url.split('#')[0]).not.toContain(key)
  await context.close()
})

test('pages, assets and errors carry their headers; a page runs only what its own nonce lets in', async ({ request }) => {
  const page = await request.get('/')
  const policy = page.headers()['content-security-policy'] ?? ''
  const [, nonce] = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'(?:;|$)/.exec(policy) ?? []
  const again = (await request.get('/')).headers()['content-security-policy'] ?? ''
  expect(nonce).toBeTruthy()
  expect(again).not.toContain(`'nonce-${nonce}'`)
  const html = await page.text()
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  expect(scripts.length).toBeGreaterThan(0)
  for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
  const [asset = ''] = /\/_next\/static\/[^"]+\.js/.exec(html) ?? []
  for (const path of [
    '/',
    asset,
    '/icon.svg',
    '/no/such/page',
    '/_next/static/none.js',
    '/_next/image?url=http%3A%2F%2Fevil.example%2Fx&w=64&q=75',
    '/desk/none?as=observer',
  ]) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': path.includes('?as=') ? 'SAMEORIGIN' : 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
})

test('no path leads out of what is served, and no source map is', async ({ request, server }) => {
  const outside = [
    'package.json',
    'server/main.ts',
    'dist/server.mjs',
    'dist/server.mjs.map',
    '.next/BUILD_ID',
    '.git/config',
    'data/overture.sqlite',
  ]
  const ways = [
    '/',
    '/_next/static/',
    '/_next/',
    '/_next/static/../../',
    '/_next/static/..%2f..%2f',
    '/..%2f',
    '/%2e%2e/',
    '/_next/static/%2e%2e/%2e%2e/',
    '//',
  ]
  for (const way of ways)
    for (const file of outside) {
      const answer = await fetch(`${server.url}${way}${file}`, { redirect: 'manual' })
      expect(answer.status, way + file).toBeGreaterThanOrEqual(300)
    }
  const assets = filesUnder('.next/static').map((file) => file.slice(join(root, '.next/static').length))
  expect(assets.filter((name) => name.endsWith('.map'))).toEqual([])
  for (const name of assets.filter((one) => one.endsWith('.js')).slice(0, 3))
    expect((await request.get(`/_next/static${name}.map`)).status()).toBe(404)
})

test('what is built for browsers holds no objective, event, brief or guide', () => {
  const built = filesUnder('.next/static')
  expect(existsSync(join(root, '.next/static'))).toBe(true)
  const text = built
    .filter((file) => /\.(js|css|json|txt)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  // A positive control: what is known to be there is found.
  expect(text).toContain('socket.io')
  const secret = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 30) secret.add(JSON.stringify(value).slice(1, -1).slice(0, 60))
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(gather)
  }
  for (const { injects, objectives, exploiterObjectives, briefs, guide } of scenarios)
    [injects, objectives, exploiterObjectives, briefs, guide].forEach(gather)
  expect(secret.size).toBeGreaterThan(100)
  expect([...secret].filter((words) => text.includes(words))).toEqual([])
})
