// Rehearsals as any client opens them, and a whole game of bots over real sockets, seen by the wall to its end.
import jsonPatch from 'fast-json-patch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PartyId } from '../lib/ids.ts'
import type { AtTheDoor } from '../lib/protocol.ts'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import type { DelegateView, FacilitatorView, View, WallView } from '../lib/view/view.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type Client, type House, houseOf } from './testing/running.ts'

const parties = sixParty.parties.map(({ id }) => id)
const lineup = sixParty.lineups[sixParty.defaultLineup] ?? {}
const usa = 'USA' as PartyId

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterAll(() => house.close())

const delegate = { name: 'Ann', as: { kind: 'delegate', party: usa } }
const facilitator = { name: 'Fay', as: { kind: 'facilitator' } }

let commands = 0
async function must(client: Client, command: { type: string } & Record<string, unknown>): Promise<void> {
  commands += 1
  expect(await client.ask({ id: `command-${commands}`, ...command })).toEqual({ ok: true })
}

/** The first view that client is sent, and then each as patches make it, until it fits. */
async function seenBy<V extends View>(client: Client, fits: (view: V) => boolean): Promise<V> {
  let { version, view } = await client.next('view')
  while (!fits(view as V)) {
    const patch = await client.next('patch')
    expect(patch.version).toBe(version + 1)
    version = patch.version
    view = jsonPatch.applyPatch(view, patch.patch).newDocument
  }
  return view as V
}

describe('a rehearsal', () => {
  test('seats who asks at the head of a delegation, bots in the others, and begins', async () => {
    const { status, body } = await house.post('/api/rehearsals', delegate)
    expect(status).toBe(201)
    expect(body).toEqual({
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
      key: expect.stringMatching(/^[\w-]{22,}$/),
      you: { person: expect.any(String), name: 'Ann', role: { kind: 'delegate', party: usa, portfolio: 'head' } },
    })
    const client = house.client(body.key)
    // Whoever rehearses is asked nothing [G92].
    expect(await client.next('you')).toEqual(body.you)
    const view = await seenBy<DelegateView>(client, ({ ready }) => ready.length === 5)
    expect(view.room).toMatchObject({ status: 'playing', turn: 1, phase: 'brief', clock: { kind: 'stopped' }, timed: false })
    expect(view.room).toMatchObject({ endEarly: 'whenReady', rehearsal: true, turns: 6 })
    expect(view.delegations.map(({ party, members }) => [party, members.map(({ bot }) => bot)])).toEqual(
      parties.map((party) => [party, [party !== usa]]),
    )
    await must(client, { type: 'sayReady', from: { turn: 1, phase: 'brief' } })
    expect((await house.client(body.key).next('view')).view.room.phase).toBe('negotiate')
  })

  test('of a facilitator waits in the lobby, a bot in every seat; people find the seats free', async () => {
    const { status, body } = await house.post('/api/rehearsals', facilitator)
    expect([status, Object.keys(body).toSorted()]).toEqual([201, ['code', 'facilitatorKey', 'wallKey']])
    const view = (await house.client(body.facilitatorKey).next('view')).view as FacilitatorView
    expect(view.room).toMatchObject({ status: 'lobby', timed: true, endEarly: 'never', rehearsal: true })
    const bots = view.people.flatMap(({ role, bot }) => (role.kind === 'delegate' ? [[role.party, bot]] : []))
    expect(Object.fromEntries(bots)).toEqual(lineup)
    expect(view.people.find(({ role }) => role.kind === 'facilitator')?.name).toBe('Fay')
    const door: AtTheDoor = await (await fetch(`${house.origin}/api/rooms/${body.code}`)).json()
    expect(door.delegations.map(({ members }) => members)).toEqual(parties.map(() => 0))
  })

  test('of a facilitator stands at the end of a phase, however quick its bots, until the facilitator goes on', async () => {
    const { body } = await house.post('/api/rehearsals', { ...facilitator, preset: 'four' })
    const control = house.client(body.facilitatorKey)
    await must(control, { type: 'setBotPace', pace: 'atOnce' })
    await must(control, { type: 'startGame' })
    const view = await seenBy<FacilitatorView>(control, ({ notReady, room }) => room.phase === 'brief' && notReady.length === 0)
    expect(view.room).toMatchObject({ turn: 1, phase: 'brief', clock: { kind: 'running' } })
    await must(control, { type: 'nextPhase', from: { turn: 1, phase: 'brief' } })
    expect((await house.client(body.facilitatorKey).next('view')).view.room).toMatchObject({ turn: 1, phase: 'negotiate' })
  })

  test('deals natures and draws its chance anew each time', async () => {
    const rooms = await Promise.all([1, 2].map(() => house.post('/api/rehearsals', facilitator)))
    const hashes = await Promise.all(
      rooms.map(async ({ body }) => (await house.client(body.facilitatorKey).next('view')).view.room.seedHash),
    )
    expect(new Set(hashes).size).toBe(2)
  })

  test.each<[string, unknown, string]>([
    ['a delegation that is not there', { ...delegate, as: { kind: 'delegate', party: 'XXX' } }, 'noSuchParty'],
    ['no delegation', { ...delegate, as: { kind: 'delegate' } }, 'malformed'],
    ['a scenario that is not there', { ...delegate, scenario: 'none' }, 'malformed'],
    ['a preset that is not there', { ...facilitator, preset: 'none' }, 'malformed'],
    ['a language that is not there', { ...facilitator, language: 'xx' }, 'malformed'],
    ['a name that cannot be seen', { ...facilitator, name: '\u200b' }, 'badName'],
    ['a further key', { ...facilitator, seed: 'mine' }, 'malformed'],
  ])('with %s is refused', async (_what, body, code) => {
    expect(await house.post('/api/rehearsals', body)).toMatchObject({ status: 400, body: { ok: false, code, message: expect.any(String) } })
  })

  test('counts among the rooms one may open', async () => {
    const own = await houseOf(memoryJournal(), Date.now, overtureLaw)
    for (let room = 0; room < 120; room += 1) await own.post('/api/rooms', {})
    expect(await own.post('/api/rehearsals', facilitator)).toMatchObject({ status: 429, body: { code: 'tooFast' } })
    await own.close()
  })
})

