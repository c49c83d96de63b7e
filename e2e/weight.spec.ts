// No page fetches more JavaScript than its budget before it can be used; a desk's is 200 kB. `npm run bench` prints the figures.
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
