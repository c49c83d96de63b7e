// Several rooms: twins started, paused and moved on together; a session suspended and resumed; a room that moves to another machine.
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import type { Happening } from '../lib/game/event.ts'
import { evolve } from '../lib/game/evolve.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { Joined } from '../lib/protocol.ts'
import { device, expectFit, openRoom } from './_support/people.ts'
import { startServer, temporaryData } from './_support/server.ts'
import { test } from './_support/test.ts'

async function join(url: string, code: string, name: string, party: string): Promise<Joined> {
  const response = await fetch(`${url}/api/rooms/${code}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, as: { kind: 'delegate', party } }),
  })
  expect(response.status).toBe(201)
  return (await response.json()) as Joined
}

test('twin rooms: opened one dial apart, started, paused and moved on together, their curves side by side', async ({ browser, server }) => {
  const { page } = await device(browser, server.url, { width: 1280, height: 900 })
  await page.goto('/rooms')
  await expect(page.getByText('This device holds no facilitator’s key.')).toBeVisible()
  await page.getByRole('button', { name: 'Open twin rooms' }).click()
  const dialog = page.getByRole('dialog', { name: 'Twin rooms' })
  await dialog.getByLabel('Name of the session').fill('Tuesday’s table')
  await dialog.getByLabel('The dial that differs').selectOption('Fog')
  await dialog.getByLabel('In room A').fill('2')
  await dialog.getByLabel('In room B').fill('2')
  await dialog.getByRole('button', { name: 'Open both' }).click()
  await expect(dialog.getByText('Give the two rooms different values.')).toBeVisible()
  await dialog.getByLabel('In room A').fill('0')
  await dialog.getByRole('button', { name: 'Open both' }).click()
  for (const letter of ['A', 'B'])
    await expect(page.getByRole('heading', { name: `Tuesday’s table – ${letter}`, exact: true })).toBeVisible()
  await expect(page.getByText('Fog: 0 in A, 2 in B')).toBeVisible()

  const seats = await page.evaluate(() => JSON.parse(localStorage.getItem('overture.seats') ?? '[]') as { code: string }[])
  expect(seats).toHaveLength(2)
  const act = async (name: string, answer: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    const confirm = page.getByRole('dialog').getByRole('button', { name, exact: true })
    if (name === 'Start the game' || name === 'Next phase') await confirm.click()
    const status = page.getByRole('status').filter({ hasText: `“${name}”` })
    await expect(status).toContainText(answer)
    return status
  }
  await join(server.url, seats[0]?.code ?? '', 'Noor', 'USA')
  // One of the two has nobody in it yet: it says so, and the other begins.
  await expect(await act('Start the game', 'One room of 2 took it.')).toContainText('delegat')
  await join(server.url, seats[1]?.code ?? '', 'Omar', 'USA')
  await act('Start the game', 'One room of 2 took it.')
  await act('Pause', '2 rooms of 2 took it.')
  await expect(page.getByText('Paused', { exact: true })).toHaveCount(2)
  await act('Pause', 'No room of 2 took it.')
  for (let phase = 0; phase < 6; phase += 1) await act('Next phase', '2 rooms of 2 took it.')
  await expect(page.getByText('Turn 2 of 6 · Brief')).toHaveCount(2)
  await page.getByText('The figures as a table').click()
  await expect(page.getByRole('columnheader', { name: 'Turn 1' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'B · Tuesday’s table – B' })).toHaveCount(3)
  await expectFit(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFit(page)
})

/** The journal in a packed room. */
function happeningsIn(file: Buffer): Happening[] {
  return JSON.parse(gunzipSync(file).toString().split('\n')[1] ?? '').happenings
}
const stateText = (happenings: readonly Happening[]): string => JSON.stringify(happenings.reduce<RoomState | null>(evolve, null))

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

test('a session is suspended and resumed, then moves to a spare laptop, and people return by their links', async ({ browser, server }) => {
  const { dataDir, remove } = await temporaryData()
  const spare = await startServer({ dataDir })
  try {
    const { code, facilitatorKey, wallKey } = await openRoom(server.url, { title: 'Evening table' })
    const { key } = await join(server.url, code, 'Noor', 'USA')
    const [control, desk, wall] = [await device(browser, server.url), await device(browser, server.url), await device(browser, server.url)]
    await control.page.goto(`/control/${code}#key=${facilitatorKey}`)
    await desk.page.goto(`/desk/${code}#key=${key}`)
    await wall.page.goto(`/wall/${code}#key=${wallKey}`)
    await press(control.page, 'Start the game')

    await press(control.page, 'Suspend until another day')
    await control.page.getByLabel('Words to everybody').fill('Tomorrow at nine, same room.')
    await control.page.getByRole('dialog').getByRole('button', { name: 'Suspend', exact: true }).click()
    for (const { page } of [control, desk, wall]) await expect(page.getByText('Tomorrow at nine, same room.')).toBeVisible()
    for (const { page } of [control, desk, wall]) await expectFit(page)
    await press(control.page, 'Resume the session')
    for (const { page } of [control, desk, wall]) await expect(page.getByText('Tomorrow at nine, same room.')).toBeHidden()

    await press(control.page, 'Move to another machine')
    await control.page.getByLabel('Where it goes').fill(spare.url)
    const download = control.page.waitForEvent('download')
    await press(control.page, 'Move: mark and download')
    const file = await (await download).path()
    expect((await download).suggestedFilename()).toMatch(/^overture-room-[\d-]+\.json\.gz$/)
    for (const { page } of [desk, wall]) await expect(page.getByText('moved to another machine', { exact: false }).first()).toBeVisible()

    const there = await device(browser, spare.url)
    await there.page.goto('/rooms')
    await there.page.getByLabel('The file').setInputFiles({ name: 'x.gz', mimeType: 'application/gzip', buffer: Buffer.from('not a room') })
    await press(there.page, 'Bring it here')
    await expect(there.page.getByText('This file is no room of Overture.', { exact: false })).toBeVisible()
    await there.page.getByLabel('The file').setInputFiles(file)
    await press(there.page, 'Bring it here')
    await expect(there.page.getByText('“Evening table” is here', { exact: false })).toBeVisible()
    await expectFit(there.page)
    await there.page.getByLabel('Your control link').fill(`/control/${code}#key=${facilitatorKey}`)
    await press(there.page, 'To its control panel')
    await there.page.waitForURL(`**/control/${code}`)

    // The same journal, and the same state, to the byte.
    const again = await fetch(`${spare.url}/api/rooms/${code}/archive`, { headers: { authorization: `Bearer ${facilitatorKey}` } })
    const [here, arrived] = [happeningsIn(await readFile(file)), happeningsIn(Buffer.from(await again.arrayBuffer()))]
    expect(JSON.stringify(arrived)).toBe(JSON.stringify(here))
    expect(stateText(arrived)).toBe(stateText(here))

    const back = await device(browser, spare.url, { width: 390, height: 844 })
    await back.page.goto(`/desk/${code}#key=${key}`)
    await expect(back.page.getByText('The session is suspended.', { exact: false })).toBeVisible()
    await expectFit(back.page)
    await press(there.page, 'Resume the session')
    await expect(back.page.getByText('The session is suspended.', { exact: false })).toBeHidden()
    await expect(back.page.getByText('Noor', { exact: false }).first()).toBeVisible()
  } finally {
    await spare.stop()
    await remove()
  }
})
