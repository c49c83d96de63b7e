// A delegate who uses no mouse: joins, composes, tables, signs, orders and talks by keyboard alone.
import { expect, type Page } from '@playwright/test'
import { device, openRoom, takeSeat } from './_support/people.ts'
import { test } from './_support/test.ts'

test('a delegate plays a turn by keyboard alone', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const { code, facilitatorKey } = await openRoom(server.url, { seed: 'keyboard', preset: 'four' })
  const control = await device(browser, server.url)
  await control.page.goto(`/control/${code}#key=${facilitatorKey}`)
  const partner = await device(browser, server.url)
  await takeSeat(partner.page, code, 'Kim', /Democratic People/)

  const { context, page } = await device(browser, server.url)
  await page.goto('/')
  await tabTo(page, 'textbox', 'Join code')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.keyboard.type('Avery')
  await tabTo(page, 'radio', /Give me any seat/)
  for (let n = 0; n < 10 && !(await page.getByRole('radio', { name: /United States/ }).isChecked()); n++)
    await page.keyboard.press('ArrowDown')
  await tabTo(page, 'button', 'Take the seat')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\//)

  await control.page.getByRole('button', { name: 'Start the game' }).click()
  // The key counts once the facilitator's own screen has the phase too.
  for (const one of [page, control.page]) await expect(one.getByText('Brief', { exact: true }).first()).toBeVisible()
  await control.page.keyboard.press('n')
  await expect(page.getByText('Negotiate', { exact: true }).first()).toBeVisible()

  await tabTo(page, 'button', 'Compose')
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', /^Start from Open the lines/)
  await page.keyboard.press('Enter')
  await tabTo(page, 'textbox', 'Title')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('By keyboard')
  await tabTo(page, 'button', 'Table this package')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'By keyboard' })).toBeVisible()
  await tabTo(page, 'button', 'Sign')
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', 'Take back signature')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeVisible()

  await tabTo(page, 'button', 'Talk')
  await page.keyboard.press('Enter')
  await tabTo(page, 'textbox', 'Message')
  await page.keyboard.type('Typed without a mouse.')
  await tabTo(page, 'button', 'Send')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Typed without a mouse.')).toBeVisible()

  await control.page.keyboard.press('n')
  await expect(page.getByText('Commit', { exact: true }).first()).toBeVisible()
  await tabTo(page, 'button', 'Orders')
  await page.keyboard.press('Enter')
  await tabTo(page, 'radio', /^Nothing further/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'button', 'Confirm orders')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Orders are in. You can change them', { exact: false })).toBeVisible()
  for (const one of [context, control.context, partner.context]) await one.close()
})

/** Presses Tab until the control is reached, as somebody would; fails when the round of the page does not lead to it. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'radio', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first()
  await expect(wanted).toBeVisible()
  for (let n = 0; n < 250; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached the ${role} ${name}.`)
}
