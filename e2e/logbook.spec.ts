// What the facilitator keeps to themselves: the log of everything, private notes, and what-if before a turn is told. And a locked door.
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

const note = 'Washington hesitates.'

test('log, notes and what-if are the facilitator’s alone', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const { code, facilitatorKey } = await openRoom(server.url, { seed: 'logbook', preset: 'four', title: 'Logbook' })
  const control = (await device(browser, server.url)).page
  const desk = (await device(browser, server.url)).page
  await control.goto(`/control/${code}#key=${facilitatorKey}`)
  await takeSeat(desk, code, 'Avery', /United States/)
  await tab(control, 'Dials')
  await control.getByRole('checkbox', { name: 'Show adjudications when I release them' }).check()
  await control.getByRole('button', { name: 'Start the game' }).click()

  await test.step('a note is one key away, may be edited, and stands in the log at its moment', async () => {
    await goTo(desk, 'Talk')
    await control.keyboard.press('j')
    const dialog = control.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toBeFocused()
    await control.keyboard.type(note)
    await expectFit(control)
    await control.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await control.getByRole('button', { name: 'Whole log' }).click()
    const log = control.getByRole('tabpanel', { name: /^Log/ })
    await expect(log.getByText(note)).toBeVisible()
    await log.getByRole('button', { name: `Edit the note: ${note}` }).click()
    await dialog.getByRole('textbox', { name: 'Note' }).fill(`${note} Ask why.`)
    await dialog.getByRole('button', { name: 'Change it' }).click()
    await expect(log.getByText(`${note} Ask why.`)).toBeVisible()
    await log.getByRole('button', { name: 'Write a note about: The game started.' }).click()
    await control.keyboard.type('Late by ten minutes.')
    await control.keyboard.press('Enter')
    await expect(log.getByText('About: The game started.')).toBeVisible()
    await expect(desk.getByText(note)).toHaveCount(0)
  })

  await test.step('the log is filtered, and taken along as a table without formulas', async () => {
    await control.getByRole('textbox', { name: 'To everybody' }).fill('=1+1 is not reckoned.')
    await control.getByRole('button', { name: 'Broadcast', exact: true }).click()
    const log = control.getByRole('tabpanel', { name: /^Log/ })
    await expect(log.getByText('Broadcast: “=1+1', { exact: false })).toBeVisible()
    await log.getByRole('button', { name: 'Notes', pressed: false }).click()
    await expect(log.getByRole('status')).toContainText('2 entries')
    await log.getByRole('button', { name: 'Clear filters' }).click()
    await log.getByRole('searchbox', { name: 'Words' }).fill('broadcast')
    await expect(log.getByRole('listitem')).toHaveCount(1)
    const [download] = await Promise.all([control.waitForEvent('download'), log.getByRole('button', { name: 'Download as CSV' }).click()])
    const [head, row] = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(head).toContain('Number,Time,Turn,Phase,Who')
    expect(row).toContain('Broadcast: “=1+1 is not reckoned.”')
    await log.getByRole('button', { name: 'Clear filters' }).click()
    for (const width of [390, 768, 1280]) {
      await control.setViewportSize({ width, height: 800 })
      await expectFit(control)
    }
  })

  await test.step('what if tension were otherwise: side by side with reasons, then set by hand', async () => {
    for (const phase of ['Negotiate', 'Commit', 'Respond']) {
      await control.getByRole('button', { name: 'Next phase' }).click()
      await expect(control.getByText(new RegExp(`^Turn 1 of 4 · ${phase}`))).toBeVisible()
    }
    await control.getByRole('button', { name: 'Next phase' }).click()
    await tab(control, 'Board')
    await control.getByRole('button', { name: 'What if …' }).click()
    const dialog = control.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'What it shall be' }).fill('20')
    await dialog.getByRole('button', { name: 'Reckon it' }).click()
    const row = dialog.getByRole('row').filter({ has: control.getByRole('rowheader', { name: /^Tension/ }) })
    await expect(row.getByRole('cell').nth(1)).toHaveText('20')
    await row.getByRole('button', { name: /^Why/ }).click()
    await expect(dialog.getByRole('region', { name: 'As it stands, Tension: why' })).toBeVisible()
    await expectFit(control)
    await dialog.getByRole('textbox', { name: 'Why (everybody reads this)' }).fill('A hotline call.')
    await dialog.getByRole('button', { name: 'Set this figure by hand' }).click()
    await expect(dialog).toHaveCount(0)
    await control.keyboard.press('r')
    await desk.getByText(/^Why/).first().click()
    await expect(desk.getByText('A hotline call.', { exact: false }).first()).toBeVisible()
  })
})

test('a locked door says so, and opens by itself', async ({ browser, server }) => {
  test.setTimeout(90_000)
  const { code, facilitatorKey } = await openRoom(server.url, { seed: 'locked', preset: 'four', title: 'Locked' })
  const control = (await device(browser, server.url)).page
  const door = (await device(browser, server.url, { width: 390, height: 844 })).page
  await control.goto(`/control/${code}#key=${facilitatorKey}`)
  await control.getByRole('button', { name: 'Lock the room' }).click()
  await expect(control.getByRole('button', { name: 'Unlock the room' })).toBeVisible()
  await door.goto(`/join/${code}`)
  await expect(door.getByText('This room is locked: nobody new can join now.')).toBeVisible()
  await expect(door.getByRole('textbox', { name: 'Your name' })).toHaveCount(0)
  await expectFit(door)
  await control.getByRole('button', { name: 'Unlock the room' }).click()
  await expect(control.getByRole('button', { name: 'Lock the room' })).toBeVisible()
  await door.getByRole('button', { name: 'Look again now' }).click()
  await expect(door.getByRole('textbox', { name: 'Your name' })).toBeVisible()
})

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
