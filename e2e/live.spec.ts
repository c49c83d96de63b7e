// The main job, live: six delegations, the facilitator and the wall, each in a browser of its own, play four turns through
// the screens alone, on the seed given (OVERTURE_SEED) or its first playable variant.
import { expect, type Page } from '@playwright/test'
import { signed, tenths, trustPoints } from '../app/_parts/figures.ts'
import type { PartyId } from '../lib/ids.ts'
import type { Receipt, Report } from '../lib/rules/world.ts'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import { adjudicationAnew, fold, signalsAnew } from '../lib/testing/anew.ts'
import { reference } from '../lib/testing/table.ts'
import { type Device, device, expectFit } from './_support/people.ts'
import { allDevices, type DelegationId, delegations, expectPhase, fillRoom, goOnTo, goTo, type LiveRoom } from './_support/room.ts'
import { counteredTerms, playableSeed, staller, stallTurn } from './_support/script.ts'
import { type Server, startServer, temporaryData } from './_support/server.ts'
import { test } from './_support/test.ts'
import { happeningsOf } from './_support/truth.ts'

const title = reference('P1').title
const signers: DelegationId[] = ['USA', 'ROK', 'DPRK']

test('eight browsers play four turns', async ({ browser }) => {
  test.setTimeout(600_000)
  const seed = playableSeed(process.env.OVERTURE_SEED ?? 'live')
  test.info().annotations.push({ type: 'seed', description: seed })
  const { dataDir, remove } = await temporaryData()
  let server: Server = await startServer({ dataDir })
  const room = await fillRoom(browser, server.url, seed)
  const { control, wall, desks } = room
  const truth = () => happeningsOf(dataDir, room.code)

  await test.step('turn 1: the de-escalation package is tabled, countered, signed by all, and kept', async () => {
    await control.page.getByRole('button', { name: 'Start the game' }).click()
    await expectPhase(room, 'Brief')
    await expectOwnBriefsOnly(room, await truth())
    await goOnTo(room, 'Negotiate')
    await goTo(desks.USA.page, 'Compose')
    await desks.USA.page.getByRole('button', { name: new RegExp(`^Start from ${title}`) }).click()
    await desks.USA.page.getByRole('button', { name: 'Table this package' }).click()
    await counterWithThreeTurns(desks.DPRK.page)
    await expectSaid(wall, title)
    await sign(desks.ROK.page)
    await desks.ROK.page.getByRole('button', { name: 'Take back signature' }).click()
    for (const id of signers) await sign(desks[id].page)
    await expect(wall.page.getByText('In force').first()).toBeVisible()
    await goOnTo(room, 'Commit')
    for (const id of signers) await order(desks[id].page, 'Comply')
    await goOnTo(room, 'Respond')
    await goOnTo(room, 'Adjudicate')
    await expectTold(room, await truth(), 1)
    await goOnTo(room, 'Debrief')
    await publish(desks.USA.page, 'Everyone kept their word, and we saw it.')
    await expectSaid(wall, 'Everyone kept their word, and we saw it.')
    await goOnTo(room, 'Brief')
  })

  await test.step('turn 2: a reload in mid-draft, another device, a stall, and a report examined', async () => {
    await goOnTo(room, 'Negotiate')
    await goTo(desks.CHN.page, 'Compose')
    await desks.CHN.page.getByRole('button', { name: /^Start from Open the lines/ }).click()
    await desks.CHN.page.getByLabel('Title').fill('A draft by Beijing')
    await expect(desks.CHN.page.getByText('Draft saved')).toBeVisible()
    await desks.CHN.page.reload()
    await goTo(desks.CHN.page, 'Compose')
    await expect(desks.CHN.page.getByLabel('Title')).toHaveValue('A draft by Beijing')
    await picture(desks.CHN.page, 'composer')
    desks.ROK = await toAnotherDevice(desks.ROK, server.url)
    await goOnTo(room, 'Commit')
    const before = await messagesToOthers(room, staller)
    await order(desks[staller].page, 'Stall')
    expect(await messagesToOthers(room, staller), 'nobody is sent anything because of a secret order').toEqual(before)
    expect(before.join(' ')).not.toContain('"stall"')
    for (const id of signers) if (id !== staller) await order(desks[id].page, 'Comply')
    await goOnTo(room, 'Respond')
    const happenings = await truth()
    const { reports } = signalsAnew(happenings, stallTurn)
    expect(fold(happenings).hand.signals?.reports, 'the rules reckoned anew say the same').toEqual(reports)
    await expectReports(desks.USA.page, reports)
    await examine(desks.USA.page)
    await expect.poll(async () => fold(await truth()).hand.signals?.reports.filter((report) => report.clarified).length).toBe(1)
    await goOnTo(room, 'Adjudicate')
    await expectTold(room, await truth(), 2)
    await picture(wall.page, 'wall')
    await picture(control.page, 'control')
    await goTo(desks.USA.page, 'Now')
    await picture(desks.USA.page, 'desk')
    await goOnTo(room, 'Debrief')
    await goOnTo(room, 'Brief')
  })

  await test.step('turn 3: the server is killed and started again', async () => {
    await goOnTo(room, 'Negotiate')
    await goOnTo(room, 'Commit')
    await order(desks.USA.page, 'Comply')
    const { clock } = fold(await truth())
    await server.kill()
    for (const { page } of [desks.USA, control, wall])
      await expect(page.getByText('Connection lost', { exact: false }).first()).toBeVisible()
    server = await startServer({ dataDir, port: server.port })
    for (const { page } of allDevices(room))
      await expect(page.getByText('Connection lost', { exact: false })).toHaveCount(0, { timeout: 20_000 })
    await expectPhase(room, 'Commit')
    expect(fold(await truth()).clock, 'the phase ends when it would have').toEqual(clock)
    await expect(desks.USA.page.getByText('Orders are in.', { exact: false }).first()).toBeVisible()
    await goOnTo(room, 'Respond')
    await goOnTo(room, 'Adjudicate')
    await expectTold(room, await truth(), 3)
    await goOnTo(room, 'Debrief')
    await goOnTo(room, 'Brief')
  })

  await test.step('turn 4, and how it ended', async () => {
    for (const phase of ['Negotiate', 'Commit', 'Respond', 'Adjudicate']) await goOnTo(room, phase)
    await expectTold(room, await truth(), 4)
    for (const { page } of [desks.DPRK, desks.USA, control]) await expectFit(page)
    await goOnTo(room, 'Debrief')
    await control.page.getByRole('button', { name: 'Next phase' }).click()
    const { standing } = await expect
      .poll(async () => fold(await truth()).status)
      .toBe('ended')
      .then(async () => fold(await truth()))
    if (!standing) throw new Error('The game ended without a standing.')
    await expect(wall.page.getByText('The game is over').first()).toBeVisible()
    await expect(wall.page.getByText(String(Math.round(standing.collective)), { exact: true }).first()).toBeVisible()
    await expectNoStrangerObjectives(room, await truth())
  })

  for (const { context } of allDevices(room)) await context.close()
  await server.stop()
  await remove()
})

