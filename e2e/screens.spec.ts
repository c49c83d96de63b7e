// Every screen in every phase fits a phone, a laptop and a projector, in light and dark, and passes axe.
import { expect, type Page } from '@playwright/test'
import { type Device, device, faultsOf, overflowOf, takeSeat, widths } from './_support/people.ts'
import { fillRoom, goOnTo, goTo, type LiveRoom } from './_support/room.ts'
import { test } from './_support/test.ts'

const everything = {
  places: ['Now', 'Packages', 'Compose', 'Orders', 'Answers', 'Board', 'Talk', 'Brief'],
  tabs: ['Lobby', 'Board', 'Packages', 'Orders', 'Delegations', 'Talk', 'Dials'],
}
const [phone, laptop, projector] = widths

/** Each fault once, with the first place it was seen at. */
type Faults = Map<string, string>

test('desk, control and wall fit and pass axe in every phase', async ({ browser, server }) => {
  test.setTimeout(840_000)
  const room = await fillRoom(browser, server.url, 'screens')
  const { control, desks } = room
  const faults: Faults = new Map()
  await lookAt(room, { ...everything, size: phone, colorScheme: 'light' }, faults)
  const observer = await device(browser, server.url)
  await takeSeat(observer.page, room.code, 'Olga', /Only watch/)
  await control.page.getByRole('button', { name: 'Start the game' }).click()
  await expect(desks.USA.page.getByText('Brief', { exact: true }).first()).toBeVisible()
  await lookAtSome(room, observer, ['Now', 'Brief'], faults)
  await goOnTo(room, 'Negotiate')
  await goTo(desks.USA.page, 'Compose')
  await desks.USA.page.getByRole('button', { name: /^Start from De-escalation/ }).click()
  await desks.USA.page.getByLabel('Title').fill('De-escalation, with a title long enough to be cut somewhere')
  await expect(desks.USA.page.getByText('Draft saved')).toBeVisible()
  await lookAt(room, { ...everything, size: laptop, colorScheme: 'dark' }, faults)
  await goTo(desks.USA.page, 'Compose')
  await desks.USA.page.getByRole('button', { name: 'Table this package' }).click()
  for (const desk of [desks.USA, desks.ROK, desks.DPRK]) {
    await goTo(desk.page, 'Packages')
    await desk.page.getByRole('button', { name: 'Sign', exact: true }).click()
  }
  await lookAt(room, { places: ['Now', 'Packages', 'Compose'], tabs: ['Packages'], size: projector, colorScheme: 'light' }, faults)
  await goOnTo(room, 'Commit')
  await lookAt(room, { places: ['Now', 'Orders', 'Talk'], tabs: ['Board', 'Orders'], size: phone, colorScheme: 'dark' }, faults)
  await goOnTo(room, 'Respond')
  await lookAt(room, { places: ['Now', 'Answers', 'Board'], tabs: ['Board', 'Delegations'], size: laptop, colorScheme: 'light' }, faults)
  await lookAtSome(room, observer, ['Answers'], faults)
  await goOnTo(room, 'Adjudicate')
  await lookAtSome(room, observer, ['Now', 'Board'], faults)
  await goOnTo(room, 'Debrief')
  await lookAt(room, { places: ['Now', 'Board'], tabs: ['Board', 'Talk'], size: phone, colorScheme: 'light' }, faults)
  await control.page.getByRole('button', { name: 'End the game' }).click()
  await control.page.getByRole('dialog').getByRole('button', { name: 'End the game' }).click()
  await expect(room.wall.page.getByText('The game is over').first()).toBeVisible()
  await lookAtSome(room, observer, ['Now', 'Board'], faults)
  for (const { context } of [control, room.wall, observer, ...Object.values(desks)]) await context.close()
  expect(Object.fromEntries(faults)).toEqual({})
})

interface Look {
  /** Of the desk, and of control: those that are new or different at that moment. */
  places: string[]
  tabs: string[]
  size: (typeof widths)[number] | undefined
  colorScheme: 'light' | 'dark'
}

/** Axe at one size a round, the width of the page at all of them. */
async function lookAt(
  { control, wall, desks }: LiveRoom,
  { places, tabs, size = { width: 390, height: 844 }, colorScheme }: Look,
  faults: Faults,
): Promise<void> {
  const desk = desks.USA.page
  for (const page of [desk, control.page, wall.page]) await page.emulateMedia({ colorScheme })
  await desk.setViewportSize(size)
  await control.page.setViewportSize(size)
  for (const place of places) {
    await goTo(desk, place)
    await look(desk, `desk, ${place}`, size, faults)
  }
  for (const tab of tabs) {
    const one = control.page.getByRole('tab', { name: new RegExp(`^${tab}`) })
    if (!(await one.isVisible())) continue
    await one.click()
    await look(control.page, `control, ${tab}`, size, faults)
  }
  await look(wall.page, 'wall', { width: 1920, height: 1080 }, faults)
}

/** The screens that are new in a moment of the game, at a laptop's size. */
async function lookAtSome({ control, wall, desks }: LiveRoom, observer: Device, some: string[], faults: Faults): Promise<void> {
  const size = { width: 1280, height: 800 }
  for (const page of [desks.USA.page, control.page]) await page.setViewportSize(size)
  for (const place of some) {
    await goTo(desks.USA.page, place)
    await look(desks.USA.page, `desk, ${place}`, size, faults)
  }
  await look(control.page, 'control', size, faults)
  await look(observer.page, 'observer', size, faults)
  await look(wall.page, 'wall', { width: 1920, height: 1080 }, faults)
}

async function look(page: Page, where: string, size: (typeof widths)[number], faults: Faults): Promise<void> {
  const note = (found: string[], width: number) => {
    for (const fault of found) if (!faults.has(fault)) faults.set(fault, `${where}, ${width}`)
  }
  note(await faultsOf(page), size.width)
  for (const other of widths) {
    await page.setViewportSize(other)
    note(await overflowOf(page), other.width)
  }
  await page.setViewportSize(size)
}
