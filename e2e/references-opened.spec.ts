// What opens over a screen (the guide, dialogs), and the review of a recorded game: as its reference picture, without a violation of
// axe, nothing sideways. In rooms of its own, so that nothing is changed for the other pictures. One language a worker.
import { expect, type Page } from '@playwright/test'
import { chapterIds } from '../lib/game/chapters.ts'
import { comparing, type Looking, look, openerOf } from './_support/looking.ts'
import { act } from './_support/play.ts'
import { playedRoom } from './_support/played.ts'
import { recordedReview } from './_support/recorded.ts'
import { languages } from './_support/share.ts'
import { test } from './_support/test.ts'
import { word } from './_support/words.ts'

test.describe.configure({ mode: 'parallel' })

const entry = { to: 'all', method: '', from: '', time: '', subject: '', expected: '' }
const planned = [
  {
    ...entry,
    inject: { kind: 'free', name: 'A letter', text: 'Families write to all six capitals.', effects: [{ kind: 'tension', by: -2 }] },
    when: { kind: 'moment', turn: 2, phase: 'brief' },
    expected: 'Somebody reads it out.',
  },
  { ...entry, inject: { kind: 'card', id: 'E05', text: null, party: null }, when: { kind: 'tensionAbove', tension: 60 } },
]

for (const language of languages) {
  test(`what opens over a screen, and the review, is as it was, and fits, in ${language}`, async ({ browser, server }) => {
    test.setTimeout(900_000)
    const looking: Looking = { language, compare: await comparing(browser), faults: new Map() }
    const room = await playedRoom(server.url, 'references')
    const { opened, closeAll } = openerOf(browser, server.url, language)
    const say = (key: string) => word(language, key)
    const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
    const see = async (page: Page, name: string, also?: 'tab' | 'top') => {
      // At another width something else would lie below the pointer.
      await page.mouse.move(0, 0)
      await look(page, name, looking, also)
    }

    const desk = await opened(room.at.desk)
    const control = await opened(room.at.control)
    /** Opens a dialog, looks at it, and closes it again. */
    const seeDialog = async (page: Page, name: string, open: () => Promise<void>) => {
      await open()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible()
      await see(page, name)
      await expect(dialog).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }

    await test.step('a newcomer’s guide', async () => {
      await press(desk, say('learn.begin'))
      const guide = desk.getByRole('region', { name: say('learn.title') })
      for (const step of ['welcome', 'moment']) {
        await expect(guide.getByRole('heading', { name: say(`learn.step.${step}.title`) })).toBeVisible()
        await guide.getByRole('button', { name: say('learn.next') }).click()
      }
      await expect(guide.getByRole('heading', { name: say('learn.step.now.title') })).toBeVisible()
      await see(desk, 'desk-guide', 'top')
    })

    await test.step('dialogs', async () => {
      const bell = desk.getByRole('button', { name: new RegExp(`^${say('common.ending.button').split('{')[0]}`) })
      await seeDialog(desk, 'desk-signals', () => bell.first().click())
      await seeDialog(desk, 'desk-consent', () => press(desk, say('surveys.consent.open')))
      await seeDialog(desk, 'desk-rulebook', async () => {
        await press(desk, say('common.rulebook.open'))
        await desk.getByLabel(say('common.rulebook.search')).fill('R1')
      })
      await seeDialog(control, 'control-invite', () => press(control, say('staff.invite.open')))
      await seeDialog(control, 'control-preflight', () => press(control, say('preflight.title')))
      await seeDialog(control, 'control-links', () => press(control, say('control.room.keys')))
      await room.to.negotiate()
      await expect(control.getByText(say('common.phase.negotiate.name'), { exact: true }).first()).toBeAttached()
      await seeDialog(control, 'control-times', () => press(control, say('control.plan.open')))
      await seeDialog(control, 'control-person', () => press(control, say('control.people.more').replace('{name}', 'Head of ROK')))
      await seeDialog(control, 'control-end', () => press(control, say('control.room.end')))
      await seeDialog(control, 'control-export', () => press(control, say('export.open')))
    })

    await test.step('the run of show', async () => {
      await press(control, say('guide.title'))
      await expect(control.getByText(say('guide.say'), { exact: true }).first()).toBeVisible()
      await see(control, 'control-guide')
      await press(control, say('guide.title'))
    })

    await test.step('what else a facilitator looks at', async () => {
      await act(room.control, { type: 'sendInject', inject: 'E03', party: null })
      await act(room.control, { type: 'addMel', entries: planned })
      await act(room.control, { type: 'addNote', text: 'They did not ask what it costs at home.', pin: { kind: 'now' } })
      for (const name of ['events', 'forecast', 'help', 'log']) {
        await tab(control, name)
        await see(control, `control-${name}`, 'tab')
      }
    })

    await test.step('what if, before a turn is told', async () => {
      await room.to.commit()
      await room.to.respond()
      await expect(control.getByText(say('common.phase.respond.name'), { exact: true }).first()).toBeAttached()
      await tab(control, 'orders')
      await seeDialog(control, 'control-what-if', () => press(control, say('log.whatIf.open')))
    })

    await test.step('going back', async () => {
      await seeDialog(control, 'control-go-back', () => press(control, say('powers.history.goBack')))
      await act(room.control, { type: 'rewindTo', turn: 1, phase: 'negotiate', name: 'As it first went' })
      await expect(control.getByText(say('common.phase.negotiate.name'), { exact: true }).first()).toBeAttached()
      await tab(control, 'histories')
      await see(control, 'control-histories', 'tab')
    })

    await test.step('suspended', async () => {
      await press(desk, say('learn.skip'))
      await act(room.control, { type: 'suspendRoom', until: null })
      const wall = await opened(room.at.wall)
      for (const page of [desk, wall]) await expect(page.getByText(say('common.rest.suspended')).first()).toBeVisible()
      await see(desk, 'desk-suspended')
      await see(wall, 'wall-suspended')
    })

    await test.step('the review of a recorded game', async () => {
      const at = await recordedReview(server.url)
      const review = await opened(at.review)
      const chapters = review.getByRole('navigation', { name: say('review.chapters') })
      for (const chapter of chapterIds) {
        const name = say(`review.chapter.${chapter}.name`)
        await chapters.getByRole('button', { name }).click()
        await expect(review.getByRole('heading', { level: 2, name })).toBeVisible()
        if (chapter === 'whatIf') await expect(review.getByRole('button', { name: say('review.whatIf.play') })).toBeEnabled()
        if (chapter === 'replay') await expect(review.getByRole('slider').first()).toBeVisible()
        await see(review, `review-${chapter === 'whatIf' ? 'what-if' : chapter}`)
      }
    })

    await closeAll()
    expect(Object.fromEntries(looking.faults)).toEqual({})
  })
}

/** By what does not change with the language. */
const tab = (page: Page, name: string) => page.locator(`[role=tab][id$="-${name}"]`).click()
