// A three-hour session, compressed: 24 people in delegations of four, late joiners, somebody who drops out in every turn, a pause,
// an event that comes by itself, a figure set by hand, a way back, twin rooms, and an end by the clock on the wall.
import { expect } from '@playwright/test'
import { reference } from '../lib/testing/table.ts'
import type { FacilitatorView, WallView } from '../lib/view/view.ts'
import { joined, type Person, personWith } from './_support/crowd.ts'
import { device, expectFit, takeSeat } from './_support/people.ts'
import { goTo } from './_support/room.ts'
import { test } from './_support/test.ts'

const parties = ['DPRK', 'USA', 'ROK', 'CHN', 'JPN', 'RUS'] as const
const portfolios = ['head', 'negotiator', 'defence', 'press'] as const
const phases = ['brief', 'negotiate', 'commit', 'respond', 'adjudicate', 'debrief'] as const
const hour = 3_600_000
const reason = 'Both capitals recall their envoys.'
const event = 'A fishing boat is towed home'
const nothing = { packages: {}, free: { kind: 'nothing' }, vetoes: [] }

interface Room {
  url: string
  code: string
  control: Person<FacilitatorView>
  people: Person[]
}

const headOf = ({ people }: Room, party: string): Person => {
  const found = people.find((person) => person.party === party && signs(person))
  if (!found) throw new Error(`nobody signs for ${party}`)
  return found
}
const signs = (person: Person): boolean =>
  person
    .view()
    .delegations.some(({ party, members }) => party === person.party && members.some((one) => one.signs && one.name === person.name))

async function nextPhase(room: Room): Promise<void> {
  const { phase, turn } = room.control.view().room
  await room.control.do({ type: 'nextPhase', from: { turn, phase } })
  await expect.poll(() => room.control.view().room.phase).not.toBe(phase)
  const after = room.control.view().room.phase
  for (const person of room.people) await expect.poll(() => person.view().room.phase, { message: person.name }).toBe(after)
}

/** Plays a turn from its Brief to its Debrief; all comply, and everybody says something somewhere. */
async function playTurn(room: Room, during: Partial<Record<(typeof phases)[number], () => Promise<void>>> = {}): Promise<void> {
  for (const phase of phases) {
    expect(room.control.view().room.phase).toBe(phase)
    await during[phase]?.()
    for (const party of parties) {
      const head = headOf(room, party)
      if (phase === 'commit') await head.do({ type: 'giveOrders', orders: nothing, confirmed: 'once' })
      if (phase === 'debrief') await head.do({ type: 'publishStatement', text: `${party}: we kept our word.` })
    }
    if (phase !== 'debrief') await nextPhase(room)
  }
}

