// A newcomer finds their way: the guided first turn by keyboard, the rulebook searched where one stands, orders with what they
// would come to, and a connection that breaks and loses nothing.
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { type Device, device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

interface Room {
  control: Device
  usa: Device
  dprk: Device
  china: Device
}

/** A room of three delegations and its facilitator. */
async function openTable(browser: Browser, url: string, seed: string): Promise<Room> {
  const phaseMinutes = { brief: 60, negotiate: 60, commit: 60, respond: 60, adjudicate: 60, debrief: 60 }
  const { code, facilitatorKey } = await openRoom(url, { seed, preset: 'four', phaseMinutes })
  const control = await device(browser, url)
  await control.page.goto(`/control/${code}#key=${facilitatorKey}`)
  const usa = await device(browser, url)
  await takeSeat(usa.page, code, 'Avery', /United States/)
  const dprk = await device(browser, url)
  await takeSeat(dprk.page, code, 'Kim', /Democratic People/)
  const china = await device(browser, url)
  await takeSeat(china.page, code, 'Wei', /China/)
  return { control, usa, dprk, china }
}

async function goOn({ control, usa }: Room, phase: string): Promise<void> {
  await control.page.getByRole('button', { name: 'Next phase' }).click()
  const confirm = control.page.getByRole('dialog').getByRole('button', { name: 'Next phase' })
  if (await confirm.isVisible()) await confirm.click()
  await expect(usa.page.getByText(phase, { exact: true }).first()).toBeVisible()
}

const close = async ({ control, usa, dprk, china }: Room) => {
  for (const { context } of [control, usa, dprk, china]) await context.close()
}

test('a newcomer is shown the desk and the first phases by keyboard, and looks a word up', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const room = await openTable(browser, server.url, 'learn-guide')
  const { page } = room.usa
  const guide = page.getByRole('region', { name: 'Guide' })
  await guide.getByRole('button', { name: 'Show me' }).press('Enter')
  const titles = ['You speak for a government', 'Where the turn stands', 'What now?', 'Your brief, for your eyes only', 'Who trusts whom']
  for (const title of titles) {
    await expect(guide.getByRole('heading', { name: title })).toBeFocused()
    await guide.getByRole('button', { name: 'Next' }).press('Enter')
  }
  // It points at the very button, and leads there.
  await expect(page.locator('[data-pointed]')).toHaveAccessibleName('Rulebook')
  await expectFit(page)
  await guide.getByRole('button', { name: 'Take me there' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Rulebook' })).toBeFocused()

  await test.step('the rulebook is searched in place, and reached from a word', async () => {
    await page.keyboard.press('Enter')
    const book = page.getByRole('dialog', { name: 'Rulebook' })
    await book.getByLabel('Search rules and words').fill('stall breach')
    await expect(book.getByRole('listitem').filter({ hasText: 'R15' })).toBeVisible()
    await expectFit(page)
    await page.keyboard.press('Escape')
    await expect(book).toBeHidden()
    await page.getByRole('button', { name: 'Who trusts whom' }).first().press('Enter')
    await page.getByRole('note').getByRole('button', { name: 'In the rulebook' }).press('Enter')
    await expect(book.getByLabel('Search rules and words')).toHaveValue('Trust')
    await page.keyboard.press('Escape')
  })

  await test.step('it can be left and taken up where it was, over a reload too', async () => {
    await guide.getByRole('button', { name: 'Close the guide for now' }).press('Enter')
    await page.reload()
    await page.getByRole('button', { name: 'Guide', exact: true }).press('Enter')
    await expect(guide.getByRole('heading', { name: 'Words and rules' })).toBeVisible()
    await guide.getByRole('button', { name: 'Next' }).press('Enter')
    await expect(guide).toContainText('7 of 7 now')
    await guide.getByRole('button', { name: 'Done' }).press('Enter')
    await expect(page.getByText('goes on by itself', { exact: false })).toBeVisible()
    await expect(guide).toBeHidden()
    await room.control.page.getByRole('button', { name: 'Start the game' }).click()
    await expect(page.getByText('Brief', { exact: true }).first()).toBeVisible()
    await goOn(room, 'Negotiate')
    await expect(guide.getByRole('heading', { name: 'Negotiate: what lies on the table' })).toBeVisible()
    await guide.getByRole('button', { name: 'Skip the guide' }).press('Enter')
    await expect(guide).toBeHidden()
  })
  await close(room)
})

test('orders show what they would come to; a lost connection loses nothing and says a thing once', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const room = await openTable(browser, server.url, 'learn-link')
  const { page, context } = room.usa
  await page.getByRole('region', { name: 'Guide' }).getByRole('button', { name: 'No, thanks' }).click()
  await room.control.page.getByRole('button', { name: 'Start the game' }).click()
  await expect(page.getByText('Brief', { exact: true }).first()).toBeVisible()
  await goOn(room, 'Negotiate')
  await goTo(page, 'Compose')
  await page.getByRole('button', { name: /^Start from Open the lines/ }).click()
  // Put on the table and signed in one go; the signature waits for the others', and once all have signed everybody is told.
  await page.getByRole('button', { name: 'Table and sign' }).click()
  await expect(page.getByText('It lapses when Negotiate ends', { exact: false })).toBeVisible()
  for (const desk of [room.dprk.page, room.china.page]) {
    await goTo(desk, 'Packages')
    await desk.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(desk.getByRole('button', { name: 'Sign', exact: true })).toBeHidden()
  }
  await expect(page.getByText('have agreed “Open the lines”', { exact: false })).toBeVisible()
  // One new thing, told in the title of the page too, once it is Commit.
  await goOn(room, 'Commit')
  await expect(page).toHaveTitle(/^\(1\) /)
  await expect(page.getByText('Not confirmed', { exact: true })).toBeVisible()

  await test.step('what each order would come to, and what stands', async () => {
    await page.getByText('What each order would come to').first().click()
    await expect(page.getByText(/Clearly reported with \d+%: trust in you .*DPRK −/).first()).toBeVisible()
    await expect(page.getByText(/Reported clean with \d+%: trust in you/).first()).toBeVisible()
    await page
      .getByRole('radio', { name: /^Stall/ })
      .first()
      .check()
    await page.getByRole('button', { name: 'Confirm orders' }).click()
    await expect(page.getByText('Confirmed', { exact: true })).toBeVisible()
    await page
      .getByRole('radio', { name: /^Comply/ })
      .first()
      .check()
    await page.getByRole('button', { name: 'Confirm orders' }).click()
    await expect(page.getByText('Orders are in. You can change them', { exact: false })).toBeVisible()
    await expectFit(page)
  })

  await test.step('the network is cut while one writes', async () => {
    await goTo(page, 'Talk')
    await page.getByRole('textbox', { name: 'Message' }).fill('Said once.')
    await context.setOffline(true)
    await expect(page.getByText('Connection lost', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('Waits for the connection', { exact: false })).toBeVisible()
    await page.getByRole('textbox', { name: 'Message' }).fill('Half typed')
  })

  await test.step('the page is loaded anew before the room has it', async () => {
    const letUp = await keepSocketsDown(page)
    await context.setOffline(false)
    await page.reload()
    await expect(page.getByText('Connecting to the room', { exact: false })).toBeVisible()
    await letUp()
    // A line that was let in and then heard nothing is given up after six seconds, and tried anew.
    await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Half typed', { timeout: 30_000 })
    await goTo(room.dprk.page, 'Talk')
    await expect(room.dprk.page.getByText('Said once.')).toHaveCount(1)
    await expect(page.getByText('Said once.')).toHaveCount(1)
    await expect(page.getByText(/Waits for the connection|Sending/)).toHaveCount(0)
  })
  await close(room)
})

test('on a phone a talk has the screen, and neither notices nor the guide cover what one needs', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const room = await openTable(browser, server.url, 'learn-phone')
  const { page } = room.usa
  await page.setViewportSize({ width: 390, height: 844 })
  const guide = page.getByRole('region', { name: 'Guide' })
  await guide.getByRole('button', { name: 'Show me' }).click()
  await room.control.page.getByRole('button', { name: 'Start the game' }).click()
  for (let at = 1; at < 7; at++) {
    await expect(guide).toContainText(`${at} of 7 now`)
    await guide.getByRole('button', { name: 'Next' }).click()
  }
  await guide.getByRole('button', { name: 'Done' }).click()
  await expect(guide).toBeHidden()

  await test.step('a dozen lines can be read, and the newest is in sight', async () => {
    const said = (text: string) => page.getByRole('log').getByText(text, { exact: true })
    const box = page.getByRole('textbox', { name: 'Message' })
    for (let n = 1; n <= 12; n++) {
      await box.fill(`Line ${n}`)
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(said(`Line ${n}`)).toBeInViewport({ ratio: 1 })
    }
    await expect(said('Line 1')).not.toBeInViewport()
    expect(await heightOf(page.getByRole('log'))).toBeGreaterThan(12 * 24)
    await box.fill('One\nTwo\nThree\nFour')
    await expect.poll(() => heightOf(box)).toBeGreaterThan(4 * 24)
    await expect(said('Line 12')).toBeInViewport({ ratio: 1 })
    await box.fill('')
    await page.setViewportSize({ width: 390, height: 500 })
    await expect(said('Line 12')).toBeInViewport({ ratio: 1 })
    await expect(box).toBeInViewport({ ratio: 1 })
    await expectFit(page)
    await page.setViewportSize({ width: 390, height: 844 })
  })

  await test.step('in Commit the card keeps off the bar it points at, and a notice off that and Ready', async () => {
    for (const phase of ['Negotiate', 'Commit']) await goOn(room, phase)
    await expect(page.locator('[data-pointed]')).toContainText('Confirm orders')
    await expect(guide.getByRole('button', { name: 'Take me there' })).not.toBeInViewport({ ratio: 0.5 })
    await page.getByRole('button', { name: 'Confirm orders' }).click()
    const notice = page.getByText('Orders are in.', { exact: true })
    await expect(notice).toBeVisible()
    const [low, high] = [await notice.boundingBox(), await page.locator('[data-pointed]').boundingBox()]
    expect((low?.y ?? 0) + (low?.height ?? 0)).toBeLessThan(high?.y ?? 0)
    await page.getByRole('button', { name: 'Ready', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Not yet' })).toBeVisible()
    await expectFit(page)
  })
  await close(room)
})

const heightOf = async (of: Locator): Promise<number> => (await of.boundingBox())?.height ?? 0

/** The page's files come, its connection to the room does not, by WebSocket or by polling. @returns how to let it through again */
async function keepSocketsDown(page: Page): Promise<() => Promise<void>> {
  const line = { down: true }
  await page.routeWebSocket(/\/socket\.io\//, (socket) => void (line.down ? socket.close() : socket.connectToServer()))
  await page.route('**/socket.io/**', (route) => route.abort())
  return async () => {
    line.down = false
    await page.unrouteAll()
  }
}