/** Pictures for the README are taken on request: OVERTURE_PICTURES=e2e/pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.OVERTURE_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

// ---- what people do ------------------------------------------------------------------------------

async function counterWithThreeTurns(page: Page): Promise<void> {
  await goTo(page, 'Packages')
  await page.getByRole('button', { name: 'Counter', exact: true }).click()
  await page.getByLabel('Duration').selectOption(String(counteredTerms().duration))
  await page.getByRole('button', { name: 'Send this counter-offer' }).click()
}

async function sign(page: Page): Promise<void> {
  await goTo(page, 'Packages')
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
}

async function order(page: Page, choice: 'Comply' | 'Stall'): Promise<void> {
  await goTo(page, 'Orders')
  await page
    .getByRole('group', { name: title })
    .getByRole('radio', { name: new RegExp(`^${choice}`) })
    .check()
  await page.getByRole('button', { name: 'Confirm orders' }).click()
  await expect(page.getByText('Orders are in. You can change them', { exact: false })).toBeVisible()
}

async function examine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Examine' }).first().click()
}

async function publish(page: Page, text: string): Promise<void> {
  await goTo(page, 'Now')
  await page.getByLabel('What happened, and whose doing was it?').fill(text)
  await page.getByRole('button', { name: 'Publish' }).click()
}

/** The personal link, opened on another device; the old one is put away. */
async function toAnotherDevice(old: Device, url: string): Promise<Device> {
  await old.page.getByRole('button', { name: 'Continue on another device' }).click()
  const link = new URL(await old.page.getByRole('dialog').getByRole('textbox').inputValue())
  const browser = old.context.browser()
  if (!browser) throw new Error('no browser')
  const next = await device(browser, url, { width: 820, height: 1180 })
  await next.page.goto(link.pathname + link.hash)
  await expect(next.page.getByRole('navigation', { name: 'Desk' })).toBeVisible()
  expect(next.page.url(), 'the key leaves the address bar').not.toContain('key=')
  await old.context.close()
  return next
}

// ---- what the screens must say -------------------------------------------------------------------

const expectSaid = ({ page }: Device, text: string) => expect(page.getByText(text, { exact: false }).first()).toBeVisible()

