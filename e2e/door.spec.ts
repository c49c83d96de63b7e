// The front door: opening and joining a room, mistakes told in plain words, coming back.
import { expect } from '@playwright/test'
import { device, expectFit, openRoom, widths } from './_support/people.ts'
import { test } from './_support/test.ts'

test('a facilitator opens a room in two taps, and somebody joins it by its code', async ({ browser, server }) => {
  const control = await device(browser, server.url)
  await control.page.goto('/')
  await control.page.getByRole('button', { name: 'Open the room' }).click()
  await control.page.waitForURL(/\/control\/[0-9A-Z]{8}/)
  const code = control.page.url().split('/').at(-1) ?? ''

  const guest = await device(browser, server.url, { width: 390, height: 844 })
  await guest.page.goto('/')
  await guest.page.getByLabel('Join code').fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
  await guest.page.getByRole('button', { name: 'Continue' }).click()
  await guest.page.getByLabel('Your name').fill('Noor')
  await guest.page.getByRole('button', { name: 'Take the seat' }).click()
  await guest.page.waitForURL(/\/desk\//)
  await expect(control.page.getByText('Noor').first()).toBeVisible()

  await guest.page.goto('/')
  await guest.page.getByRole('link', { name: /^Return/ }).click()
  await guest.page.waitForURL(/\/desk\//)
  await control.context.close()
  await guest.context.close()
})

test('mistakes at the door are told in a sentence and change nothing', async ({ page, server }) => {
  await page.goto('/')
  await page.getByLabel('Join code').fill('ABC')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('A join code has eight letters and digits; this has 3.')).toBeVisible()
  await page.getByLabel('Join code').fill('ZZZZ-ZZZZ')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('This code opens no room.', { exact: false })).toBeVisible()

  const { code } = await openRoom(server.url, {})
  await page.goto(`/join/${code}`)
  await page.getByRole('button', { name: 'Take the seat' }).click()
  await expect(page.getByText('Please give a name', { exact: false })).toBeVisible()
})

test('the door and an empty wall fit every size and pass axe, light and dark', async ({ browser, server }) => {
  const { code, wallKey } = await openRoom(server.url, {})
  const one = await device(browser, server.url)
  for (const colorScheme of ['light', 'dark'] as const) {
    await one.page.emulateMedia({ colorScheme })
    for (const size of widths) {
      await one.page.setViewportSize(size)
      await one.page.goto('/')
      await expect(one.page.getByRole('button', { name: 'Open the room' })).toBeVisible()
      await expectFit(one.page)
      await one.page.goto(`/join/${code}`)
      await expect(one.page.getByRole('radio', { name: /Only watch/ })).toBeVisible()
      await expectFit(one.page)
    }
    await one.page.setViewportSize({ width: 1920, height: 1080 })
    await one.page.goto(`/wall/${code}#key=${wallKey}`)
    await expect(one.page.getByText('Join this session')).toBeVisible()
    await expectFit(one.page)
  }
  await one.context.close()
})

test('a page of the build before the server’s says so, and comes back up to date', async ({ browser, server }) => {
  const room = await openRoom(server.url, { seed: 'an update' })
  const { page, context } = await device(browser, server.url, { width: 390, height: 800 })
  // As a server says it that was brought up to date since.
  await page.route('**/healthz', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...(await answer.json()), build: 'another' } })
  })
  await page.goto(`/wall/${room.code}#key=${room.wallKey}`)
  await expect(page.getByText('The server has been updated', { exact: false })).toBeVisible()
  await expectFit(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Reload this page' }).click()
  await expect(page.getByText(room.code.slice(0, 4), { exact: false }).first()).toBeVisible()
  await expect(page.getByText('The server has been updated', { exact: false })).toHaveCount(0)
  await context.close()
})
