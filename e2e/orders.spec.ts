// Orders of a delegation of two: who gave them is told, and one that cannot be undone is asked twice and then given.
import { expect, type Page } from '@playwright/test'
import { device, openRoom, takeSeat } from './_support/people.ts'
import { advance } from './_support/play.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

const choose = (page: Page, name: RegExp) => page.getByRole('radio', { name }).check()
const confirm = (page: Page) => page.getByRole('button', { name: 'Confirm orders' }).click()

test('two of a delegation write one sheet of orders; its head goes to the brink, and both principals choose in the crisis', async ({
  browser,
  server,
}) => {
  const { code, facilitatorKey } = await openRoom(server.url, { seed: 'orders', preset: 'four' })
  const control = { url: server.url, key: facilitatorKey }
  const [ann, ben, kim] = [await device(browser, server.url), await device(browser, server.url), await device(browser, server.url)]
  await takeSeat(ann.page, code, 'Ann', /United States/)
  await takeSeat(ben.page, code, 'Ben', /United States/)
  await takeSeat(kim.page, code, 'Kim', /Democratic People/)
  const facilitator = await device(browser, server.url)
  await facilitator.page.goto(`/control/${code}#key=${facilitatorKey}`)
  await facilitator.page.getByRole('button', { name: 'Start the game' }).click()
  await advance(control, 'commit')
  for (const { page } of [ann, ben]) {
    await goTo(page, 'Orders')
    await expect(page.getByText('Your whole delegation writes this one sheet', { exact: false })).toBeVisible()
  }

  await choose(ben.page, /^Campaign at home/)
  await expect(ann.page.getByText('Ben changed it last.')).toBeVisible()
  await expect(ann.page.getByRole('radio', { name: /^Campaign at home/ })).toBeChecked()
  await confirm(ben.page)
  await expect(ann.page.getByText('Orders are in, confirmed by Ben.', { exact: false })).toBeVisible()
  await expect(ben.page.getByText('Orders are in.', { exact: false }).first()).toBeVisible()

  // The head alone, and twice.
  await choose(ann.page, /^Go to the brink/)
  await expect(ben.page.getByRole('radio', { name: /Go to the brink/ })).toBeChecked()
  await expect(ben.page.getByRole('button', { name: 'Confirm orders' })).toBeDisabled()
  await confirm(ann.page)
  await ann.page.getByRole('dialog', { name: 'Go to the brink?' }).getByRole('button', { name: 'Go on' }).click()
  const certain = ann.page.getByRole('dialog', { name: 'Are you certain?' })
  await certain.getByRole('button', { name: 'Cancel' }).click()
  await expect(certain).toBeHidden()
  await confirm(ann.page)
  await ann.page.keyboard.press('Escape')
  await expect(ann.page.getByRole('dialog')).toHaveCount(0)
  await confirm(ann.page)
  await ann.page.getByRole('dialog', { name: 'Go to the brink?' }).getByRole('button', { name: 'Go on' }).click()
  await certain.getByRole('button', { name: 'Go to the brink' }).click()
  await expect(certain).toBeHidden()
  await expect(ben.page.getByText('Orders are in, confirmed by Ann.', { exact: false })).toBeVisible()

  await advance(control, 'respond')
  for (const { page } of [ann, kim]) {
    await goTo(page, 'Answers')
    await page.getByRole('button', { name: 'Give way' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Give way' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Give way' })).toHaveAttribute('aria-pressed', 'true')
  }
})
