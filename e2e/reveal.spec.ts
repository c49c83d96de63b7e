// The turn as it is told: step by step on a phone and on the wall, skipped, read again, and shown on the map, in words too.
import { expect, type Page, test as plain } from '@playwright/test'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import { device, faultsOf, openRoom } from './_support/people.ts'
import { act, advance, joined } from './_support/play.ts'
import { test } from './_support/test.ts'

const terms = sixParty.packages.find(({ id }) => id === 'P1')?.terms
const phone = { width: 390, height: 844 }

test('a turn is told step by step, can be skipped, and is there to read again', async ({ browser, server }) => {
  test.setTimeout(180_000)
  if (!terms) throw new Error('The scenario has no reference package P1.')
  const opened = await openRoom(server.url, { seed: 'told', turns: 4, phaseMinutes: { adjudicate: 30 } })
  const seats = Object.fromEntries(
    await Promise.all(['DPRK', 'USA', 'ROK'].map(async (id) => [id, await joined(server.url, opened.code, id)] as const)),
  )
  const control = { url: server.url, key: opened.facilitatorKey }
  const wall = await device(browser, server.url, { width: 1920, height: 1080 })
  const desk = await device(browser, server.url, phone)
  const lead = await device(browser, server.url)
  await wall.page.clock.install()
  await wall.page.goto(`/wall/${opened.code}#key=${opened.wallKey}`)
  await desk.page.goto(`/desk/${opened.code}#key=${seats.USA?.key}`)
  await act(control, { type: 'startGame' })
  await advance(control, 'negotiate')
  const by = (id: string) => ({ url: server.url, key: seats[id]?.key ?? '' })
  await act(by('USA'), { type: 'tablePackage', package: 'pack-told', terms, draft: null })
  for (const id of ['DPRK', 'USA', 'ROK']) await act(by(id), { type: 'signPackage', package: 'pack-told', version: 1, reserve: 'none' })
  await advance(control, 'commit')
  const stalled = { packages: { 'pack-told': 'stall' }, free: { kind: 'act', act: 'K01', brink: false }, vetoes: [] }
  await act(by('DPRK'), { type: 'giveOrders', orders: stalled, confirmed: 'once' })
  await advance(control, 'respond')

  await plain.step('the map tells in words what was done, and where', async () => {
    await desk.page.getByRole('button', { name: /^Board/ }).click()
    const now = desk.page.getByRole('list', { name: 'What shows on the map now' })
    await expect(now.getByText('DPRK: Short-range missiles fired')).toBeVisible()
    await now.getByRole('button', { name: 'Wonsan' }).click()
    await desk.page.getByRole('button', { name: 'Closer' }).click()
    expect(await faultsOf(desk.page)).toEqual([])
  })

  await advance(control, 'adjudicate')
  const step = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

  await plain.step('on the wall, large, one step after another', async () => {
    await expect(step(wall.page, 'What was seen')).toBeVisible()
    await expect(wall.page.getByRole('status').filter({ hasText: 'What was seen' })).toHaveCount(1)
    await expect(wall.page.getByText('Who trusts whom')).toHaveCount(0)
    await expect(wall.page.getByText('DPRK: Short-range missiles fired.')).toBeVisible()
    await act(control, { type: 'pauseClock' })
    await expect(wall.page.getByText('Paused', { exact: true })).toBeVisible()
    await wall.page.clock.fastForward(120_000)
    await expect(step(wall.page, 'What was seen')).toBeVisible()
    await act(control, { type: 'resumeClock' })
    await expect(wall.page.getByText('Paused', { exact: true })).toHaveCount(0)
    await wall.page.clock.fastForward(60_000)
    await expect(step(wall.page, 'What moved trust')).toBeVisible()
    await wall.page.keyboard.press('ArrowLeft')
    await expect(step(wall.page, 'What was seen')).toBeVisible()
    await wall.page.keyboard.press('ArrowRight')
    await expect(step(wall.page, 'What moved trust')).toBeVisible()
    await wall.page.keyboard.press('ArrowLeft')
    await expect(step(wall.page, 'What was seen')).toBeVisible()
    expect(await faultsOf(wall.page)).toEqual([])
    await wall.page.keyboard.press('Escape')
    await expect(wall.page.getByText('Who trusts whom')).toBeVisible()
    await wall.page.reload()
    await expect(wall.page.getByText('Who trusts whom')).toBeVisible()
  })

  await plain.step('on a phone, by hand and then whole', async () => {
    await expect(desk.page.getByText('1 of', { exact: false }).first()).toBeVisible()
    await desk.page.getByRole('button', { name: 'Next step' }).click()
    await expect(step(desk.page, 'What moved trust')).toBeVisible()
    await expect(desk.page.getByRole('button', { name: 'Go on by itself' })).toBeVisible()
    expect(await faultsOf(desk.page)).toEqual([])
    await desk.page.getByRole('button', { name: 'Show everything' }).click()
    for (const name of ['What was seen', 'What moved trust', 'What moved tension', 'Risk of war'])
      await expect(step(desk.page, name)).toBeVisible()
    await expect(desk.page.getByText('Missile over Japan')).toHaveCount(0)
  })

  await plain.step('[G90, G91] the facilitator steers the wall: its light, and the telling from its beginning to its end', async () => {
    const { page } = lead
    await page.goto(`/control/${opened.code}#key=${opened.facilitatorKey}`)
    const html = wall.page.locator('html')
    for (const [label, theme] of [
      ['Dark room', 'dark'],
      ['Bright room', 'light'],
    ] as const) {
      await page.getByRole('combobox', { name: 'The wall’s light' }).selectOption({ label })
      await expect(html).toHaveAttribute('data-theme', theme)
    }
    const telling = page.getByRole('group', { name: 'Telling of turn 1 on the wall' })
    const press = (name: string) => telling.getByRole('button', { name, exact: true }).click()
    await press('Tell it from the beginning')
    await expect(step(wall.page, 'What was seen')).toBeVisible()
    await press('Hold')
    await press('One step on')
    await expect(step(wall.page, 'What moved trust')).toBeVisible()
    await press('One step back')
    await expect(step(wall.page, 'What was seen')).toBeVisible()
    await press('To its end')
    await expect(wall.page.getByText('Who trusts whom')).toBeVisible()
  })

  await plain.step('[G93] given a new link, the wall that shows by the old one ends with a word', async () => {
    const { page } = lead
    // Another facilitator's device, which keeps the wall's first key.
    const opener = await device(browser, server.url)
    const { code, facilitatorKey: key, wallKey } = opened
    const seat = { code, key, kind: 'facilitator', name: '', party: null, title: '', wallKey, at: 0 }
    await opener.page.addInitScript(
      (kept) => {
        if (!localStorage.getItem('overture.seats')) localStorage.setItem('overture.seats', kept)
      },
      JSON.stringify([seat]),
    )
    await opener.page.goto(`/control/${code}`)
    await expect(opener.page.getByRole('link', { name: 'Open the wall' })).toBeVisible()
    await page.getByRole('button', { name: 'New wall link' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'New wall link' }).click()
    await expect(wall.page.getByText('This wall link has been replaced by a new one.')).toBeVisible()
    await expect(opener.page.getByText('The wall was given a new link on another device', { exact: false })).toBeVisible()
    await expect(opener.page.getByRole('link', { name: 'Open the wall' })).toHaveCount(0)
    await expect(opener.page.getByText('or last gave the wall a new link', { exact: false })).toBeVisible()
    await opener.page.screenshot({ path: plain.info().outputPath('control-after-a-new-wall-link.png') })
    await opener.context.close()
    const link = await page.getByRole('link', { name: 'Open the wall' }).getAttribute('href')
    await wall.page.goto(link ?? '')
    await expect(wall.page.getByText('Who trusts whom')).toBeVisible()
  })

  await plain.step('two turns later the first can still be read', async () => {
    await advance(control, 'respond')
    await advance(control, 'adjudicate')
    await advance(control, 'brief')
    await desk.page.reload()
    await desk.page.getByRole('button', { name: /^Board/ }).click()
    await desk.page.getByRole('combobox', { name: 'Turn' }).selectOption({ label: 'Turn 1' })
    await expect(desk.page.getByRole('heading', { name: 'What turn 1 did' })).toBeVisible()
    await expect(desk.page.getByText('DPRK: Short-range missiles fired.').first()).toBeVisible()
    await desk.page.getByRole('button', { name: 'Tell it step by step' }).click()
    await expect(desk.page.getByRole('button', { name: 'Hold' })).toBeVisible()
  })
  for (const { context } of [wall, desk, lead]) await context.close()
})
