// Every screen in every phase fits a phone, a laptop and a projector, in light and dark, and passes axe.
import { expect, type Page } from '@playwright/test'
import { expectFit, widths } from './_support/people.ts'
import { fillRoom, goOnTo, goTo, type LiveRoom } from './_support/room.ts'
import { test } from './_support/test.ts'

const places = ['Now', 'Packages', 'Compose', 'Orders', 'Answers', 'Board', 'Talk', 'Brief']
const tabs = ['Board', 'Packages', 'Orders', 'Delegations', 'Talk']

test('desk, control and wall fit and pass axe in every phase', async ({ browser, server }) => {
  test.setTimeout(600_000)
  const room = await fillRoom(browser, server.url, 'screens')
  const { control, desks } = room
  await lookAtAll(room, 'light')
  await control.page.getByRole('button', { name: 'Start the game' }).click()
  await goOnTo(room, 'Negotiate')
  await goTo(desks.USA.page, 'Compose')
  await desks.USA.page.getByRole('button', { name: /^Start from De-escalation/ }).click()
  await expect(desks.USA.page.getByText('Draft saved')).toBeVisible()
  await lookAtAll(room, 'dark')
  await desks.USA.page.getByRole('button', { name: 'Table this package' }).click()
  for (const desk of [desks.USA, desks.ROK, desks.DPRK]) {
    await goTo(desk.page, 'Packages')
    await desk.page.getByRole('button', { name: 'Sign', exact: true }).click()
  }
  await lookAtAll(room, 'light')
  await goOnTo(room, 'Commit')
  await lookAtAll(room, 'dark')
  await goOnTo(room, 'Respond')
  await lookAtAll(room, 'light')
  await goOnTo(room, 'Adjudicate')
  await goOnTo(room, 'Debrief')
  await lookAtAll(room, 'dark')
  for (const { context } of [control, room.wall, ...Object.values(desks)]) await context.close()
})

async function lookAtAll({ control, wall, desks }: LiveRoom, colorScheme: 'light' | 'dark'): Promise<void> {
  const desk = desks.USA.page
  for (const page of [desk, control.page, wall.page]) await page.emulateMedia({ colorScheme })
  for (const size of widths) {
    await desk.setViewportSize(size)
    for (const place of places) {
      await goTo(desk, place)
      await expectFit(desk)
    }
  }
  for (const size of widths) {
    await control.page.setViewportSize(size)
    await expectFit(control.page)
    await eachTab(control.page)
  }
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
  ]) {
    await wall.page.setViewportSize(size)
    await expectFit(wall.page)
  }
}

async function eachTab(page: Page): Promise<void> {
  for (const tab of tabs) {
    const one = page.getByRole('tab', { name: new RegExp(`^${tab}`) })
    if (!(await one.isVisible())) continue
    await one.click()
    await expectFit(page)
  }
}
