// The run of show beside the board, sheets on paper for one delegation alone, and the signals at a phase's end.
import { expect, type Page } from '@playwright/test'
import objectives from '../lib/scenario/six-party/objectives.json' with { type: 'json' }
import { type Device, device, expectFit, openRoom, overflowOf, takeSeat, widths } from './_support/people.ts'
import { test } from './_support/test.ts'

test('a facilitator is led through the game, prints, and hears the end of a phase', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const opened = await openRoom(server.url, { seed: 'paper', preset: 'four' })
  const { code } = opened
  const control = await device(browser, server.url)
  const wall = await device(browser, server.url, { width: 1920, height: 1080 })
  const usa = await device(browser, server.url, { width: 390, height: 844 })
  for (const { page } of [control, wall, usa]) await page.addInitScript(countTones)
  await takeSeat(usa.page, code, 'Avery', /United States/)
  const { page } = control
  await page.goto(`/control/${code}#key=${opened.facilitatorKey}`)

  const leaf = page.getByRole('combobox', { name: 'Page' })
  await test.step('the guide follows the phase, can be leafed through, and stays as it was left', async () => {
    await page.getByRole('button', { name: 'Run of show' }).click()
    await expect(leaf).toHaveValue('before')
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect(page.getByText('this room is six governments', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Start the game' }).click()
    await expect(leaf).toHaveValue('brief')
    await expect(page.getByText('In the first turn')).toBeVisible()
    await leaf.selectOption('hotWash')
    await expect(page.getByText('What did this model get wrong?', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Back to now' }).click()
    await expect(leaf).toHaveValue('brief')
    await expectFit(page)
    await page.reload()
    await expect(leaf).toHaveValue('brief')
    for (const size of widths) {
      await page.setViewportSize(size)
      expect(await overflowOf(page)).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('sound and a frame of light tell the end, where they are wished for', async () => {
    await wall.page.goto(`/wall/${code}#key=${opened.wallKey}`)
    await expect(wall.page.getByText('Brief', { exact: true }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Signals: flash, no sound' }).click()
    await page.getByRole('checkbox', { name: 'Sound' }).check()
    await expect.poll(() => tonesOf(control)).toBe(1)
    await expectFit(page)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'Next phase' }).click()
    await expect(leaf).toHaveValue('negotiate')
    for (const one of [control, wall]) await expect.poll(() => tonesOf(one)).toBeGreaterThanOrEqual(3)
    await expect(usa.page.getByRole('status').filter({ hasText: /^Turn 1, Negotiate\./ })).toBeAttached()
    expect(await tonesOf(usa)).toBe(0)
    await wall.page.mouse.move(200, 200)
    await wall.page.mouse.move(240, 200)
    await wall.page.getByRole('button', { name: 'Signals: sound and flash' }).click()
    await wall.page.getByRole('checkbox', { name: 'Sound' }).uncheck()
    await wall.page.getByRole('button', { name: 'Try it' }).click()
    await expect(wall.page.locator('.phase-flash')).toBeVisible()
    await wall.page.reload()
    await wall.page.mouse.move(300, 300)
    await wall.page.mouse.move(340, 300)
    await expect(wall.page.getByRole('button', { name: 'Signals: flash, no sound' })).toBeVisible()
  })

  await test.step('the papers of one delegation hold its objectives and nobody else’s', async () => {
    await page.goto(`/paper/${code}`)
    await page.getByRole('checkbox', { name: 'All delegations' }).uncheck()
    await expect(page.getByText('Nothing is chosen to print.')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Japan' }).check()
    await expectFit(page)
    const printed = await printedOn(page)
    expect(printed).toContain('Open only by: Japan')
    // A goal may be another's too, in the same words.
    const told = new Set(Object.values(objectives.dealt).flatMap((list) => list.map(({ text }): string => text)))
    const own = new Set(objectives.dealt.JPN.map(({ text }): string => text))
    const read = [...told].filter((text) => printed.includes(text))
    expect(read).toHaveLength(3)
    expect(read.filter((text) => !own.has(text))).toEqual([])
    expect(printed).not.toContain('Back to control')
    expect(await pagesOf(page)).toBeGreaterThanOrEqual(5)
    await page.getByLabel('Paper', { exact: true }).selectOption('letter')
    await page.getByLabel('Type').selectOption('large')
    expect(await pagesOf(page)).toBeGreaterThanOrEqual(6)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await overflowOf(page)).toEqual([])
  })

  await test.step('the run of show is printed with its times, name cards with their names, and nobody else is let in', async () => {
    await page.goto(`/paper/${code}?what=guide`)
    await expect(page.getByRole('heading', { name: 'Timetable' })).toBeVisible()
    expect(await printedOn(page)).toMatch(/Play ends at \d\d:\d\d/)
    await page.getByLabel('Print', { exact: true }).selectOption('names')
    await page.getByRole('checkbox', { name: 'A sign for each table' }).uncheck()
    await expect(page.getByRole('region', { name: 'Avery, Head of delegation' })).toBeVisible()
    await usa.page.goto(`/paper/${code}`)
    await expect(usa.page.getByText('This device holds no seat in this room')).toBeVisible()
  })
  for (const { context } of [control, wall, usa]) await context.close()
})

/** What would stand on paper: the text of what is shown in print. */
async function printedOn(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  await page.emulateMedia({ media: 'screen' })
  return text
}

const pagesOf = async (page: Page): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0

const tonesOf = ({ page }: Device): Promise<number> => page.evaluate(() => Reflect.get(window, 'tonesSounded') ?? 0)

/** In the page: a device whose voice may be used at once, and which counts its tones. */
function countTones(): void {
  Reflect.set(window, 'tonesSounded', 0)
  const knob = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {}, value: 0 }
  const node = { connect: () => node, gain: knob, frequency: knob, stop() {}, start: () => {} }
  node.start = () => void Reflect.set(window, 'tonesSounded', Number(Reflect.get(window, 'tonesSounded')) + 1)
  class Voice {
    state = 'running'
    currentTime = 0
    destination = node
    resume = async () => {}
    createOscillator = () => node
    createGain = () => node
  }
  Reflect.set(window, 'AudioContext', Voice)
}
