// Every screen in the moments of one played room, at three widths, in both themes and two languages: as its reference picture, without
// a violation of axe, nothing sideways, and readable at 200 % and 400 %. One language a worker.
import { expect, type Page } from '@playwright/test'
import { comparing, type Looking, look, openerOf } from './_support/looking.ts'
import { playedRoom } from './_support/played.ts'
import { languages } from './_support/share.ts'
import { test } from './_support/test.ts'
import { word } from './_support/words.ts'

test.describe.configure({ mode: 'parallel' })

for (const language of languages) {
  test(`every screen is as it was, and fits, in ${language}`, async ({ browser, server }) => {
    test.setTimeout(900_000)
    const looking: Looking = { language, compare: await comparing(browser), faults: new Map() }
    const room = await playedRoom(server.url, 'references')
    const say = (key: string) => word(language, key)
    const { opened, closeAll } = openerOf(browser, server.url, language)
    const see = (page: Page, name: string, also?: 'narrow' | 'tab') => look(page, name, looking, also)
    await test.step('the ways in', async () => {
      for (const [name, path] of [
        ['door', '/'],
        ['join', `/join/${room.code}`],
        ['no-seat', `/desk/${room.code}`],
        ['hello', `/hello/${room.code}`],
        ['not-found', '/nowhere'],
        ['parts', '/parts'],
      ] as const) {
        const page = await opened(path)
        if (name === 'join') await expect(page.getByRole('radio').first()).toBeVisible()
        await see(page, name, name === 'parts' ? undefined : 'narrow')
        await page.close()
      }
    })

    const control = await opened(room.at.control)
    const wall = await opened(room.at.wall)
    const desk = await opened(room.at.desk)
    const observer = await opened(room.at.observer)
    const desks = [desk, observer]

    await test.step('lobby', async () => {
      await see(wall, 'wall-lobby')
      await see(control, 'control-lobby')
      await see(desk, 'desk-lobby', 'narrow')
      const rooms = await opened(room.at.rooms)
      await expect(rooms.getByRole('checkbox').first()).toBeVisible()
      await see(rooms, 'rooms')
      await rooms.close()
      const paper = await control.context().newPage()
      await paper.goto(room.at.paper)
      await expect(paper.locator('.sheets').first()).toBeVisible()
      await see(paper, 'paper')
      await paper.close()
    })

    /** Plays on, and waits until every screen has it. */
    const playOn = async (moment: 'negotiate' | 'commit' | 'respond' | 'adjudicate' | 'debrief') => {
      await room.to[moment]()
      const name = say(`common.phase.${moment}.name`)
      for (const page of [control, wall, ...desks]) await expect(page.getByText(name, { exact: true }).first()).toBeAttached()
    }

    await test.step('negotiate', async () => {
      await playOn('negotiate')
      for (const place of ['now', 'packages', 'talk', 'brief', 'compose'] as const) {
        await go(desk, place)
        if (place === 'compose')
          await desk
            .getByRole('button', { name: new RegExp(`^${say('compose.starts.reference')}`) })
            .first()
            .click()
        await see(desk, `desk-${place}`, 'narrow')
      }
      await see(wall, 'wall-negotiate')
      for (const name of ['board', 'packages', 'talk', 'dials']) {
        await tab(control, name)
        await see(control, `control-${name}`, 'tab')
      }
    })

    await test.step('commit', async () => {
      await playOn('commit')
      await go(desk, 'orders')
      await see(desk, 'desk-orders', 'narrow')
      await tab(control, 'orders')
      await see(control, 'control-orders', 'tab')
    })

    await test.step('respond', async () => {
      await playOn('respond')
      await go(desk, 'answers')
      await see(desk, 'desk-answers', 'narrow')
      await tab(control, 'delegations')
      await see(control, 'control-delegations', 'tab')
    })

    await test.step('adjudicate', async () => {
      await playOn('adjudicate')
      await wall.keyboard.press('Space')
      for (let n = 0; n < 6; n++) await wall.keyboard.press('ArrowLeft')
      await see(wall, 'wall-telling')
      await wall.keyboard.press('Escape')
      await expect(wall.getByText(say('wall.table.trust')).first()).toBeVisible()
      await see(wall, 'wall-adjudicate')
      await go(desk, 'board')
      // Told whole: a story that goes on by itself is no picture. On a slow machine it may have come to its end.
      for (const page of desks) {
        const whole = page.getByRole('button', { name: say('reveal.go.play') })
        const skip = page.getByRole('button', { name: say('reveal.go.skip') })
        await expect(whole.or(skip)).toBeVisible()
        if (await skip.isVisible()) await skip.click()
        await expect(whole).toBeVisible()
      }
      await see(desk, 'desk-board', 'narrow')
      await see(observer, 'observer')
    })

    await test.step('debrief', async () => {
      await playOn('debrief')
      await go(desk, 'now')
      await see(desk, 'desk-debrief', 'narrow')
    })

    await test.step('ended', async () => {
      await room.to.ended()
      const ended = say('common.room.status.ended')
      for (const page of [control, ...desks]) await expect(page.getByText(ended, { exact: false }).first()).toBeAttached()
      await see(desk, 'desk-result', 'narrow')
      await see(wall, 'wall-ended')
      await see(control, 'control-result', 'tab')
    })

    await closeAll()
    expect(Object.fromEntries(looking.faults)).toEqual({})
  })
}

/** By what does not change with the language. */
const go = (page: Page, place: string) => page.locator(`[data-guide="place-${place}"]`).click()
const tab = (page: Page, name: string) => page.locator(`[role=tab][id$="-${name}"]`).click()
