// What a browser must fetch before a page can be used: bytes as they come over the wire, by kind, packed by gzip as every browser
// takes it. Brotli, an eighth smaller, comes on secure connections alone.
import { type Browser, expect, type Page, type Request } from '@playwright/test'
import type { RoomOpened } from '../../lib/protocol.ts'
import { joined } from './play.ts'

/** What stands on a page once it can be used; nothing of it is drawn by the server alone. */
export interface Weighed {
  page: string
  path: string
  ready: string
}
export interface Weight {
  script: number
  stylesheet: number
  font: number
  document: number
  requests: number
}

/** Bytes of JavaScript, compressed, that a page may fetch before it is of use. A kB is 1000 bytes. */
export const budgets: Record<string, number> = {
  door: 165_000,
  join: 165_000,
  desk: 196_000,
  wall: 202_000,
  control: 290_000,
  rooms: 190_000,
}

/** The pages of a room and before it; somebody has joined it for the United States. */
export async function pagesOf(url: string, room: RoomOpened): Promise<Weighed[]> {
  const { key } = await joined(url, room.code, 'USA')
  return [
    { page: 'door', path: '/', ready: 'form' },
    { page: 'join', path: `/join/${room.code}`, ready: 'input[type=radio]' },
    { page: 'desk', path: `/desk/${room.code}#key=${key}`, ready: '[data-guide=now]' },
    { page: 'wall', path: `/wall/${room.code}#key=${room.wallKey}`, ready: 'svg[role=img]' },
    { page: 'control', path: `/control/${room.code}#key=${room.facilitatorKey}`, ready: '[role=tablist]' },
    { page: 'rooms', path: `/rooms#key=${room.facilitatorKey}`, ready: 'input[type=checkbox]' },
  ]
}

/** Opens a page with nothing kept from before, and counts until it can be used and asks for nothing more. */
export async function weigh(browser: Browser, url: string, { path, ready }: Weighed, language: string, width: number): Promise<Weight> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 844 },
    extraHTTPHeaders: { 'accept-encoding': 'gzip' },
  })
  await context.addCookies([{ name: 'language', value: language, url }])
  const page = await context.newPage()
  const fetched: Request[] = []
  page.on('requestfinished', (request) => fetched.push(request))
  await page.goto(path)
  await expect(page.locator(ready).first()).toBeVisible()
  await expect(page.locator('.animate-pulse')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
  const weight = await sum(page, fetched)
  await context.close()
  return weight
}

async function sum(page: Page, fetched: readonly Request[]): Promise<Weight> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const weight: Weight = { script: 0, stylesheet: 0, font: 0, document: 0, requests: fetched.length }
  for (const request of fetched) {
    const kind = request.resourceType()
    if (kind === 'script' || kind === 'stylesheet' || kind === 'font' || kind === 'document')
      weight[kind] += (await request.sizes()).responseBodySize
  }
  return weight
}
