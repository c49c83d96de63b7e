// Consent and a survey on a phone, the export as a ZIP that opens, and the session brought in again for review.
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { device, expectFit, openRoom, takeSeat } from './_support/people.ts'
import { test } from './_support/test.ts'

test('agreed and answered on a phone, exported by the facilitator, and brought in for review', async ({ browser, server }) => {
  const { code, facilitatorKey } = await openRoom(server.url, { title: 'Research table', seed: 'research', preset: 'four' })
  const control = await device(browser, server.url)
  await control.page.goto(`/control/${code}#key=${facilitatorKey}`)
  const { page: phone } = await device(browser, server.url, { width: 390, height: 844 })
  await takeSeat(phone, code, 'Sibylle Canary', /United States/)

  // One line on a phone, until it is wanted.
  await phone.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(phone.getByText('May what you say and answer here be used for research?')).toBeVisible()
  await expectFit(phone)
  await phone.getByRole('button', { name: 'Read and choose' }).click()
  const consent = phone.getByRole('dialog', { name: 'Your words and answers' })
  await consent.getByRole('radio', { name: 'Yes, under a code' }).check()
  await expectFit(phone)
  await consent.getByRole('button', { name: 'Save my choice' }).click()
  await expect(phone.getByText('Your words and answers may be in exports, under a code.')).toBeVisible()

  await phone.getByRole('button', { name: 'Answer', exact: true }).click()
  const survey = phone.getByRole('dialog', { name: 'Before we begin' })
  await survey
    .getByRole('group', { name: /Only one comprehensive deal/ })
    .getByText('6', { exact: true })
    .click()
  await survey.getByLabel('What do you expect to happen at this table?').fill('A half-written thought')
  await expectFit(phone)
  // What is half answered outlives the page.
  await phone.reload()
  await phone.getByRole('button', { name: 'Show', exact: true }).click()
  await phone.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(survey.getByLabel('What do you expect to happen at this table?')).toHaveValue('A half-written thought')
  await survey.getByRole('button', { name: 'Send' }).click()
  await expect(phone.getByRole('button', { name: 'Answer', exact: true })).toBeHidden()

  await expect(control.page.getByRole('row', { name: /Before we begin/ })).toContainText('1 of 1')
  expect((await control.received()).join('\n')).not.toContain('A half-written thought')
  await control.page.getByRole('button', { name: 'Start the game' }).click()
  await control.page.getByRole('button', { name: 'Export …' }).click()
  const dialog = control.page.getByRole('dialog', { name: 'Export this session' })
  await expect(dialog).toContainText('One person has agreed')
  await expectFit(control.page)
  const download = control.page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download the ZIP' }).click()
  const path = await (await download).path()
  const files = unzipSync(new Uint8Array(await readFile(path)))
  expect(strFromU8(files['surveys.csv'] ?? new Uint8Array())).toContain('A half-written thought')
  expect(Object.values(files).some((file) => strFromU8(file).includes('Canary'))).toBe(false)

  const { page: elsewhere } = await device(browser, server.url)
  await elsewhere.goto('/rooms')
  await elsewhere.getByLabel('The file').setInputFiles({ name: 'session.zip', mimeType: 'application/zip', buffer: await readFile(path) })
  await elsewhere.getByRole('button', { name: 'Bring it here' }).click()
  await expect(elsewhere.getByText('“Research table” is here for review.')).toBeVisible()
  await expectFit(elsewhere)
  await elsewhere.getByRole('link', { name: 'Open it' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Research table' })).toBeVisible()
  await expect(elsewhere.getByText('This session was exported and brought in for review.').first()).toBeVisible()
  await expectFit(elsewhere)
})