/** Trust on wall, desk and control, and its reasons, are what the rules module makes of the turn. */
async function expectTold(room: LiveRoom, happenings: Awaited<ReturnType<typeof happeningsOf>>, turn: number): Promise<void> {
  const anew = adjudicationAnew(happenings, turn)
  expect(JSON.stringify(fold(happenings).world), `turn ${turn}: the rules reckoned anew say the same`).toBe(JSON.stringify(anew.world))
  await goTo(room.desks.USA.page, 'Board')
  // The wall tells the turn step by step, unless its own computer says to skip that.
  await expect(room.wall.page.getByText(`What turn ${turn} did`)).toBeVisible()
  await room.wall.page.keyboard.press('Escape')
  for (const { page } of [room.wall, room.desks.USA, room.control]) {
    const matrix = page.getByRole('table', { name: 'Trust' }).first()
    for (const holder of sixParty.parties) {
      for (const toward of sixParty.parties) {
        if (holder.id === toward.id) continue
        const shown = cellOf(matrix, holder.id, toward.id)
        await expect(shown).toContainText(String(trustPoints(anew.world.trust[holder.id]?.[toward.id] ?? 0)))
      }
    }
  }
  const receipt = anew.trust['USA' as PartyId]?.['DPRK' as PartyId]
  if (!receipt) throw new Error('no receipt')
  await expectReceipt(room.desks.USA.page, receipt)
}

const order6 = sixParty.parties.map(({ id }) => id)
const cellOf = (matrix: ReturnType<Page['locator']>, holder: PartyId, toward: PartyId) =>
  matrix.locator('tbody tr').nth(order6.indexOf(holder)).locator('td').nth(order6.indexOf(toward))

async function expectReceipt(page: Page, receipt: Receipt): Promise<void> {
  await cellOf(page.getByRole('table', { name: 'Trust' }).first(), 'USA' as PartyId, 'DPRK' as PartyId)
    .getByRole('button')
    .click()
  const dialog = page.getByRole('dialog')
  const { lines, sum } = tenths(receipt.lines.map((line) => line.points))
  await expect(dialog.locator('tbody tr')).toHaveCount(receipt.lines.length)
  for (const [n, points] of lines.entries()) await expect(dialog.locator('tbody tr').nth(n).locator('td')).toHaveText(signed(points, 1))
  await expect(dialog.locator('tfoot td')).toHaveText(signed(sum, 1))
  await dialog.getByRole('button', { name: 'Close' }).click()
}

async function expectReports(page: Page, reports: readonly Report[]): Promise<void> {
  await goTo(page, 'Answers')
  const measures = new Map(sixParty.measures.map((measure) => [measure.id, measure.short]))
  const words = { clean: 'Clean', doubtful: 'Doubtful', clear: 'Clear' }
  for (const report of reports.filter(({ party, measure }) => party !== 'USA' && measure)) {
    const short = (report.measure && measures.get(report.measure)) ?? ''
    await expect(page.getByRole('listitem').filter({ hasText: short }).filter({ hasText: words[report.grade] }).first()).toBeVisible()
  }
}

// ---- what nobody may be sent ---------------------------------------------------------------------

/** Socket messages to the devices of other delegations and the wall. */
async function messagesToOthers(room: LiveRoom, actor: DelegationId): Promise<string[]> {
  const others = delegations.filter(({ id }) => id !== actor).map(({ id }) => room.desks[id])
  const all = await Promise.all([...others, room.wall].map((device) => device.received()))
  return all.flat().filter((text) => text.startsWith('42'))
}

/** Each delegation was sent its own brief and objectives, and nobody else's. */
async function expectOwnBriefsOnly(room: LiveRoom, happenings: Awaited<ReturnType<typeof happeningsOf>>): Promise<void> {
  const { objectives } = fold(happenings)
  for (const { id } of delegations) {
    const sent = (await room.desks[id].received()).join(' ').replaceAll('\\"', '"')
    for (const own of objectives[id as PartyId] ?? []) expect(sent).toContain(`"${own}"`)
  }
  await expectNoStrangerObjectives(room, happenings)
}

async function expectNoStrangerObjectives(room: LiveRoom, happenings: Awaited<ReturnType<typeof happeningsOf>>): Promise<void> {
  const { objectives } = fold(happenings)
  for (const { id } of delegations) {
    const strangers = Object.entries(objectives).flatMap(([party, held]) => (party === id ? [] : held))
    const [sent, shown] = [(await room.desks[id].received()).join(' '), await room.desks[id].page.content()]
    for (const objective of strangers) {
      expect(sent, `${id} was sent another's objective`).not.toContain(objective)
      expect(shown).not.toContain(objective)
    }
  }
  expect((await room.wall.received()).join(' ')).not.toContain('"objectives":[{')
}
