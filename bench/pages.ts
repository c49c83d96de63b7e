// What each page weighs before it can be used, and how soon a desk answers a finger on a slow phone.
import { type Browser, chromium } from '@playwright/test'
import { openRoom } from '../e2e/_support/people.ts'
import { startServer, temporaryData } from '../e2e/_support/server.ts'
import { budgets, pagesOf, type Weighed, weigh } from '../e2e/_support/weigh.ts'
import { findChromium } from '../scripts/chromium.mjs'

/** A phone of the cheaper kind on a crowded network. */
const slow = { cpu: 4, down: 1_600_000 / 8, up: 750_000 / 8, latency: 150 }
/** What a desk should need there, seconds. */
const wished = 2
const runs = 3

const kB = (bytes: number) => Math.round(bytes / 100) / 10

export interface PageFigures {
  pages: Record<string, number | string>[]
  /** Seconds until a desk can be used on a slow phone: at the first visit, and when it comes again. */
  slowPhone: { first: number; again: number }
}

/** null where there is no browser to open pages with. */
export async function pageFigures(seed: string): Promise<PageFigures | null> {
  const executablePath = await findChromium()
  if (!executablePath) return null
  const { dataDir, remove } = await temporaryData()
  const server = await startServer({ dataDir })
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
  try {
    const list = await pagesOf(server.url, await openRoom(server.url, { seed, preset: 'four' }))
    const pages: PageFigures['pages'] = []
    for (const page of list) {
      for (const language of ['en', 'ko']) {
        const weight = await weigh(browser, server.url, page, language, 390)
        pages.push({
          page: page.page,
          language,
          'JavaScript kB': kB(weight.script),
          'budget kB': kB(budgets[page.page] ?? 0),
          'CSS kB': kB(weight.stylesheet),
          'fonts kB': kB(weight.font),
          'document kB': kB(weight.document),
          requests: weight.requests,
        })
      }
    }
    const desk = list.find(({ page }) => page === 'desk')
    if (!desk) throw new Error('There is no desk among the pages.')
    return { pages, slowPhone: await slowly(browser, server.url, desk) }
  } finally {
    await browser.close()
    await server.stop()
    await remove()
  }
}

async function slowly(browser: Browser, url: string, desk: Weighed): Promise<PageFigures['slowPhone']> {
  const first: number[] = []
  const again: number[] = []
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    for (const seconds of [first, again]) {
      const page = await context.newPage()
      const phone = await context.newCDPSession(page)
      await phone.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
      await phone.send('Network.emulateNetworkConditions', {
        offline: false,
        downloadThroughput: slow.down,
        uploadThroughput: slow.up,
        latency: slow.latency,
      })
      await page.addInitScript(watch, desk.ready)
      await page.goto(desk.path, { waitUntil: 'commit' })
      seconds.push(
        (await page.waitForFunction(() => (globalThis as { usableAt?: number }).usableAt).then((of) => of.jsonValue() as Promise<number>)) /
          1000,
      )
      await page.close()
    }
    await context.close()
  }
  return { first: median(first), again: median(again) }
}

/** In the page: the moment at which its first control is drawn and the page is free to answer. The desk is drawn by the browser, so what stands there works. */
function watch(ready: string): void {
  const look = () => {
    if (!document.querySelector(ready)) return requestAnimationFrame(look)
    return setTimeout(() => {
      ;(globalThis as { usableAt?: number }).usableAt = performance.now()
    })
  }
  requestAnimationFrame(look)
}

const median = (values: readonly number[]): number =>
  Math.round((values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0) * 100) / 100

export function printPages(figures: PageFigures | null): void {
  if (!figures) return void process.stdout.write('No Chromium was found: pages are not weighed.\n')
  console.table(figures.pages)
  const { first, again } = figures.slowPhone
  process.stdout.write(
    `A desk on a slow phone (${slow.cpu} × slower, 1.6 Mb/s, ${slow.latency} ms) can be used after ${first} s, and after ${again} s when it comes again; wished for: ${wished} s. Median of ${runs}.\n`,
  )
}
