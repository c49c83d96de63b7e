// A table that speaks two languages: two of one delegation play a step, one in Korean and one in English; a draft outlives a
// change of language; the wall speaks the room's.
import { expect, type Page } from '@playwright/test'
import { device, faultsOf, openRoom, takeSeat } from './_support/people.ts'
import { test } from './_support/test.ts'

const phone = { width: 390, height: 844 }

test('two of one delegation play a step in two languages, and the wall speaks a third screen’s', async ({ browser, server }) => {
  test.setTimeout(180_000)
  const { code, facilitatorKey, wallKey } = await openRoom(server.url, { seed: 'languages', preset: 'four' })
  const head = await device(browser, server.url)
  await takeSeat(head.page, code, 'Avery', /United States/)
  const korean = await device(browser, server.url)
  /** In which languages the words of what is opened later were fetched. */
  const fetched = new Set<string>()
  korean.page.on('request', (request) => {
    const language = /\/words\/(\w+)\//.exec(request.url())?.[1]
    if (language) fetched.add(language)
  })
  await korean.page.goto(`/join/${code}`)
  await korean.page.getByLabel('Your name').fill('민수')
  await choose(korean.page, 'Language', 'ko')
  await expect(korean.page.getByLabel('이름')).toHaveValue('민수')
  await korean.page.getByRole('radio', { name: /미합중국/ }).check()
  await korean.page.getByRole('button', { name: '자리에 앉기' }).click()
  await korean.page.waitForURL(/\/desk\//)
  await expect(korean.page.locator('html')).toHaveAttribute('lang', 'ko')

  const wall = await device(browser, server.url, { width: 1920, height: 1080 })
  await wall.page.goto(`/wall/${code}#key=${wallKey}`)
  await expect(wall.page.getByText('Join this session')).toBeVisible()
  await choose(wall.page, 'Language', 'ko')
  await expect(wall.page.getByText('세션 참가')).toBeVisible()
  await expect(wall.page.getByText('북한').first()).toBeVisible()
  await wall.page.goto('/')
  await expect(wall.page.getByRole('heading', { name: 'Join a room' })).toBeVisible()
  await wall.page.goto(`/wall/${code}`)

  const control = await device(browser, server.url)
  await control.page.goto(`/control/${code}#key=${facilitatorKey}`)
  await control.page.getByRole('button', { name: 'Start the game' }).click()
  await expect(korean.page.getByText('브리핑', { exact: true }).first()).toBeVisible()
  await expect(wall.page.getByText('브리핑', { exact: true }).first()).toBeVisible()
  await control.page.getByRole('button', { name: 'Next phase' }).click()
  await expect(korean.page.getByText('협상', { exact: true }).first()).toBeVisible()
  await expect(head.page.getByRole('status').filter({ hasText: /^Turn 1, Negotiate\./ })).toBeAttached()

  // One tables a reference package in English; both read it in their own words.
  await go(head.page, 'Desk', 'Compose')
  await head.page.getByRole('button', { name: /^Start from Open the lines/ }).click()
  await head.page.getByRole('button', { name: 'Table this package' }).click()
  await go(korean.page, '대표 화면', '패키지')
  await expect(korean.page.getByRole('heading', { name: '연락선 열기' })).toBeVisible()
  await expect(korean.page.getByText('연락선 상시 가동').first()).toBeVisible()
  await go(head.page, 'Desk', 'Packages')
  await head.page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(wall.page.getByRole('heading', { name: '연락선 열기' })).toBeVisible()

  // A refusal in the language of whoever asked.
  const refused = await korean.page.evaluate(
    async (at) => (await fetch(`/api/rooms/${at}/whoami`, { method: 'POST', headers: { authorization: 'Bearer nothing' } })).json(),
    code,
  )
  expect(refused.message).toMatch(/개인 링크/)

  // What is typed outlives a change of language, and so does what only this page holds.
  await go(korean.page, '대표 화면', '작성')
  await korean.page
    .getByRole('button', { name: /^시작할 패키지/ })
    .first()
    .click()
  await korean.page.getByLabel('제목', { exact: true }).fill('우리의 첫 제안')
  await go(korean.page, '대표 화면', '대화')
  await korean.page.getByLabel('메시지', { exact: true }).fill('아직 보내지 않은 말')
  // Long after the page fetched what it will need.
  expect(await korean.page.evaluate(() => performance.now())).toBeGreaterThan(5000)
  expect([...fetched]).toEqual(['ko'])
  await choose(korean.page, '언어', 'en')
  await expect(korean.page.getByRole('navigation', { name: 'Desk' })).toBeVisible()
  await expect(korean.page.getByLabel('Message', { exact: true })).toHaveValue('아직 보내지 않은 말')
  await go(korean.page, 'Desk', 'Compose')
  await expect(korean.page.getByLabel('Title', { exact: true })).toHaveValue('우리의 첫 제안')
  await go(korean.page, 'Desk', 'Packages')
  await expect(korean.page.getByRole('heading', { name: 'Open the lines' })).toBeVisible()
  await choose(korean.page, 'Language', 'ko')
  await expect(korean.page.getByRole('heading', { name: '연락선 열기' })).toBeVisible()

  await head.page.setViewportSize(phone)
  await head.context.addCookies([{ name: 'language', value: 'ko', url: server.url }])
  await head.page.reload()
  for (const place of ['지금', '패키지', '작성', '현황', '자료']) {
    await go(head.page, '대표 화면', place)
    expect(await faultsOf(head.page), `${place} on a phone`).toEqual([])
  }
  expect(await faultsOf(wall.page)).toEqual([])
  for (const { context } of [head, korean, wall, control]) await context.close()
})

const choose = async (page: Page, label: string, language: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).selectOption(language)
}

async function go(page: Page, navigation: string, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: navigation })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click()
}
