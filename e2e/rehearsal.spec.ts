// Somebody alone, on a phone: opens a rehearsal at the door, plays a whole game against bots through the screen, and sees how it ended.
import { expect, type Page } from '@playwright/test'
import { device, faultsOf } from './_support/people.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

const phone = { width: 390, height: 844 }
const turns = 4
const phases = ['Brief', 'Negotiate', 'Commit', 'Respond', 'Adjudicate', 'Debrief'] as const
type Phase = (typeof phases)[number]

test('one person alone plays a whole game on a phone', async ({ browser, server }) => {
  test.setTimeout(240_000)
  const { context, page } = await device(browser, server.url, phone)
  const faults: string[] = []
  const seen = new Set<string>()

  await test.step('one tap at the door leads to the desk', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: /^Play Democratic People/ }).click()
    await page.waitForURL(/\/desk\//)
    await expect(page.getByText('No clock').first()).toBeVisible()
  })

  for (let turn = 1; turn <= turns && (await isPlaying(page)); turn++) {
    await test.step(`turn ${turn}`, async () => {
      for (const phase of phases) {
        if (!(await stands(page, turn, phase))) return
        seen.add(await hint(page).innerText())
        if (turn === 1) faults.push(...(await faultsOf(page)).map((fault) => `${phase}: ${fault}`))
        if (turn === 1 && phase === 'Negotiate') {
          await signTheFirst(page)
          seen.add(await hint(page).innerText())
        }
        await work(page, phase)
        if (turn === 1 && phase === 'Commit') await comeBack(page, turn, phase)
        if (turn === 1 && phase === 'Respond') await putHintsAway(page)
        await goOn(page, turn, phase)
      }
    })
  }

  await test.step('the result stands there, and another may be opened', async () => {
    await expect(page.getByRole('heading', { name: 'Your objectives' })).toBeVisible()
    await expect(hint(page)).toContainText('The game is over')
    faults.push(...(await faultsOf(page)).map((fault) => `result: ${fault}`))
    await hint(page).getByRole('link', { name: 'Rehearse again' }).click()
    await expect(page.getByRole('button', { name: /^Play Japan/ })).toBeVisible()
  })
  await context.close()
  expect(seen.size, 'the steps have hints of their own').toBeGreaterThanOrEqual(5)
  expect(faults).toEqual([])
})

test('a table of bots plays before a facilitator, who ends the phases by hand', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Run a table of bots' }).click()
  await page.waitForURL(/\/control\//)
  await expect(page.getByText('Plays as: Reckoner').first()).toBeVisible()
  await page.getByRole('button', { name: 'Start the game' }).click()
  for (const phase of phases) {
    await expect(page.getByRole('banner').getByText(`Turn 1 of ${turns} · ${phase}`, { exact: false })).toBeVisible()
    await expect(page.getByText('Everybody here is ready.')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'End the phase now' }).click()
  }
  await expect(page.getByRole('banner').getByText(`Turn 2 of ${turns}`, { exact: false })).toBeVisible()
})

const hint = (page: Page) => page.getByRole('complementary', { name: 'Hint' })
const over = (page: Page) => page.getByRole('heading', { name: 'Your objectives' })
const moment = (page: Page, turn: number, phase: Phase) =>
  page.getByRole('banner').getByText(`${phase}Turn ${turn} of ${turns}`, { exact: true })

const isPlaying = async (page: Page): Promise<boolean> => !(await over(page).isVisible())

/** Waits until the table stands in that phase; false when the game has ended before (war and surrender end it at once). */
async function stands(page: Page, turn: number, phase: Phase): Promise<boolean> {
  await expect(moment(page, turn, phase).or(over(page)).first()).toBeVisible()
  return isPlaying(page)
}

/** What there is to do: reads, signs what lies there, complies, answers. */
async function work(page: Page, phase: Phase): Promise<void> {
  if (phase === 'Brief') await goTo(page, 'Brief')
  if (phase === 'Negotiate') await signAll(page)
  if (phase === 'Commit') {
    for (const comply of await page.getByRole('radio', { name: /^Comply/ }).all()) await comply.check()
    await page.getByRole('button', { name: 'Confirm orders' }).click()
    await expect(page.getByText('Orders are in. You can change them', { exact: false })).toBeVisible()
  }
  if (phase === 'Respond') {
    const letPass = page.getByRole('button', { name: 'Let pass' })
    if (await letPass.isVisible()) await letPass.click()
  }
}

/** The other side's bot opens with an offer; one's own signature brings it into force, or waits for others'. */
async function signTheFirst(page: Page): Promise<void> {
  await goTo(page, 'Packages')
  await page.getByRole('button', { name: 'Sign', exact: true }).first().click({ timeout: 30_000 })
  await expect(page.getByText('You have signed “Open the lines”.')).toBeVisible()
}

/** Whatever else lies there to be signed. */
async function signAll(page: Page): Promise<void> {
  await goTo(page, 'Packages')
  const sign = page.getByRole('button', { name: 'Sign', exact: true })
  while (await sign.first().isVisible()) {
    const left = await sign.count()
    await sign.first().click()
    await expect(sign).not.toHaveCount(left)
  }
}

/** "Go on" ends the phase at once when the bots are ready, and else says whom it waits for. */
async function goOn(page: Page, turn: number, phase: Phase): Promise<void> {
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(moment(page, turn, phase)).toHaveCount(0, { timeout: 30_000 })
}

/** A reload in the middle of it all: the same seat, the same orders. */
async function comeBack(page: Page, turn: number, phase: Phase): Promise<void> {
  await page.reload()
  await expect(moment(page, turn, phase)).toBeVisible()
  await expect(page.getByText('Orders are in. You can change them', { exact: false })).toBeVisible()
}

async function putHintsAway(page: Page): Promise<void> {
  await hint(page).getByRole('button', { name: 'Close the hints' }).click()
  await expect(hint(page)).toHaveText('')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Hints', pressed: false })).toBeVisible()
  await page.getByRole('button', { name: 'Hints' }).click()
  await expect(hint(page)).not.toHaveText('')
}
