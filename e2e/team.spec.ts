// A delegation of two at one draft: nothing is lost, online or off; a measure is dragged by keyboard, a lever is tried, and dissent
// is read before the head signs, and by nobody outside.
import { type Browser, expect, type Page, type WebSocketRoute } from '@playwright/test'
import { type Device, device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

const reason = 'Nobody inspects what they give.'

/** A device whose connection can be cut, and stays cut until its context is online again. */
async function cuttable(browser: Browser, url: string): Promise<Device & { cut: () => Promise<void> }> {
  const one = await device(browser, url, { width: 390, height: 844 })
  const lines = new Set<WebSocketRoute>()
  await one.page.routeWebSocket(/socket\.io/, (line) => {
    line.connectToServer()
    lines.add(line)
  })
  const cut = async () => {
    await one.context.setOffline(true)
    for (const line of lines) await line.close()
    lines.clear()
    await expect(one.page.getByText('Connection lost', { exact: false })).toBeVisible()
  }
  return { ...one, cut }
}

async function table(browser: Browser, url: string) {
  const { code, facilitatorKey } = await openRoom(url, { seed: 'team', preset: 'four' })
  const control = await device(browser, url)
  await control.page.goto(`/control/${code}#key=${facilitatorKey}`)
  const ada = await device(browser, url, { width: 1600, height: 1000 })
  await takeSeat(ada.page, code, 'Ada', /United States/)
  const ben = await cuttable(browser, url)
  await takeSeat(ben.page, code, 'Ben', /United States/)
  const kim = await device(browser, url)
  await takeSeat(kim.page, code, 'Kim', /Democratic People/)
  await control.page.getByRole('button', { name: 'Start the game' }).click()
  for (const { page } of [ada, control]) await expect(page.getByText('Brief', { exact: true }).first()).toBeVisible()
  await control.page.keyboard.press('n')
  await expect(ada.page.getByRole('status').filter({ hasText: /^Turn 1, Negotiate\./ })).toBeAttached()
  return { control, ada, ben, kim }
}

const duration = (page: Page) => page.getByLabel('Duration')
const saved = (page: Page) => expect(page.getByText('Draft saved')).toBeVisible()

test('two people edit one draft at once and lose nothing, and the head reads dissent before signing', async ({ browser, server }) => {
  test.setTimeout(240_000)
  const { control, ada, ben, kim } = await table(browser, server.url)

  await goTo(ada.page, 'Compose')
  await ada.page.getByRole('button', { name: /^Start from Fissile suspension/ }).click()
  await ada.page.getByLabel('Title').fill('A quiet start')
  await saved(ada.page)
  await goTo(ben.page, 'Compose')
  await ben.page.getByRole('button', { name: /^Continue A quiet start/ }).click()
  await expect(ada.page.getByText('Ben has this draft open too', { exact: false })).toBeVisible()
  await expect(ben.page.getByText('Ada has this draft open too', { exact: false })).toBeVisible()

  // Each changes something else; then both the same, one of them without a connection and over a reload.
  await Promise.all([
    ada.page.getByLabel('Title').fill('A quiet start for both'),
    ben.page.getByRole('radio', { name: /^In tranches/ }).check(),
  ])
  await expect(ben.page.getByLabel('Title')).toHaveValue('A quiet start for both')
  await expect(ada.page.getByRole('radio', { name: /^In tranches/ })).toBeChecked()
  await expect(ada.page.getByText('Last change by Ben:')).toBeVisible()
  // Nobody is said to have taken back what the other wrote.
  await expect(ada.page.getByText('“A quiet start for both” becomes', { exact: false })).toBeHidden()
  await expect(ben.page.getByText('“A quiet start for both” becomes', { exact: false })).toBeHidden()
  await ben.cut()
  await duration(ben.page).selectOption('3')
  await ben.page.getByLabel(/^Disputed parts/).uncheck()
  await duration(ada.page).selectOption('2')
  await saved(ada.page)
  await ben.context.setOffline(false)
  await ben.page.reload()
  await expect(ada.page.getByLabel(/^Disputed parts/)).not.toBeChecked()
  for (const { page } of [ada, ben]) await expect(page.getByText('changed this at the same time', { exact: false })).toBeVisible()
  await expectFit(ben.page)
  const other = (await duration(ada.page).inputValue()) === '3' ? '2' : '3'
  await expect(ada.page.getByRole('button', { name: /^Keep \d turns/ })).toBeVisible()
  await ada.page.getByRole('button', { name: /^Take (\d turns by Ben|mine, \d turns)$/ }).click()
  await expect(duration(ben.page)).toHaveValue(other)
  await expect(ben.page.getByText('changed this at the same time', { exact: false })).toBeHidden()

  await dragByKeyboard(ada.page)
  await tryLever(ada.page)
  await saved(ada.page)
  await expectFit(ada.page)

  await ada.page.getByRole('button', { name: 'Table this package' }).click()
  await goTo(ben.page, 'Packages')
  await ben.page.getByLabel('Why?').fill(reason)
  await ben.page.getByRole('button', { name: 'Dissent' }).click()
  await expect(ada.page.getByText(reason)).toBeVisible()
  await goTo(kim.page, 'Packages')
  await expect(kim.page.getByRole('heading', { name: 'A quiet start for both' })).toBeVisible()
  await ada.page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(ada.page.getByRole('dialog').getByText(reason)).toBeVisible()
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Sign all the same' }).click()
  await expect(kim.page.getByText('signed', { exact: true })).toBeVisible()
  expect((await kim.received()).join()).not.toContain(reason)
  for (const { context } of [control, ada, ben, kim]) await context.close()
})

/** Picked up with space, moved to a column with an arrow, dropped with space; what happens is said. */
async function dragByKeyboard(page: Page): Promise<void> {
  await page.getByLabel('Search measures').fill('U01')
  const handle = page.getByRole('button', { name: /^Drag .* to a column$/ }).first()
  await handle.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('is picked up.', { exact: false })).toBeAttached()
  // The arrows work once the columns have been measured, a moment after.
  await expect(async () => {
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('is over the column of', { exact: false })).toBeAttached({ timeout: 1000 })
  }).toPass({ timeout: 10_000 })
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Take out: (USA|United States)/ }).first()).toBeVisible()
}

/** Touches a line, sees what would move it, tries that and takes it back. */
async function tryLever(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^What we pay before we notice/ }).click()
  const lever = page.getByRole('button', { name: /^Try this/ }).first()
  await lever.click()
  const tried = page.getByText(/^Changed: /)
  await expect(tried).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(tried).toBeHidden()
}
