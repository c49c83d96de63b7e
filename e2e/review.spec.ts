// The hot wash: a game of bots to its end, every chapter of its review, a replay as one delegation, and a history that might have been.
import { expect, type Page } from '@playwright/test'
import fastJsonPatch from 'fast-json-patch'
import { io, type Socket } from 'socket.io-client'
import type { Answer, ClientToServer, Operation, RoomOpened, ServerToClient } from '../lib/protocol.ts'
import type { ReviewView } from '../lib/review/review.ts'
import type { View } from '../lib/view/view.ts'
import { device, expectFit, openRoom, overflowOf, widths } from './_support/people.ts'
import { test } from './_support/test.ts'

type Wire = Socket<ServerToClient, ClientToServer>
const parties = { DPRK: 'rational', USA: 'incr', ROK: 'incr', CHN: 'mediate', JPN: 'incr', RUS: 'mediate' }

const wire = (url: string, token: string, as?: string): Wire =>
  io(url, { auth: as ? { token, as } : { token }, transports: ['websocket'], reconnection: false, forceNew: true })

let count = 0
async function ask(socket: Wire, intent: object): Promise<Answer> {
  count += 1
  return (await socket.timeout(20_000).emitWithAck('command', { id: `command-${count}`, ...intent })) as Answer
}

/** As text, with keys in one order: a patch adds new ones at the end. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (key, one: unknown) => {
    // Who was connected is not kept: in a replay everybody with a seat counts as there.
    if (key === 'online') return true
    return typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one
  })
}

/** Everything an audience is sent, as it stands after each message. */
function sentTo(socket: Wire): string[] {
  const seen: string[] = []
  let view: View | null = null
  socket.on('view', (message) => {
    view = message.view as View
    seen.push(JSON.stringify(view))
  })
  socket.on('patch', ({ patch }) => {
    view = fastJsonPatch.applyPatch(view, structuredClone(patch) as Operation[] as never, false, false).newDocument as View
    seen.push(JSON.stringify(view))
  })
  return seen
}

/** A table of bots that think no time at all plays by itself until it is over. */
async function playedByBots(url: string, { code, facilitatorKey }: RoomOpened): Promise<string[]> {
  const control = wire(url, facilitatorKey)
  const seen = sentTo(wire(url, facilitatorKey, 'delegation:USA'))
  for (const [party, strategy] of Object.entries(parties))
    expect(await ask(control, { type: 'seatBot', party, strategy })).toEqual({ ok: true })
  expect(await ask(control, { type: 'setBotPace', pace: 'atOnce' })).toEqual({ ok: true })
  expect(await ask(control, { type: 'setSettings', settings: { timed: false } })).toEqual({ ok: true })
  expect(await ask(control, { type: 'setSettings', settings: { endEarly: 'whenReady' } })).toEqual({ ok: true })
  expect(await ask(control, { type: 'startGame' })).toEqual({ ok: true })
  const isOver = async () => (await fetch(`${url}/api/rooms/${code}`).then((answer) => answer.json())).status
  await expect
    .poll(
      async () => {
        // Bots have nothing to do, and nothing to be ready for, where people would read.
        const now = JSON.parse(seen.at(-1) ?? '{}') as View
        if (now.room?.status === 'playing' && ['brief', 'adjudicate', 'debrief'].includes(now.room.phase ?? ''))
          await ask(control, { type: 'nextPhase', from: { turn: now.room.turn, phase: now.room.phase } })
        return isOver()
      },
      { timeout: 120_000, intervals: [50] },
    )
    .toBe('ended')
  control.disconnect()
  return seen
}

/** Tables in sight that are wider than the place they scroll in. */
const sidewaysOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main .overflow-x-auto')]
      .filter((place) => place.checkVisibility() && place.querySelector('table') && place.scrollWidth > place.clientWidth)
      .map((place) => place.textContent?.slice(0, 80) ?? ''),
  )