test('a session of 24 people, from its first minute to the clock on the wall', async ({ browser, server }) => {
  test.setTimeout(300_000)
  const { url } = server

  const { room, keys, wall, controlPage, twin } =
    await test.step('twin rooms are opened, and 22 people take their seats in one of them', async () => {
      const answer = await fetch(`${url}/api/twins`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          titles: ['Table A', 'Table B'],
          preset: 'four',
          seed: 'session',
          dial: { kind: 'knob', knob: 'fog', values: [1, 2] },
        }),
      })
      expect(answer.status, await answer.clone().text()).toBe(201)
      const { facilitatorKey, rooms } = (await answer.json()) as { facilitatorKey: string; rooms: { code: string; wallKey: string }[] }
      const [one, other] = rooms
      if (!one || !other) throw new Error('no twins')
      const people: Person[] = []
      for (const portfolio of portfolios)
        for (const party of parties)
          if (people.length < 22) people.push(await joined(url, one.code, `${party} ${portfolio}`, party, portfolio))
      const control = await personWith<FacilitatorView>(url, facilitatorKey, { name: 'Fay' })
      const wallScreen = await personWith<WallView>(url, one.wallKey, { name: 'wall' })
      const page = (await device(browser, url)).page
      await page.goto(`/control/${one.code}#key=${facilitatorKey}`)
      return {
        room: { url, code: one.code, control, people } satisfies Room,
        keys: { facilitatorKey },
        wall: wallScreen,
        controlPage: page,
        twin: other,
      }
    })

  await test.step('the session starts with a time to end by, and an event waits for an agreement', async () => {
    const at = Date.now() + 3 * hour
    await room.control.do({ type: 'finishBy', at, reserve: 30 })
    await room.control.do({
      type: 'addMel',
      entries: [
        {
          inject: { kind: 'free', name: event, text: 'It had drifted across the line.', effects: [{ kind: 'tension', by: -3 }] },
          to: 'all',
          when: { kind: 'agreementInForce', stage: null },
          method: 'news',
          from: '',
          time: '',
          subject: '',
          expected: '',
        },
      ],
    })
    await room.control.do({ type: 'startGame' })
    await expect(controlPage.getByText('Turn 1 of 4 · Brief').first()).toBeVisible()
    // The coming phases are fitted into what is left before the hot wash.
    const { clock } = room.control.view().room
    expect(clock.kind).toBe('running')
  })

  await test.step('turn 1: a package is tabled, countered by nobody, signed by all; the event comes by itself; a dropout freezes nothing', async () => {
    const lost = room.people.find(({ name }) => name === 'JPN defence') as Person
    await playTurn(room, {
      negotiate: async () => {
        lost.drop()
        room.people = room.people.filter((person) => person !== lost)
        await headOf(room, 'USA').do({ type: 'tablePackage', package: 'pack-one', terms: reference('P1'), draft: null })
        for (const party of new Set(reference('P1').commitments.map((one) => one.party)))
          await headOf(room, party).do({ type: 'signPackage', package: 'pack-one', version: 1, reserve: 'none' })
        await expect.poll(() => wall.view().injects.map(({ name }) => name)).toEqual([event])
        await expect.poll(() => wall.view().agreements.map(({ status }) => status)).toEqual(['inForce'])
      },
    })
    await lost.back()
    room.people.push(lost)
    expect(lost.view().own.party).toBe('JPN')
    expect(lost.view().room.phase).toBe('debrief')
  })

  const late =
    await test.step('turn 2: late joiners, one on a phone; a pause that every screen shows and that takes no orders; tension set by hand', async () => {
      await nextPhase(room)
      const phone = (await device(browser, url, { width: 390, height: 844 })).page
      await takeSeat(phone, room.code, 'Late Lee', /^(?!Democratic).*Republic of Korea/)
      room.people.push(await joined(url, room.code, 'Late Li', 'CHN'))
      await goTo(phone, 'Board')
      await expect(phone.getByText('De-escalation', { exact: false }).first()).toBeVisible()
      const gone = headOf(room, 'RUS')
      await playTurn(room, {
        negotiate: async () => {
          gone.drop()
          room.people = room.people.filter((person) => person !== gone)
          await room.control.do({
            type: 'makeHead',
            person: room.control.view().people.find(({ name }) => name === 'RUS negotiator')?.person ?? '',
          })
          await expect.poll(() => room.people.some((person) => person.party === 'RUS' && signs(person))).toBe(true)
        },
        commit: async () => {
          await controlPage.getByRole('button', { name: 'Pause', exact: true }).click()
          for (const person of room.people) await expect.poll(() => person.view().room.clock.kind).toBe('paused')
          await expect(phone.getByText('Paused', { exact: false }).first()).toBeVisible()
          expect(await headOf(room, 'USA').refused({ type: 'giveOrders', orders: nothing, confirmed: 'once' })).toBe('clockPaused')
          await room.control.do({ type: 'override', change: { kind: 'tension', to: 70 }, reason })
          await controlPage.getByRole('button', { name: 'Resume', exact: true }).click()
          await expect.poll(() => headOf(room, 'USA').view().room.clock.kind).toBe('running')
        },
      })
      const line = room.control.view().story?.tension.lines.find(({ reason: why }) => why === 'override')
      expect(line?.label ?? JSON.stringify(room.control.view().story?.tension.lines)).toContain(reason)
      await gone.back()
      room.people.push(gone)
      return phone
    })

  await test.step('"view as" is the wire of that viewer, byte for byte', async () => {
    for (const as of [...parties.map((party) => `delegation:${party}`), 'screen']) {
      const own = as === 'screen' ? wall : headOf(room, as.slice('delegation:'.length))
      const look = await personWith<WallView>(url, keys.facilitatorKey, { as })
      expect(canonical(look.view()), as).toBe(canonical(own.view()))
      const [before, ahead] = [own.heard().length, look.heard().length]
      await room.control.do({ type: 'broadcast', text: `To everybody, looked at as ${as}.` })
      await expect.poll(() => own.heard().length).toBe(before + 1)
      await expect.poll(() => look.heard().length).toBe(ahead + 1)
      expect(look.heard().at(-1)).toBe(own.heard().at(-1))
      look.drop()
    }
  })

  await test.step('turn 3: another drops out; the table goes back to turn 2 and plays it again to the same end', async () => {
    const first = JSON.stringify(room.control.view().story?.trust)
    await nextPhase(room)
    const lost = room.people.find(({ name }) => name === 'ROK press') as Person
    lost.drop()
    room.people = room.people.filter((person) => person !== lost)
    await room.control.do({ type: 'rewindTo', turn: 2, phase: 'respond', name: 'As it first went' })
    for (const person of room.people) await expect.poll(() => person.view().room.phase).toBe('respond')
    await goTo(late, 'Board')
    await expect(late.getByText('The facilitator goes back', { exact: false }).first()).toBeVisible()
    await room.control.do({ type: 'resumeClock' })
    for (const _ of ['adjudicate', 'debrief']) await nextPhase(room)
    expect(JSON.stringify(room.control.view().story?.trust)).toBe(first)
    expect(room.control.view().forks.map(({ name }) => name)).toEqual(['As it first went'])
    await nextPhase(room)
    await playTurn(room)
    await lost.back()
    room.people.push(lost)
  })

  await test.step('turn 4 ends the game; everybody sees how, and the twin waits untouched', async () => {
    await nextPhase(room)
    const lost = room.people.find(({ name }) => name === 'DPRK press') as Person
    await playTurn(room, {
      respond: async () => {
        lost.drop()
        room.people = room.people.filter((person) => person !== lost)
      },
    })
    const { turn } = room.control.view().room
    await room.control.do({ type: 'nextPhase', from: { turn, phase: 'debrief' } })
    for (const person of room.people) await expect.poll(() => person.view().room.status).toBe('ended')
    await lost.back()
    expect(lost.view().room.status).toBe('ended')
    await controlPage.goto('/rooms')
    await expect(controlPage.getByRole('heading', { name: 'Table A', exact: true })).toBeVisible()
    expect(twin.code).not.toBe(room.code)
  })

  await test.step('what the screens show at the end fits them', async () => {
    await goTo(late, 'Board')
    await expectFit(late)
  })
})

/** The same view with its keys in one order: patches keep another. */
function canonical(view: unknown): string {
  return JSON.stringify(view, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
