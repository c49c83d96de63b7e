// What each page weighs before it can be used, and how it comes to a slow phone: when something, and when the most of it, is drawn,
// whether it moves meanwhile, how long it does not answer a finger, and when it can be used.
import { type Browser, chromium } from '@playwright/test'
import { openRoom } from '../../e2e/_support/people.ts'
import { startServer, temporaryData } from '../../e2e/_support/server.ts'
import { budgets, pagesOf, type Weighed, weigh } from '../../e2e/_support/weigh.ts'
import { findChromium } from '../../scripts/chromium.mjs'
import { median } from '../figures.ts'
import type { Experiment, Row, Verdict } from './experiment.ts'

/** A phone of the cheaper kind on a crowded network, as Lighthouse has one. */
const slow = { cpu: 4, down: 1_600_000 / 8, up: 750_000 / 8, latency: 150 }
/** What counts as good there (seconds, a share of the screen, milliseconds), and what a desk should need. */
const good = { drawn: 2.5, moved: 0.1, blocked: 200, usable: 2 }

const kB = (bytes: number): number => Math.round(bytes / 100) / 10
const hundredths = (value: number): number => Math.round(value * 100) / 100

export const pages: Experiment = {
  name: 'pages',
  about: 'What each page weighs, and how it comes to a slow phone.',
  run: async ({ seed, quick, rounds, progress }) => {
    const executablePath = await findChromium()
    if (!executablePath) return { tables: [], verdicts: [], faults: ['No Chromium was found: pages are not weighed.'] }
    const { dataDir, remove } = await temporaryData()
    const server = await startServer({ dataDir })
    const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
    try {
      const list = await pagesOf(server.url, await openRoom(server.url, { seed: String(seed), preset: 'four' }))
      const weights: Row[] = []
      const visits: Row[] = []
      for (const page of list) {
        progress(page.page)
        for (const language of quick ? ['en'] : ['en', 'ko']) weights.push(await weightOf(browser, server.url, page, language))
        const runs = rounds ?? (quick ? 1 : 5)
        if (!quick || page.page === 'desk') visits.push(await visitedSlowly(browser, server.url, page, 'gzip', runs))
        if (page.page === 'desk') visits.push(await visitedSlowly(browser, server.url, page, 'br', runs))
      }
      const phone = `${slow.cpu} × slower, 1.6 Mb/s, ${slow.latency} ms`
      return {
        tables: [
          { title: 'What a page fetches before it can be used', rows: weights },
          {
            title: `A slow phone (${phone}); good: drawn ≤ ${good.drawn} s, moved ≤ ${good.moved}, blocked ≤ ${good.blocked} ms`,
            rows: visits,
          },
        ],
        verdicts: [...weights.map(withinBudget), ...visits.flatMap(isGood)],
        faults: [],
      }
    } finally {
      await browser.close()
      await server.stop()
      await remove()
    }
  },
}

async function weightOf(browser: Browser, url: string, page: Weighed, language: string): Promise<Row> {
  const weight = await weigh(browser, url, page, language, 390)
  return {
    page: page.page,
    language,
    'JavaScript kB': kB(weight.script),
    'budget kB': kB(budgets[page.page] ?? 0),
    'CSS kB': kB(weight.stylesheet),
    'fonts kB': kB(weight.font),
    'document kB': kB(weight.document),
    requests: weight.requests,
  }
}

interface Visit {
  first: number
  largest: number
  moved: number
  blocked: number
  usable: number
}

/** How files come: Brotli on secure connections alone, and so not from a laptop in the room. */
type Packing = 'gzip' | 'br'

/** Medians of that many first visits, and of the second ones after them. */
async function visitedSlowly(browser: Browser, url: string, page: Weighed, packed: Packing, runs: number): Promise<Row> {
  const first: Visit[] = []
  const again: Visit[] = []
  for (let run = 0; run < runs; run += 1) {
    const extraHTTPHeaders = { 'accept-encoding': packed === 'br' ? 'gzip, br' : 'gzip' }
    const viewport = { width: 390, height: 844 }
    const context = await browser.newContext({ baseURL: url, viewport, isMobile: true, hasTouch: true, extraHTTPHeaders })
    for (const visits of [first, again]) {
      const tab = await context.newPage()
      const phone = await context.newCDPSession(tab)
      await phone.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
      await phone.send('Network.emulateNetworkConditions', {
        offline: false,
        downloadThroughput: slow.down,
        uploadThroughput: slow.up,
        latency: slow.latency,
      })
      await tab.addInitScript(watch, page.ready)
      await tab.goto(page.path, { waitUntil: 'commit' })
      await tab.waitForFunction(() => (globalThis as Watched).visit?.usable)
      await tab.waitForLoadState('networkidle')
      visits.push(await tab.evaluate(() => (globalThis as Watched).visit as Visit))
      await tab.close()
    }
    await context.close()
  }
  const of = (visits: readonly Visit[], key: keyof Visit): number => median(visits.map((visit) => visit[key]))
  return {
    page: page.page,
    packed: packed === 'br' ? 'Brotli' : packed,
    'first drawn s': hundredths(of(first, 'first') / 1000),
    'most drawn s': hundredths(of(first, 'largest') / 1000),
    moved: hundredths(of(first, 'moved')),
    'blocked ms': Math.round(of(first, 'blocked')),
    'usable s': hundredths(of(first, 'usable') / 1000),
    'usable again s': hundredths(of(again, 'usable') / 1000),
  }
}

type Watched = typeof globalThis & { visit?: Visit }

/** In the page: what the browser tells of its drawing, and the moment at which the first control stands there and the page is free to answer. */
function watch(ready: string): void {
  const visit = { first: 0, largest: 0, moved: 0, blocked: 0, usable: 0 }
  Object.assign(globalThis, { visit })
  type Told = PerformanceEntry & { value?: number; hadRecentInput?: boolean }
  const hear = (type: string, take: (entry: Told) => void): void =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry)
    }).observe({ type, buffered: true })
  hear('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') visit.first = startTime
  })
  hear('largest-contentful-paint', ({ startTime }) => {
    visit.largest = startTime
  })
  hear('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) visit.moved += value
  })
  hear('longtask', ({ duration }) => {
    visit.blocked += duration - 50
  })
  const look = (): unknown => {
    if (!document.querySelector(ready)) return requestAnimationFrame(look)
    return setTimeout(() => {
      visit.usable = performance.now()
    })
  }
  requestAnimationFrame(look)
}

function withinBudget(row: Row): Verdict {
  const [script, budget] = [Number(row['JavaScript kB']), Number(row['budget kB'])]
  return {
    what: `first-load JavaScript, ${row.page} (${row.language})`,
    asked: `≤ ${budget} kB`,
    seen: `${script} kB`,
    held: script <= budget,
  }
}

function isGood(row: Row): Verdict[] {
  const one = (what: string, key: string, most: number, unit: string): Verdict => {
    const seen = Number(row[key])
    return {
      what: `${row.page} on a slow phone by ${row.packed}, ${what}`,
      asked: `≤ ${most}${unit}`,
      seen: `${seen}${unit}`,
      held: seen <= most,
    }
  }
  const all = [
    one('most of it drawn', 'most drawn s', good.drawn, ' s'),
    one('moved while it came', 'moved', good.moved, ''),
    one('does not answer', 'blocked ms', good.blocked, ' ms'),
  ]
  return row.page === 'desk' ? [...all, one('can be used', 'usable s', good.usable, ' s')] : all
}
