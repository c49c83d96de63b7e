// No page fetches more JavaScript than its budget before it can be used; a desk's is 200 kB. `npm run bench` prints the figures. And what
// makes the most of these bytes: scripts marked to be made ready while they come, words that come later and are kept.
import { expect } from '@playwright/test'
import { openRoom } from './_support/people.ts'
import { test } from './_support/test.ts'
import { budgets, pagesOf, weigh } from './_support/weigh.ts'

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
