// The lobby: who is let in, seats dealt evenly, a guest list with personal links, and a join code that is changed.
import { expect } from '@playwright/test'
import { device, expectFit, overflowOf } from './_support/people.ts'
import { test } from './_support/test.ts'

test('a room by hand: approve, deal evenly, seat a list of guests, and change the join code', async ({ browser, server }) => {
  const control = await device(browser, server.url, { width: 1440, height: 900 })
  const { page } = control
  await page.goto('/')
  await page.getByText('More settings').click()
  await page.getByLabel('I let everybody in by hand').check()
  await page.getByLabel('Turns', { exact: true }).fill('40')
  await page.getByRole('button', { name: 'Open the room' }).click()
  await expect(page.getByText('Turns go from 1 to 16', { exact: false })).toBeVisible()
  await page.getByLabel('Turns', { exact: true }).fill('3')
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.waitForURL(/\/control\/[0-9A-Z]{8}/)
  const code = page.url().split('/').at(-1) ?? ''

  const join = async (name: string, at = code) => {
    const guest = await device(browser, server.url, { width: 390, height: 844 })
    await guest.page.goto(`/join/${at}`)
    await guest.page.getByLabel('Your name').fill(name)
    await guest.page.getByRole('radio', { name: /United States/ }).check()
    await guest.page.getByRole('button', { name: 'Take the seat' }).click()
    await guest.page.waitForURL(/\/desk\//)
    return guest
  }

  // At the door nobody sees anything of the room; let in, the page goes on by itself.
  const [noor, omar] = [await join('Noor'), await join('Omar')]
  await expect(noor.page.getByRole('heading', { name: 'You are at the door' })).toBeVisible()
  await expectFit(noor.page)
  expect((await noor.received()).join(' ')).not.toContain('"delegations":[{"party":"DPRK","members"')
  await page.getByRole('button', { name: 'Let in Noor' }).click()
  await expect(noor.page.getByRole('heading', { name: 'You are at the door' })).toBeHidden()
  await page.getByRole('button', { name: 'Turn away Omar' }).click()
  await expect(omar.page.getByText('The facilitator did not let you in.', { exact: false })).toBeVisible()
  const lena = await join('Lena')
  await page.getByRole('button', { name: 'Let in Lena' }).click()

  // Two in one delegation: dealt evenly each leads one; moved back by the list beside the name.
  const seatOf = (name: string) => page.getByLabel(`Delegation of ${name}`)
  await expect(seatOf('Lena')).toHaveValue('USA')
  await page.getByRole('button', { name: 'Deal evenly' }).click()
  await expect(seatOf('Lena')).toHaveValue('DPRK')
  await expect(page.getByLabel('Portfolio of Lena')).toHaveValue('head')
  await expect(seatOf('Noor')).toHaveValue('USA')
  const free = page.getByRole('list', { name: 'Free portfolios of Japan' }).getByText('Press')
  await page
    .getByRole('listitem')
    .filter({ has: seatOf('Lena') })
    .last()
    .getByText('Lena', { exact: true })
    .hover()
  await page.mouse.down()
  await page.mouse.move(400, 400, { steps: 4 })
  await free.hover()
  await free.hover()
  await page.mouse.up()
  await expect(page.getByLabel('Portfolio of Lena')).toHaveValue('press')
  await seatOf('Lena').selectOption('USA')
  await expect(page.getByLabel('Portfolio of Lena')).toHaveValue('negotiator')
  await page.getByLabel('Portfolio of Lena').selectOption('head')
  await expect(page.getByLabel('Portfolio of Noor')).toHaveValue('negotiator')

  // A list with a bad row seats nobody until the others are asked for; a personal link from it opens its seat.
  await page.getByRole('button', { name: 'Guest list' }).click()
  await page.getByLabel('The list').fill('Name,Delegation,Portfolio\nAda,Japan,Head of delegation\nBob,Atlantis\nCem,ROK,press')
  await expect(page.getByText('2 guests read, 1 bad row.')).toBeVisible()
  await expect(page.getByText('Row 3: there is no such delegation.', { exact: false })).toBeVisible()
  const seatGuests = page.getByRole('button', { name: 'Seat 2 guests' })
  await expect(seatGuests).toBeDisabled()
  await page.getByLabel('Leave these rows out and seat the others').check()
  await seatGuests.click()
  const link = await page.getByLabel('Personal link of Ada', { exact: true }).inputValue()
  await expectFit(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.guest-cards > li')).toHaveCount(2)
  await expect(page.locator('.guest-cards > li').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print the cards' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const ada = await device(browser, server.url, { width: 390, height: 844 })
  await ada.page.goto(new URL(link).pathname + new URL(link).hash)
  await expect(ada.page.getByText('Japan').first()).toBeVisible()
  await expect(seatOf('Ada')).toHaveValue('JPN')

  // A new link ends the old one at once.
  await page.getByRole('button', { name: 'More about Ada' }).click()
  await page.getByRole('button', { name: 'New personal link' }).click()
  await expect(ada.page.getByText('This link or key opens no seat.', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Personal link of Ada', { exact: true })).not.toHaveValue(link)
  const fresh = await page.getByLabel('Personal link of Ada', { exact: true }).inputValue()
  await ada.page.goto(new URL(fresh).pathname + new URL(fresh).hash)
  await expect(ada.page.getByText('Japan').first()).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  // Another code: the old one lets nobody in, the new one does, and seats go on.
  await page.getByRole('button', { name: 'New join code' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'New join code' }).click()
  const told = page.getByText(/The join code is now [0-9A-Z-]{9}\./)
  await expect(told).toBeVisible()
  const next = ((await told.textContent()) ?? '').replace(/.* ([0-9A-Z]{4})-([0-9A-Z]{4})\.$/, '$1$2')
  expect(next).not.toBe(code)
  await omar.page.goto(`/join/${code}`)
  await expect(omar.page.getByText('This code opens no room.', { exact: false })).toBeVisible()
  const pia = await join('Pia', next)
  await expect(pia.page.getByRole('heading', { name: 'You are at the door' })).toBeVisible()
  await noor.page.reload()
  await expect(noor.page.getByRole('heading', { name: 'United States of America', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Let in Pia' })).toBeVisible()
  await expectFit(page)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflowOf(page)).toEqual([])
  await Promise.all([control, noor, omar, lena, ada, pia].map(({ context }) => context.close()))
})
