// The facilitator's power over the game: a dial, tension set by hand, an undo, a turn seen first, a way back that everybody is told of.
import { expect, type Locator, type Page } from '@playwright/test'
import { device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

const reason = 'A hotline call calms both capitals.'
const left = 'The first way'
const title = 'Powers over the game'

test('the facilitator turns a dial, sets tension by hand, undoes, holds a turn back and goes back', async ({ browser, server }) => {
  test.setTimeout(240_000)
  const { code, facilitatorKey, wallKey } = await openRoom(server.url, { seed: 'powers', preset: 'four', title })
  const control = (await device(browser, server.url)).page
  const desk = (await device(browser, server.url)).page
  const wall = (await device(browser, server.url, { width: 1920, height: 1080 })).page
  await control.goto(`/control/${code}#key=${facilitatorKey}`)
  await takeSeat(desk, code, 'Avery', /United States/)
  await wall.goto(`/wall/${code}#key=${wallKey}`)
  await control.getByRole('button', { name: 'Start the game' }).click()
  await phaseIs(desk, 'Brief')

  await test.step('a dial turns by number and by key, and goes back to where it usually stands', async () => {
    await tab(control, 'Dials')
    const fog = control.getByRole('listitem').filter({ has: control.getByRole('heading', { name: 'Fog', exact: true }) })
    await fog.getByRole('textbox', { name: 'Fog: number' }).fill('9')
    await expect(fog.getByText('From 0 to 3.')).toBeVisible()
    await fog.getByRole('textbox', { name: 'Fog: number' }).fill('2')
    await fog.getByRole('textbox', { name: 'Fog: number' }).press('Enter')
    await expect(fog.getByText('Changed')).toBeVisible()
    await fog.getByRole('slider', { name: 'Fog' }).press('ArrowRight')
    await expect(fog.getByRole('slider', { name: 'Fog' })).toHaveAttribute('aria-valuenow', '2.1')
    await expect(control.getByText('The dial “Fog” was set to 2.1.').first()).toBeVisible()
    await fog.getByRole('button', { name: 'Put back to 1 (Fog)' }).click()
    await expect(fog.getByText('Changed')).toHaveCount(0)
    await expect(control.getByRole('slider', { name: 'Pace of trust' })).toHaveAttribute('data-disabled', '')
    await expectFit(control)
  })

  await test.step('tension is set by hand, and everybody reads why', async () => {
    await tab(control, 'Board')
    await control.getByRole('button', { name: 'Change by hand: tension' }).click()
    const dialog = control.getByRole('dialog')
    const set = dialog.getByRole('button', { name: 'Set by hand' })
    await dialog.getByRole('textbox', { name: 'What it shall be' }).fill('30')
    await expect(set).toBeDisabled()
    await dialog.getByRole('textbox', { name: /^Why/ }).fill(reason)
    await expect(dialog.getByText(`Set by the facilitator: tension. “${reason}”`)).toBeVisible()
    await expectFit(control)
    await set.click()
    await expect(dialog).toHaveCount(0)
    for (const page of [control, wall]) await expect(page.getByText(`Set by the facilitator: tension. “${reason}”`).first()).toBeVisible()
  })

  await test.step('the last act is undone with a key', async () => {
    await next(control, desk, 'Negotiate')
    await expect(control.getByText('Takes back the end of Brief.')).toBeVisible()
    await control.keyboard.press('u')
    await phaseIs(desk, 'Brief')
    await control.getByRole('button', { name: 'Resume' }).click()
    await next(control, desk, 'Negotiate')
    await next(control, desk, 'Commit')
  })

  await test.step('a turn is seen by the facilitator first, and told with its reasons when it is released', async () => {
    await tab(control, 'Dials')
    await control.getByRole('checkbox', { name: 'Show adjudications when I release them' }).check()
    await tab(control, 'Board')
    await next(control, desk, 'Respond')
    await control.getByRole('button', { name: 'Next phase' }).click()
    const held = control.getByRole('region', { name: 'Turn 1, before anybody else sees it' })
    await expect(held).toBeVisible()
    await expect(desk.getByText('The adjudication is being prepared').first()).toBeVisible()
    await expectFit(control)
    await goTo(desk, 'Board')
    await expect(desk.getByText(/^Why/)).toHaveCount(0)
    await control.keyboard.press('r')
    await phaseIs(desk, 'Adjudicate')
    await desk.getByText(/^Why/).first().click()
    await expect(desk.getByText(`Set by the facilitator: “${reason}”`).first()).toBeVisible()
  })

  await test.step('the table goes back, everybody is told, and the history that is left is kept', async () => {
    await control.getByRole('button', { name: 'Go back' }).click()
    const dialog = control.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Turn 1 Brief' }).check()
    await dialog.getByRole('textbox', { name: 'Name of the history that is left' }).fill(left)
    await expectFit(control)
    await dialog.getByRole('button', { name: 'Go back to turn 1, Brief' }).click()
    await phaseIs(desk, 'Brief')
    for (const page of [control, wall]) await expect(page.getByText('The facilitator goes back', { exact: false }).first()).toBeVisible()
    await goTo(desk, 'Board')
    await expect(desk.getByText('The facilitator goes back', { exact: false }).first()).toBeVisible()
    await tab(control, 'Histories')
    await expect(control.getByRole('checkbox', { name: `In the curves (${left})` })).toBeChecked()
    await expect(control.getByRole('img', { name: /^Tension/ })).toBeVisible()
    await control.getByText('The figures as a table').click()
    const table: Locator = control.getByRole('table', { name: 'How they went' })
    await expect(table.getByRole('rowheader', { name: `A · ${left}` }).first()).toBeVisible()
    for (const width of [390, 820, 1280]) {
      await control.setViewportSize({ width, height: 800 })
      await expectFit(control)
    }
  })
})

test('packages wait for approval, and after the end the table plays on', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const { code, facilitatorKey } = await openRoom(server.url, { seed: 'approval', preset: 'four', title })
  const control = (await device(browser, server.url)).page
  const desk = (await device(browser, server.url)).page
  await control.goto(`/control/${code}#key=${facilitatorKey}`)
  await takeSeat(desk, code, 'Avery', /United States/)
  await tab(control, 'Dials')
  await control.getByRole('checkbox', { name: 'Packages wait for my approval' }).check()
  await control.getByRole('button', { name: 'Start the game' }).click()
  await phaseIs(desk, 'Brief')
  await next(control, desk, 'Negotiate')

  await test.step('a package is returned with words, mended, and approved', async () => {
    await goTo(desk, 'Compose')
    await desk.getByRole('button', { name: /^Start from De-escalation/ }).click()
    await desk.getByRole('button', { name: 'Table this package' }).click()
    await expect(desk.getByText('Waits for the facilitator').first()).toBeVisible()
    await expectFit(desk)
    await expect(control.getByText('1 package waits for your approval (under Packages).')).toBeVisible()
    await tab(control, 'Packages')
    await control.getByRole('button', { name: /^Return/ }).click()
    await control.getByRole('dialog').getByRole('textbox').fill('Who inspects it?')
    await control.getByRole('dialog').getByRole('button', { name: 'Return it' }).click()
    await expect(desk.getByText('Who inspects it?')).toBeVisible()
    await desk.getByRole('button', { name: /^Mend the draft/ }).click()
    await expect(desk.getByText('The facilitator has returned this: “Who inspects it?”')).toBeVisible()
    await desk.getByRole('button', { name: 'Table this package' }).click()
    await expectFit(control)
    await control.getByRole('button', { name: /^Approve/ }).click()
    await expect(desk.getByRole('button', { name: 'Sign', exact: true })).toBeVisible()
  })

  await test.step('what others have done since is lost only on purpose', async () => {
    await desk.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(desk.getByRole('button', { name: 'Take back signature' })).toBeVisible()
    await control.getByRole('button', { name: 'Undo' }).click()
    const dialog = control.getByRole('dialog')
    await expect(dialog.getByText('1 person has done something', { exact: false })).toBeVisible()
    await dialog.getByRole('button', { name: 'Undo all the same' }).click()
    await expect(desk.getByText('Waits for the facilitator').first()).toBeVisible()
  })

  await test.step('the end is not the end', async () => {
    await control.getByRole('button', { name: 'End the game' }).click()
    await control.getByRole('dialog').getByRole('button', { name: 'End the game' }).click()
    await control.getByRole('button', { name: 'Play on from the start of this turn' }).first().click()
    await expectFit(control)
    await control.getByRole('dialog').getByRole('button', { name: 'Play on' }).click()
    await phaseIs(desk, 'Brief')
  })
})

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
/** On a desk. */
const phaseIs = (page: Page, phase: string) =>
  expect(page.getByRole('banner').getByText(`${phase}Turn 1 of 4`, { exact: true })).toBeVisible()

async function next(control: Page, desk: Page, phase: string): Promise<void> {
  await control.getByRole('button', { name: 'Next phase' }).click()
  await expect(control.getByText(new RegExp(`^Turn 1 of 4 · ${phase}`))).toBeVisible()
  await phaseIs(desk, phase)
}
