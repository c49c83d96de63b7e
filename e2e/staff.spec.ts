// Who helps to run the room and who watches: invited by link, held to their rights, seen by those they watch; and what control enters.
import { type Browser, expect, type Page } from '@playwright/test'
import { device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { test } from './_support/test.ts'

test('a helper and a watcher by personal links, one person paused, and orders entered for a delegation', async ({ browser, server }) => {
  const { code, facilitatorKey } = await openRoom(server.url, { seed: 'staff', preset: 'four', facilitator: 'Fay' })
  const control = (await device(browser, server.url, { width: 1440, height: 900 })).page
  const usa = (await device(browser, server.url, { width: 390, height: 844 })).page
  await control.goto(`/control/${code}#key=${facilitatorKey}`)
  await takeSeat(usa, code, 'Avery', /United States/)

  const helper = await test.step('a further facilitator may do what the link is for, and is told so', async () => {
    await control.getByRole('button', { name: 'Invite …' }).click()
    await control.getByLabel('Name', { exact: true }).fill('Hal')
    await expectFit(control)
    await control.getByRole('button', { name: 'Make the link' }).click()
    const page = await opened(browser, server.url, await linkOf(control, 'Hal'))
    await expect(page.getByText('Hal, you are here as a further facilitator.')).toBeVisible()
    const start = page.getByRole('button', { name: 'Start the game' })
    await expect(start).toHaveAttribute('title', /Your link lets you help/)
    await start.click({ force: true })
    await page.getByRole('textbox', { name: 'To everybody' }).fill('We begin soon.')
    await page.getByRole('button', { name: 'Broadcast', exact: true }).click()
    await expect(control.getByText('Broadcast: “We begin soon.”')).toBeVisible()
    await expect(control.getByText('In the lobby', { exact: true })).toBeVisible()
    await expectFit(page)
    return page
  })

  const watcher = await test.step('an observer of a delegation sees what it sees, can do nothing, and is seen', async () => {
    await control.getByRole('button', { name: 'Invite another' }).click()
    await control.getByLabel('Name', { exact: true }).fill('Olga')
    await control.getByRole('radio', { name: /Observer of one delegation/ }).check()
    await control.getByLabel('Delegation', { exact: true }).selectOption('USA')
    await control.getByRole('button', { name: 'Make the link' }).click()
    const page = await opened(browser, server.url, await linkOf(control, 'Olga'))
    await control.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('You watch the delegation of USA', { exact: false })).toBeVisible()
    await expect(usa.getByText('Olga (connected) watches', { exact: false })).toBeVisible()
    await control.getByRole('button', { name: 'Start the game' }).click()
    await control.getByRole('button', { name: 'Next phase' }).click()
    await goTo(page, 'Packages')
    await expect(page.getByRole('button', { name: 'Announce this gesture' })).toBeDisabled()
    await goTo(page, 'Talk')
    await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled()
    await expectFit(page)
    return page
  })

  await test.step('who is paused reads, and is let on again', async () => {
    await control.getByRole('button', { name: 'More about Avery' }).click()
    await control.getByRole('button', { name: 'Pause Avery' }).click()
    await expect(usa.getByText('The facilitator has paused you.', { exact: false })).toBeVisible()
    await expect(usa.getByRole('button', { name: 'Ready' })).toHaveAttribute('title', 'The facilitator has paused you.')
    await expectFit(control)
    await control.getByRole('button', { name: 'Let Avery on again' }).click()
    await expect(usa.getByText('The facilitator has paused you.', { exact: false })).toBeHidden()
    await control.getByRole('button', { name: 'Close', exact: true }).click()
  })

  await test.step('orders entered for a delegation are its orders, and are marked', async () => {
    await control.getByRole('button', { name: 'Next phase' }).click()
    await control.getByRole('tab', { name: /^Orders/ }).click()
    await control.getByRole('button', { name: 'Enter for ROK' }).click()
    const frame = control.frameLocator('iframe')
    await expect(frame.getByText('You enter for ROK.', { exact: false })).toBeVisible()
    await goTo(frame, 'Orders')
    await frame.getByRole('radio', { name: /Campaign at home/ }).check()
    await frame.getByRole('button', { name: 'Confirm orders' }).click()
    await expect(control.getByText('Fay (facilitator) for ROK', { exact: false }).first()).toBeVisible()
    await control.getByRole('combobox', { name: 'View as …' }).click()
    await control.getByRole('option', { name: 'USA', exact: true }).click()
    await control.getByRole('button', { name: 'Enter for USA' }).click()
    await goTo(frame, 'Orders')
    await frame.getByRole('button', { name: 'Confirm orders' }).click()
    await expect(usa.getByText('Entered by the facilitator this turn')).toBeVisible()
    await expect(watcher.getByText('your orders (Fay', { exact: false })).toBeVisible()
    await expectFit(control)
    await expectFit(usa)
  })

  await test.step('moved, the watcher has the other view at once; a link that is taken back ends at once', async () => {
    await control.getByRole('button', { name: 'Move Olga', exact: true }).click()
    await control.getByLabel('Delegation', { exact: true }).selectOption('watch:JPN')
    await control.getByRole('button', { name: 'Move', exact: true }).click()
    await expect(watcher.getByText('You watch the delegation of Japan', { exact: false })).toBeVisible()
    await expect(watcher.getByText('Entered by the facilitator')).toHaveCount(0)
    await expect(usa.getByText('Olga', { exact: false })).toHaveCount(0)
    await control.getByRole('button', { name: 'Remove Hal' }).click()
    await control.getByRole('dialog').getByRole('button', { name: 'Remove Hal' }).click()
    await expect(helper.getByRole('heading', { name: 'This seat is closed' })).toBeVisible()
  })
  await Promise.all([control, usa, helper, watcher].map((page) => page.context().close()))
})

const linkOf = (control: Page, name: string): Promise<string> =>
  control.getByLabel(`Personal link of ${name}`, { exact: true }).inputValue()

async function opened(browser: Browser, url: string, link: string): Promise<Page> {
  const { page } = await device(browser, url, { width: 1280, height: 800 })
  const { pathname, hash } = new URL(link)
  await page.goto(pathname + hash)
  return page
}

const goTo = (desk: Pick<Page, 'getByRole'>, place: string) =>
  desk
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click()