describe('six bots', () => {
  test('play a whole game at once, and the wall sees it to the end', async () => {
    const { body } = await house.post('/api/rehearsals', { ...facilitator, preset: 'four' })
    const [control, wall] = [house.client(body.facilitatorKey), house.client(body.wallKey)]
    for (const party of parties) await must(control, { type: 'recallBot', party })
    for (const party of parties) await must(control, { type: 'seatBot', party, strategy: lineup[party] })
    await must(control, { type: 'setBotPace', pace: 'atOnce' })
    await must(control, { type: 'setSettings', settings: { endEarly: 'whenReady' } })
    await must(control, { type: 'startGame' })
    const end = await seenBy<WallView>(wall, ({ room }) => room.status === 'ended')
    expect(end.standing).toMatchObject({ sealed: false })
    expect(end.board.curve.length).toBeGreaterThan(1)

    const whole = (await house.client(body.wallKey).next('view')).view
    expect(JSON.parse(JSON.stringify(end))).toEqual(whole)
    const { log } = (await house.client(body.facilitatorKey).next('view')).view as FacilitatorView
    const ofBots = log.filter(({ by, type }) => by.kind === 'person' && by.id.startsWith('bot-') && type === 'ordersGiven')
    expect(ofBots.length).toBeGreaterThanOrEqual(parties.length)
    expect(ofBots.filter(({ why }) => !why)).toEqual([])
    expect(JSON.stringify(whole)).not.toContain('"why"')
  })
})