const chapter = (page: Page, name: string | RegExp) => page.getByRole('navigation', { name: 'Chapters' }).getByRole('button', { name })

test('a review is released, talked through, replayed and played otherwise', async ({ browser, server }) => {
  test.setTimeout(300_000)
  const { url } = server
  const opened = await openRoom(url, { seed: 'hot wash', preset: 'six' })
  const { code, facilitatorKey, wallKey } = opened
  const seen = await playedByBots(url, opened)
  const control = await device(browser, url)
  const wall = await device(browser, url, { width: 1920, height: 1080 })
  const { page } = control
  await wall.page.goto(`/wall/${code}#key=${wallKey}`)
  await page.goto(`/review/${code}#key=${facilitatorKey}`)

  await test.step('it is the facilitator’s until it is released, and then the room’s', async () => {
    await expect(page.getByText('Only you see this')).toBeVisible()
    const before = await fetch(`${url}/api/rooms/${code}/review`, { headers: { authorization: `Bearer ${wallKey}` } })
    expect(before.status).toBe(403)
    await page.getByRole('button', { name: 'Release the review' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Release the review' }).click()
    await expect(page.getByText('Released to the room')).toBeVisible()
    await expect(wall.page.getByText('The review is open')).toBeVisible()
  })

  await test.step('every chapter opens, is accessible and fits', async () => {
    const chapters = chapter(page, /./)
    const names = await chapters.allTextContents()
    expect(names).toHaveLength(13)
    for (const at of names.keys()) {
      await chapters.nth(at).click()
      await expect(chapters.nth(at)).toHaveAttribute('aria-current', 'page')
      await expect(page.getByRole('heading', { level: 2, name: names[at]?.replace(/^\d+/, '') ?? '' })).toBeVisible()
      if (names[at]?.includes('Replay')) await expect(page.getByRole('heading', { name: 'Talk up to here' })).toBeVisible()
      if (names[at]?.includes('What if')) await expect(page.getByRole('button', { name: 'Play on' })).toBeEnabled()
      await expectFit(page)
      for (const size of widths) {
        await page.setViewportSize(size)
        expect(await overflowOf(page)).toEqual([])
        // Stacked on a phone, they are read without scrolling sideways.
        if (/Promises|hidden column/.test(names[at] ?? '')) expect(await sidewaysOf(page)).toEqual([])
        await page.screenshot({ path: test.info().outputPath(`chapter-${at + 1}-${size.width}.png`), fullPage: true })
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })

  await test.step('a figure goes out as a file', async () => {
    await chapter(page, 'Tension').click()
    for (const kind of ['SVG', 'PNG']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download this figure as ${kind}` }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`))
    }
  })

  await test.step('in a hand no figure scrolls, and each has its table', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const name of ['Tension', 'Trust', 'Promises', 'The three roads']) {
      await chapter(page, name).click()
      const figures = page.locator('figure')
      await expect(figures.first()).toBeVisible()
      const scrolling = await figures.evaluateAll(
        (all) =>
          all.filter((one) => [...one.querySelectorAll('.review-chart')].some((chart) => chart.scrollWidth > chart.clientWidth + 1)).length,
      )
      expect(scrolling, name).toBe(0)
      expect(await figures.locator('details table').count(), name).toBe(await figures.count())
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('on paper: a cover with what was found, every chapter, and no table that is cut off', async () => {
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await page.getByRole('button', { name: 'Print the review' }).click()
    await page.emulateMedia({ media: 'print' })
    // As wide as a page of A4 within its margins.
    await page.setViewportSize({ width: 718, height: 1000 })
    const cover = page.locator('.review-cover')
    await expect(cover).toBeVisible()
    await expect(cover.locator('dt').filter({ hasText: 'Promises' })).toBeVisible()
    expect(await page.locator('.review-chapter').count()).toBeGreaterThan(8)
    const cut = await page.locator('.review table, .review svg').evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().width > 0)
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => one.textContent?.slice(0, 80)),
    )
    expect(cut).toEqual([])
    const paper = await page.pdf({ format: 'A4', path: test.info().outputPath('review.pdf') })
    const pages = paper.toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(8)
    expect(pages).toBeLessThan(60)
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(chapter(page, 'Tension')).toBeVisible()
  })

  await test.step('the wall follows the facilitator', async () => {
    await chapter(page, 'Promises').click()
    await page.getByRole('button', { name: 'Show this chapter on the wall' }).click()
    await expect(wall.page.getByRole('heading', { name: 'Promises', exact: true })).toBeVisible()
    await expectFit(wall.page)
    await page.getByRole('button', { name: 'Show the game on the wall again' }).click()
    await expect(wall.page.getByRole('heading', { name: 'Promises', exact: true })).toHaveCount(0)
  })

  const review = (await (
    await fetch(`${url}/api/rooms/${code}/review`, { headers: { authorization: `Bearer ${facilitatorKey}` } })
  ).json()) as ReviewView

  await test.step('a replay as a delegation is what that seat was sent then', async () => {
    const shown = new Set<string>()
    for (let seq = 1; seq <= review.timeline.last; seq += 1) {
      const answer = await fetch(`${url}/api/rooms/${code}/review/at/${seq}?as=delegation:USA&language=en`, {
        headers: { authorization: `Bearer ${facilitatorKey}` },
      })
      shown.add(inOrder(await answer.json()))
    }
    expect(seen.length).toBeGreaterThan(20)
    // Which chapter the wall shows is chosen after the last moment that a replay has.
    const played = seen.map((text) => JSON.parse(text)).filter(({ room }) => !room.review?.wall)
    expect(played.filter((view) => !shown.has(inOrder(view))).length).toBe(0)
    await chapter(page, 'Replay').click()
    await page.getByRole('combobox', { name: 'As whom' }).selectOption('delegation:USA')
    await page.getByRole('combobox', { name: 'Jump to a phase' }).selectOption({ label: 'Turn 2, Respond' })
    await expect(page.locator('[data-replay="delegation:USA"]').getByRole('heading', { name: 'Its orders' })).toBeVisible()
    await expectFit(page)
    await page.getByRole('button', { name: 'One step on' }).click()
    await expect(page.getByText(/^Step \d+ of \d+/)).toBeVisible()
  })

  await test.step('one thing otherwise makes another history, which is shared', async () => {
    const last = review.packages.filter(({ since }) => since !== null).toSorted((a, b) => (b.since ?? 0) - (a.since ?? 0))[0]
    await chapter(page, 'What if?').click()
    await page.getByRole('combobox', { name: 'Played again from turn' }).selectOption(String(last?.since))
    await page.getByRole('combobox', { name: 'What is otherwise' }).selectOption('signature')
    await page.getByRole('combobox', { name: 'Package' }).selectOption(last?.id ?? '')
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption(last?.parties[0] ?? '')
    await page.getByRole('button', { name: 'Play on' }).click()
    await expect(page.getByText(/^It would have ended in:/)).toBeVisible({ timeout: 60_000 })
    const [was, would] = [await page.getByText(/^It ended in:/).innerText(), await page.getByText(/^It would have ended in:/).innerText()]
    expect(would.split(': ')[1]).not.toBe(was.split(': ')[1])
    await expect(page.getByText('This change would have made no difference.')).toHaveCount(0)
    await expect(page.getByText(/deeds? done again/)).toBeVisible()
    await expectFit(page)
    await page.getByRole('textbox', { name: 'Name' }).fill('Without that signature')
    await page.getByRole('button', { name: 'Share with the room' }).click()
    await expect(page.getByRole('button', { name: 'Play “Without that signature”' })).toBeVisible()
  })
  for (const { context } of [control, wall]) await context.close()
})
