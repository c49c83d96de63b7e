// Every screen in every phase fits a phone, a laptop and a projector, in light and dark, and passes axe.
import { expect, type Page } from '@playwright/test'
import { faultsOf, widths } from './_support/people.ts'
import { fillRoom, goOnTo, goTo, type LiveRoom } from './_support/room.ts'
import { test } from './_support/test.ts'

const places = ['Now', 'Packages', 'Compose', 'Orders', 'Answers', 'Board', 'Talk', 'Brief']
const tabs = ['Board', 'Packages', 'Orders', 'Delegations', 'Talk']

test('desk, control and wall fit and pass axe in every phase', async ({ browser, server }) => {
  test.setTimeout(600_000)
  const room = await fillRoom(browser, server.url, 'screens')
  const { control, desks } = room
  const faults: Faults = new Set()
  await lookAtAll(room, 'light', faults)
  await control.page.getByRole('button', { name: 'Start the game' }).click()
  await goOnTo(room, 'Negotiate')
  await goTo(desks.USA.page, 'Compose')
  await desks.USA.page.getByRole('button', { name: /^Start from De-escalation/ }).click()
  await expect(desks.USA.page.getByText('Draft saved')).toBeVisible()
  await lookAtAll(room, 'dark', faults)
  await desks.USA.page.getByRole('button', { name: 'Table this package' }).click()
  for (const desk of [desks.USA, desks.ROK, desks.DPRK]) {
    await goTo(desk.page, 'Packages')
    await desk.page.getByRole('button', { name: 'Sign', exact: true }).click()
  }
  await lookAtAll(room, 'light', faults)
  await goOnTo(room, 'Commit')
  await lookAtAll(room, 'dark', faults)
  await goOnTo(room, 'Respond')
  await lookAtAll(room, 'light', faults)
  await goOnTo(room, 'Adjudicate')
  await goOnTo(room, 'Debrief')
  await lookAtAll(room, 'dark', faults)
  for (const { context } of [control, room.wall, ...Object.values(desks)]) await context.close()
  expect([...faults]).toEqual([])
})

type Faults = Set<string>

/** Gathers what is wrong anywhere, each fault once with the first place it was seen at. */
async function look(page: Page, where: string, faults: Faults): Promise<void> {
  for (const fault of await faultsOf(page)) if (![...faults].some((known) => known.endsWith(fault))) faults.add(`${where}: ${fault}`)
}

async function lookAtAll({ control, wall, desks }: LiveRoom, colorScheme: 'light' | 'dark', faults: Faults): Promise<void> {
  const desk = desks.USA.page
  for (const page of [desk, control.page, wall.page]) await page.emulateMedia({ colorScheme })
  for (const size of widths) {
    await desk.setViewportSize(size)
    for (const place of places) {
      await goTo(desk, place)
      await look(desk, `desk, ${place}, ${size.width}, ${colorScheme}`, faults)
    }
    await control.page.setViewportSize(size)
    await eachTab(control.page, `control, ${size.width}, ${colorScheme}`, faults)
  }
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await wall.page.setViewportSize(size)
    await look(wall.page, `wall, ${size.width}, ${colorScheme}`, faults)
  }
}

async function eachTab(page: Page, where: string, faults: Faults): Promise<void> {
  await look(page, where, faults)
  for (const tab of tabs) {
    const one = page.getByRole('tab', { name: new RegExp(`^${tab}`) })
    if (!(await one.isVisible())) continue
    await one.click()
    await look(page, `${where}, ${tab}`, faults)
  }
}
