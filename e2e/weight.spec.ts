// No page fetches more JavaScript than its budget before it can be used; a desk's is 200 kB. `npm run bench` prints the figures. And what
// makes the most of these bytes: what a page brings with it, scripts marked to be made ready while they come, words that come later.
import { expect } from '@playwright/test'
import { openRoom } from './_support/people.ts'
import { test } from './_support/test.ts'
import { budgets, pagesOf, weigh } from './_support/weigh.ts'

test.beforeEach('the pages are prepared', ({ server }) => expect.poll(async () => (await fetch(server.url)).status).toBe(200))

test('every page stays within its budget of JavaScript', async ({ browser, server }) => {
  const room = await openRoom(server.url, { seed: 'weight', preset: 'four' })
  const tooMuch: Record<string, string> = {}
  for (const page of await pagesOf(server.url, room)) {
    const budget = budgets[page.page] ?? 0
    for (const language of page.page === 'desk' ? ['en', 'ko'] : ['en'])
      for (const width of page.page === 'desk' ? [390, 1280] : [390]) {
        const { script } = await weigh(browser, server.url, page, language, width)
        expect(script, 'scripts were counted').toBeGreaterThan(50_000)
        if (script > budget) tooMuch[`${page.page}, ${language}, ${width} px`] = `${script} bytes, of ${budget}`
      }
  }
  expect(tooMuch).toEqual({})
})

test('the page of a room brings its styles and the catalogue, and asks for neither', async ({ browser, server }) => {
  const room = await openRoom(server.url, { seed: 'brought', preset: 'four' })
  const text = async (path: string, language = 'en') =>
    (await fetch(server.url + path, { headers: { cookie: `language=${language}` } })).text()
  for (const language of ['en', 'ko']) {
    const page = await text(`/desk/${room.code}`, language)
    const [, brought = ''] = new RegExp(`data-scenario="six-party" data-language="${language}">(.+?)</script>`).exec(page) ?? []
    expect(JSON.parse(brought), language).toEqual(JSON.parse(await text(`/api/scenarios/six-party?language=${language}`)))
    for (const [link] of page.matchAll(/<link rel="stylesheet"[^>]*>/g)) expect(link).toContain(' disabled=""')
  }
  expect(await text('/desk/ABCDEF'), 'no such room').not.toContain('id="catalogue"')
  expect(await text('/'), 'the door keeps its styles in a file').not.toContain('<style>')

  const page = await browser.newPage({ baseURL: server.url })
  const face = page.waitForResponse(/\.woff2$/)
  const asked = new Map<string, number>()
  page.on('response', (response) => asked.set(new URL(response.url()).pathname, response.status()))
  for (const { path, ready } of (await pagesOf(server.url, room)).filter(
    ({ path }) => path.includes(room.code) && !path.startsWith('/join'),
  )) {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
  }
  expect((await face).status(), 'a page finds its typeface by styles that it has brought').toBe(200)
  const paths = [...asked.keys()]
  expect(paths.filter((path) => path.endsWith('.css') || path.startsWith('/api/scenarios'))).toEqual([])
  expect([...asked].filter(([, status]) => status >= 400)).toEqual([])
  await page.close()
})

test('the scripts of a first view are marked to be compiled as they come', async ({ server }) => {
  for (const path of ['/', '/desk/ABCDEF', '/wall/ABCDEF', '/control/ABCDEF']) {
    const page = await (await fetch(server.url + path)).text()
    const scripts = [...page.matchAll(/<script src="([^"]+)" async/g)].map(([, src = '']) => src)
    expect(scripts.length).toBeGreaterThan(2)
    for (const src of scripts) expect(await (await fetch(server.url + src)).text(), src).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
  }
})

test('words for later come whole, in the language asked for, and are kept for their build alone', async ({ server }) => {
  const ask = (path: string) => fetch(`${server.url}/words/${path}`)
  const { build } = (await (await fetch(`${server.url}/healthz`)).json()) as { build: string }
  const kept = await ask(`ko/orders,packages?build=${build}`)
  expect([kept.status, kept.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect(Object.keys((await kept.json()) as object)).toEqual(['orders', 'packages'])
  expect((await ask('ko/orders?build=another')).headers.get('cache-control')).toBe('no-store')
  for (const none of ['xx/orders', 'en/nothing', 'en/..%2Fko%2Forders', 'en/']) expect((await ask(none)).status, none).toBe(404)
})
