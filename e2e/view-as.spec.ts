// "View as": the facilitator looks over everybody's shoulder, sees what they see as it changes, and can send nothing from there.
import { expect, type FrameLocator, type Page } from '@playwright/test'
import { device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { test } from './_support/test.ts'

const banner = 'You see what the delegation of USA sees. Nothing you press here is sent.'
const drafted = 'A draft by Washington'

test('the facilitator sees what a delegation, the observers and the wall see, and sends nothing', async ({ browser, server }) => {
  const { code, facilitatorKey } = await openRoom(server.url, { seed: 'view-as', preset: 'four' })
  const [control, usa] = [(await device(browser, server.url)).page, (await device(browser, server.url)).page]
  const commands = commandsOf(control)
  await control.goto(`/control/${code}#key=${facilitatorKey}`)
  await takeSeat(usa, code, 'Avery', /United States/)
  // Who looks is not offered the guide, which is the delegate's own.
  await usa.getByRole('region', { name: 'Guide' }).getByRole('button', { name: 'No, thanks' }).click()
  await control.getByRole('button', { name: 'Start the game' }).click()
  await control.getByRole('button', { name: 'Next phase' }).click()
  await expect(usa.getByRole('status').filter({ hasText: /^Turn 1, Negotiate\./ })).toBeAttached()
  const before = commands.length
  const frame = control.frameLocator('iframe')

  await test.step('a draft shows in place as it is written', async () => {
    await viewAs(control, 'USA')
    await expect(frame.getByText(banner)).toBeVisible()
    await goTo(usa, 'Compose')
    await usa.getByRole('button', { name: /^Start from De-escalation/ }).click()
    await usa.getByLabel('Title').fill(drafted)
    await goTo(frame, 'Compose')
    await frame.getByRole('button', { name: `Continue ${drafted}` }).click()
    await expect(frame.getByLabel('Title')).toHaveValue(drafted)
    await usa.getByLabel('Title').fill(`${drafted}, second thoughts`)
    await expect(frame.getByLabel('Title')).toHaveValue(`${drafted}, second thoughts`)
    await expect(frame.getByLabel('Title')).toBeDisabled()
    await expect(frame.getByRole('button', { name: 'Table this package' })).toBeDisabled()
    await expectFit(control)
  })

  const look = await test.step('in a window of its own the screen is the delegation’s, word for word', async () => {
    const opened = control.waitForEvent('popup')
    await control.getByRole('link', { name: 'Open in a window' }).click()
    const page = await opened
    commandsOf(page, commands)
    expect(page.url()).toMatch(new RegExp(`/desk/${code}\\?as=USA$`))
    await usa.getByRole('button', { name: 'Table this package' }).click()
    await expectSame(page, usa, 'Packages')
    await expect(page.getByText('second thoughts').first()).toBeVisible()
    return page
  })

  await test.step('what would be sent says why it is not, and is not', async () => {
    const sign = look.getByRole('button', { name: 'Sign', exact: true })
    await expect(sign).toBeDisabled()
    await expect(sign).toHaveAttribute('title', 'You only look here: nothing is sent.')
    await sign.click({ force: true })
    await goTo(look, 'Talk')
    await look.getByRole('textbox', { name: 'Message' }).press('Enter')
    await expect(look.getByRole('button', { name: 'Continue on another device' })).toHaveCount(0)
    await expect(usa.getByRole('button', { name: 'Sign', exact: true })).toBeEnabled()
  })

  await test.step('a signature is there at once, on every screen of the delegation', async () => {
    await usa.getByRole('button', { name: 'Sign', exact: true }).click()
    await goTo(look, 'Packages')
    await expect(look.getByRole('button', { name: 'Take back signature' })).toBeDisabled()
    for (const place of ['Packages', 'Board', 'Brief']) await expectSame(look, usa, place)
    await expectFit(look)
    await look.close()
  })

  await test.step('observers and the wall are looked at in the same way', async () => {
    await viewAs(control, 'Observers')
    await expect(frame.getByText('You see what observers see.', { exact: false })).toBeVisible()
    await viewAs(control, 'Wall')
    await expect(frame.getByText('You see what the wall shows.', { exact: false })).toBeVisible()
    await expect(frame.getByRole('table', { name: 'Trust' })).toBeVisible()
    await expectFit(control)
    await viewAs(control, 'Board')
    await expect(control.locator('iframe')).toHaveCount(0)
    await expect(control.getByRole('tab', { name: 'Board' })).toBeVisible()
  })

  await test.step('nothing was sent, and nobody else may look so', async () => {
    expect(commands.slice(before)).toEqual([])
    await usa.goto(`/desk/${code}?as=ROK`)
    await expect(usa.getByText('This device holds no seat in this room')).toBeVisible()
  })
  for (const page of [control, usa]) await page.context().close()
})

/** Every command that leaves a page, whichever of its frames it leaves from. */
function commandsOf(page: Page, sent: string[] = []): string[] {
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (String(payload).includes('["command"')) sent.push(String(payload))
    }),
  )
  return sent
}

async function viewAs(control: Page, who: string): Promise<void> {
  await control.getByRole('combobox', { name: 'View as …' }).click()
  await control.getByRole('option', { name: who, exact: true }).click()
}

const goTo = (desk: Page | FrameLocator, place: string) =>
  desk
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click()

/** Two desks at the same place say the same, word for word. */
async function expectSame(one: Page, other: Page, place: string): Promise<void> {
  for (const page of [one, other]) await goTo(page, place)
  const said = async (page: Page) => {
    // What one person is asked alone stands on no other screen.
    await page.addStyleTag({ content: '[data-alone] { display: none }' })
    return page.locator('#content').innerText()
  }
  await expect(async () => expect(await said(one)).toBe(await said(other))).toPass({ timeout: 10_000 })
}
