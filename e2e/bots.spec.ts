// Bots at a facilitator's table: the room is filled and checked, a forecast is made and shown, a seat is taken, handed over and taken back.
import { expect, type Page } from '@playwright/test'
import { device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

const phone = { width: 390, height: 844 }
const label = 'What bots would make of this position – no prediction'
const banner = 'A bot plays for your delegation'

test('a facilitator fills a room with bots, checks it, and plays with one person among them', async ({ browser, server }) => {
  test.setTimeout(240_000)
  const { code, facilitatorKey, wallKey } = await openRoom(server.url, { seed: 'bots', preset: 'four' })
  const control = (await device(browser, server.url)).page
  const wall = (await device(browser, server.url, { width: 1920, height: 1080 })).page
  const mobile = (await device(browser, server.url, phone)).page
  await control.goto(`/control/${code}#key=${facilitatorKey}`)

  await test.step('every empty seat gets a bot that everybody can see', async () => {
    await control.getByRole('button', { name: 'Fill 6 empty seats with bots' }).click()
    await expect(control.getByText('Plays as: Reckoner').first()).toBeVisible()
    await expect(control.getByRole('button', { name: /^Fill/ })).toHaveCount(0)
  })

  await test.step('the check finds what is missing, and then nothing', async () => {
    await control.getByRole('button', { name: 'Check this room' }).click()
    const dialog = control.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Check everything' }).click()
    await expect(dialog.getByText('2 things need attention.')).toBeVisible({ timeout: 40_000 })
    await wall.goto(`/wall/${code}#key=${wallKey}`)
    await expect(wall.getByText('bot', { exact: true })).toHaveCount(6)
    await expect(dialog.getByText('One thing needs attention.')).toBeVisible()
    await mobile.goto(`/hello/${code}`)
    await expectFit(mobile)
    await mobile.getByRole('button', { name: 'Hello!' }).click()
    await expect(mobile.getByText('The facilitator sees you.', { exact: false })).toBeVisible()
    const mark = (await mobile.getByText('This device’s mark:', { exact: false }).innerText()).split(' ').at(-1)
    await expect(dialog.getByText(`with the mark ${mark}`, { exact: false })).toBeVisible()
    await expect(dialog.getByText('All is well.')).toBeVisible()
    await expect(dialog.getByText('played a game of', { exact: false })).toBeVisible()
    await expectFit(control)
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('the game runs, and the log says why bots do what they do', async () => {
    await control.getByLabel(/^Pace of the bots/).selectOption('atOnce')
    await control.getByRole('button', { name: 'Start the game' }).click()
    await endPhaseWhenAllAreReady(control, 'Negotiate')
    await expect(control.getByText(/^Why: Tables/).first()).toBeVisible()
    await expect(wall.getByText('in every seat')).toBeVisible()
  })

  await test.step('a forecast is made, shown to the room, and hidden again', async () => {
    await control.getByRole('tab', { name: 'Forecast' }).click()
    await control.getByRole('button', { name: 'What may follow?' }).click()
    await expect(control.getByText(label)).toBeVisible({ timeout: 40_000 })
    await expect(control.getByRole('table', { name: 'How those games ended' })).toBeVisible()
    await expectFit(control)
    await expect(wall.getByText(label)).toHaveCount(0)
    await control.getByRole('button', { name: 'Show to the room' }).click()
    await control.getByRole('dialog').getByRole('button', { name: 'Show to the room' }).click()
    await expect(wall.getByText(label)).toBeVisible()
    await expectFit(wall)
  })

  await test.step('somebody takes a seat that a bot holds, and plays it', async () => {
    await takeSeat(mobile, code, 'Sato', /Japan/)
    await expect(mobile.getByRole('heading', { name: banner })).toBeVisible()
    await expect(mobile.getByRole('button', { name: 'Ready', exact: true })).toHaveCount(0)
    await goTo(mobile, 'Board')
    await expect(mobile.getByText(label)).toBeVisible()
    await expectFit(mobile)
    await mobile.getByRole('button', { name: 'Take the seat back' }).click()
    await expect(mobile.getByRole('heading', { name: banner })).toHaveCount(0)
    await control.getByRole('button', { name: 'Hide' }).click()
    await expect(mobile.getByText(label)).toHaveCount(0)
    await expect(wall.getByText(label)).toHaveCount(0)
    await mobile.getByRole('button', { name: 'Ready', exact: true }).click()
    await endPhaseWhenAllAreReady(control, 'Commit')
    await expect(mobile.getByRole('banner').getByText('Commit', { exact: true }).first()).toBeVisible()
  })

  await test.step('the facilitator hands the seat to a bot of another kind, and takes it back', async () => {
    await control.getByRole('tab', { name: 'Delegations', exact: true }).click()
    const inside = control.getByRole('tabpanel')
    await inside.getByLabel('Delegation').selectOption('JPN')
    await inside.getByRole('button', { name: 'Hand to a bot' }).click()
    await control
      .getByRole('dialog')
      .getByRole('radio', { name: /^Mediator/ })
      .check()
    await expectFit(control)
    await control.getByRole('dialog').getByRole('button', { name: 'Hand it over' }).click()
    await expect(inside.getByText('Plays as: Mediator')).toBeVisible()
    await expect(mobile.getByRole('heading', { name: banner })).toBeVisible()
    await inside.getByRole('button', { name: 'Take back' }).click()
    await expect(mobile.getByRole('heading', { name: banner })).toHaveCount(0)
    await mobile.getByRole('button', { name: 'Ready', exact: true }).click()
    await endPhaseWhenAllAreReady(control, 'Respond')
  })

  for (const page of [control, wall, mobile]) await page.context().close()
})

/** Bots say that they are through; then there is nothing to wait for. */
async function endPhaseWhenAllAreReady(control: Page, next: string): Promise<void> {
  await control.getByRole('button', { name: 'End the phase now' }).click({ timeout: 30_000 })
  await expect(control.getByRole('banner').getByText(next, { exact: false })).toBeVisible()
}
