// People at their own devices: opening a room, taking seats, and what every screen must pass.
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { RoomOpened } from '../../lib/protocol.ts'

export interface Device {
  context: BrowserContext
  page: Page
  /** Everything the server has sent to this device: pages, answers and messages, by HTTP and by socket. */
  received: () => Promise<string[]>
}

/** A device of its own: nothing is shared with the others. */
export async function device(browser: Browser, url: string, viewport = { width: 1280, height: 800 }): Promise<Device> {
  const context = await browser.newContext({ viewport, baseURL: url, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const bodies: Promise<string>[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => bodies.push(Promise.resolve(String(payload)))))
  page.on('response', (response) => {
    // A body that is gone (a page left meanwhile) was never read by anybody.
    if (response.request().resourceType() !== 'script') bodies.push(response.text().catch(() => ''))
  })
  return { context, page, received: () => Promise.all(bodies) }
}

/** Opens a room over the public interface, as the door does, with a seed of our own. */
export async function openRoom(url: string, wish: Record<string, unknown>): Promise<RoomOpened> {
  const response = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  })
  if (!response.ok) throw new Error(`The room could not be opened: ${await response.text()}`)
  return (await response.json()) as RoomOpened
}

/** Takes a seat at the door, as anybody would. */
export async function takeSeat(page: Page, code: string, name: string, seat: RegExp): Promise<void> {
  await page.goto(`/join/${code}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('radio', { name: seat }).check()
  await page.getByRole('button', { name: 'Take the seat' }).click()
  await page.waitForURL(/\/desk\//)
}

/** What is wrong with a page as it stands: axe violations, and anything wider than the screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await violationsOf(page)), ...(await overflowOf(page))]
}

/** What axe finds. In the page alone: no screen has frames, and else a page of its own is opened for each look. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Whether anything is wider than the screen. */
export async function overflowOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return overflow > 0 ? [`the page scrolls sideways by ${overflow} px`] : []
}

/** Controls and headings that stand outside of the page's width where nothing scrolls to them. */
export async function lostOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true
      }
      return false
    }
    return [...document.querySelectorAll('button, a[href], input, select, textarea, h1, h2, h3')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect()
        // What only screen readers are told is a dot.
        if (width < 2 || height < 2 || element.closest('.sr-only')) return false
        return (left < -1 || right > document.documentElement.clientWidth + 1) && !scrolls(element)
      })
      .map((element) => `outside of the page: ${element.outerHTML.slice(0, 120)}`)
  })
}

export async function expectFit(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([])
}

export const widths = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
