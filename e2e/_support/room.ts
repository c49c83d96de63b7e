// A whole room of devices: six delegations, the facilitator and the wall, each in a browser context of its own.
import { type Browser, expect, type Page } from '@playwright/test'
import type { RoomOpened } from '../../lib/protocol.ts'
import { type Device, device, takeSeat } from './people.ts'

export const delegations = [
  { id: 'DPRK', seat: /Democratic People/, name: 'Ri', phone: true },
  { id: 'USA', seat: /United States/, name: 'Avery', phone: false },
  { id: 'ROK', seat: /^(?!Democratic).*Republic of Korea/, name: 'Min', phone: false },
  { id: 'CHN', seat: /China/, name: 'Wei', phone: false },
  { id: 'JPN', seat: /Japan/, name: 'Sato', phone: true },
  { id: 'RUS', seat: /Russia/, name: 'Vera', phone: false },
] as const
export type DelegationId = (typeof delegations)[number]['id']

export interface LiveRoom {
  code: string
  control: Device
  wall: Device
  desks: Record<DelegationId, Device>
}

const phone = { width: 390, height: 844 }

/** Opens a room at the door with a seed of ours, seats everybody, and puts the wall up. */
export async function fillRoom(browser: Browser, url: string, seed: string): Promise<LiveRoom> {
  const control = await device(browser, url)
  const opened = await openAtTheDoor(control.page, seed)
  const wall = await device(browser, url, { width: 1920, height: 1080 })
  await wall.page.goto(`/wall/${opened.code}#key=${opened.wallKey}`)
  await expect(wall.page.getByText('Join this session')).toBeVisible()
  const seated = await Promise.all(
    delegations.map(async ({ id, seat, name, phone: small }) => {
      const desk = await device(browser, url, small ? phone : undefined)
      await takeSeat(desk.page, opened.code, name, seat)
      return [id, desk] as const
    }),
  )
  return { code: opened.code, control, wall, desks: Object.fromEntries(seated) as LiveRoom['desks'] }
}

async function openAtTheDoor(page: Page, seed: string): Promise<RoomOpened> {
  await page.route('**/api/rooms', (route) => {
    const wish = route.request().postDataJSON() as Record<string, unknown>
    return route.continue({ postData: JSON.stringify({ ...wish, seed }) })
  })
  await page.goto('/')
  await page.getByRole('radio', { name: /^Four turns/ }).check()
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/rooms') && response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Open the room' }).click()
  const opened = (await (await answer).json()) as RoomOpened
  await page.waitForURL(/\/control\//)
  return opened
}

export const allDevices = ({ control, wall, desks }: LiveRoom): Device[] => [control, wall, ...Object.values(desks)]

/** Waits until every screen says that the table stands in it; where there is room, the names of the other phases stand there as well. */
export async function expectPhase({ control, wall, desks }: LiveRoom, phase: string): Promise<void> {
  const said = (page: Page, text: RegExp) => expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
  await said(control.page, new RegExp(`^Turn \\d+ of \\d+ · ${phase}`))
  await expect(wall.page.getByRole('heading', { level: 1, name: phase, exact: true })).toBeVisible()
  for (const { page } of Object.values(desks)) await said(page, new RegExp(`^Turn \\d+, ${phase}\\.`))
}

/** Presses "Next phase" and waits until every screen says that the table stands in it. */
export async function goOnTo(room: LiveRoom, phase: string): Promise<void> {
  await room.control.page.getByRole('button', { name: 'Next phase' }).click()
  await expectPhase(room, phase)
  // On a busy machine its half minute could pass before everything in it has been looked at.
  if (phase === 'Adjudicate') await room.control.page.getByRole('button', { name: 'Add 5 minutes' }).click()
}

/** Opens a place of the desk by its navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click()
}
