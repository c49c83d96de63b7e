// A delegate who uses no mouse plays a whole game: joins, reads, composes, tables, signs, talks, orders, answers, tells the press, and
// reads the result, by keyboard alone, with bots in the other seats.
import { expect, type Page } from '@playwright/test'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import { device, openRoom } from './_support/people.ts'
import { act } from './_support/play.ts'
import { test } from './_support/test.ts'

const turns = 4
const phases = ['Brief', 'Negotiate', 'Commit', 'Respond', 'Adjudicate', 'Debrief'] as const
type Phase = (typeof phases)[number]
const mine = 'USA'

test('a delegate plays a whole game by keyboard alone', async ({ browser, server }) => {
  test.setTimeout(300_000)
  // With bots that act at once a phase ends when the delegate is ready, long before its clock does.
  const opened = await openRoom(server.url, { seed: 'keyboard', preset: 'four', endEarly: 'whenReady' })
  const control = { url: server.url, key: opened.facilitatorKey }
  const { context, page } = await device(browser, server.url)

  await test.step('in at the door', async () => {
    await page.goto('/')
    await tabTo(page, 'textbox', 'Join code')
    await page.keyboard.type(opened.code)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Your name')).toBeFocused()
    await page.keyboard.type('Avery')
    await tabTo(page, 'radio', /Give me any seat/)
    for (let n = 0; n < 10 && !(await page.getByRole('radio', { name: /United States/ }).isChecked()); n++)
      await page.keyboard.press('ArrowDown')
    await press(page, 'Take the seat')
    await page.waitForURL(/\/desk\//)
  })

  await act(control, { type: 'setBotPace', pace: 'atOnce' })
  for (const { id } of sixParty.parties.filter((party) => party.id !== mine))
    await act(control, { type: 'seatBot', party: id, strategy: id === 'DPRK' ? 'rational' : 'wait' })
  await act(control, { type: 'startGame' })

  for (let turn = 1; turn <= turns && (await stands(page, turn, 'Brief')); turn++) {
    await test.step(`turn ${turn}`, async () => {
      for (const phase of phases) {
        if (!(await stands(page, turn, phase))) return
        await work(page, turn, phase)
        await press(page, 'Ready')
        await expect(moment(page, turn, phase)).toHaveCount(0, { timeout: 30_000 })
      }
    })
  }

  await test.step('the result', async () => {
    await expect(over(page)).toBeVisible()
    await press(page, /^Board/)
    await expect(page.getByRole('heading', { name: 'Who trusts whom' })).toBeVisible()
  })
  await context.close()
})

const over = (page: Page) => page.getByRole('heading', { name: 'Your objectives' })
const moment = (page: Page, turn: number, phase: Phase) =>
  page.getByRole('banner').getByText(`${phase}Turn ${turn} of ${turns}`, { exact: true })

/** Waits until the table stands in that phase; false when the game has ended before (war and surrender end it at once). */
async function stands(page: Page, turn: number, phase: Phase): Promise<boolean> {
  await expect(moment(page, turn, phase).or(over(page)).first()).toBeVisible()
  return !(await over(page).isVisible())
}

async function work(page: Page, turn: number, phase: Phase): Promise<void> {
  if (phase === 'Brief' && turn === 1) await press(page, /^Brief/)
  if (phase === 'Negotiate' && turn === 1) await negotiate(page)
  if (phase === 'Commit') await order(page)
  if (phase === 'Respond') await answer(page)
  if (phase === 'Debrief' && turn === 1) await tellThePress(page)
}

async function negotiate(page: Page): Promise<void> {
  await press(page, /^Compose/)
  await press(page, /^Start from Open the lines/)
  await tabTo(page, 'textbox', 'Title')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('By keyboard')
  await press(page, 'Table this package')
  await expect(page.getByRole('heading', { name: 'By keyboard' })).toBeVisible()
  const signs = page.getByRole('button', { name: 'Sign', exact: true })
  const open = await signs.count()
  await press(page, 'Sign')
  await expect(signs).not.toHaveCount(open)
  await press(page, /^Talk/)
  await tabTo(page, 'textbox', 'Message')
  await page.keyboard.type('Typed without a mouse.')
  await press(page, 'Send')
  await expect(page.getByText('Typed without a mouse.')).toBeVisible()
}

async function order(page: Page): Promise<void> {
  await press(page, /^Orders/)
  await tabTo(page, 'radio', /^Nothing further/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await press(page, 'Confirm orders')
  await expect(page.getByText('Orders are in. You can change them', { exact: false })).toBeVisible()
}

/** Where something was reported; in a quiet turn there is nothing to answer. */
async function answer(page: Page): Promise<void> {
  await press(page, /^Answers/)
  const pass = page.getByRole('button', { name: 'Let pass', exact: true })
  if (await pass.isVisible()) await press(page, 'Let pass')
}

async function tellThePress(page: Page): Promise<void> {
  await press(page, /^Now/)
  await tabTo(page, 'textbox', 'What happened, and whose doing was it?')
  await page.keyboard.type('We keep our word.')
  await press(page, 'Publish')
  await expect(page.getByText('Your delegation has said:')).toBeVisible()
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, 'button', name)
  await page.keyboard.press('Enter')
}

/** Presses Tab until the control is reached, as somebody would; fails when the round of the page does not lead to it. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'radio', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first()
  await expect(wanted).toBeVisible()
  await expect(wanted).toBeEnabled()
  for (let n = 0; n < 250; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached the ${role} ${name}.`)
}
