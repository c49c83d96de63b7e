// Several rooms under one facilitator's key: opened, listed, told apart on the socket; twins; caps; and what is kept while it is suspended.
import { describe, expect, onTestFinished, test } from 'vitest'
import type { FacilitatorView } from '../lib/view/view.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type House, houseOf, refusalOf } from './testing/running.ts'
import { tableOf } from './testing/table.ts'

const by = (key: string) => ({ authorization: `Bearer ${key}` })

async function open(
  maxRooms = 1000,
): Promise<House & { list: (key: string | null) => Promise<{ status: number; body: Listed[] & { code: string } }> }> {
  const house = await houseOf(memoryJournal(), Date.now, overtureLaw, undefined, maxRooms)
  onTestFinished(() => house.close())
  const list = async (key: string | null) => {
    const response = await fetch(`${house.origin}/api/rooms`, key === null ? {} : { headers: by(key) })
    return { status: response.status, body: await response.json() }
  }
  return { ...house, list }
}
type Listed = { code: string; title: string; status: string; twin: { letter: string; pair: string } | null }

async function viewOf(house: House, key: string, room?: string): Promise<FacilitatorView> {
  const { view } = await house.client(key, {}, room ? { room } : {}).next('view')
  return view as FacilitatorView
}

describe('several rooms of one key', () => {
  test('a further room is opened with the key, listed with it alone, and named on the socket', async () => {
    const house = await open()
    const first = (await house.post('/api/rooms', { title: 'First' })).body
    const second = (await house.post('/api/rooms', { title: 'Second' }, by(first.facilitatorKey))).body
    expect(second.facilitatorKey).toBe(first.facilitatorKey)
    expect(second.wallKey).not.toBe(first.wallKey)
    const stranger = (await house.post('/api/rooms', { title: 'Elsewhere' })).body
    const { status, body } = await house.list(first.facilitatorKey)
    expect(status).toBe(200)
    expect(body.map(({ title, status, twin }) => [title, status, twin]).sort()).toEqual([
      ['First', 'lobby', null],
      ['Second', 'lobby', null],
    ])
    expect((await house.list(stranger.facilitatorKey)).body).toHaveLength(1)
    // The one opened first, where none is named; a room that the key does not hold is none.
    expect((await viewOf(house, first.facilitatorKey, second.code)).room.title).toBe('Second')
    expect((await viewOf(house, first.facilitatorKey, first.code)).room.title).toBe('First')
    expect((await viewOf(house, stranger.facilitatorKey)).room.title).toBe('Elsewhere')
    expect(await refusalOf(house.client(first.facilitatorKey, {}, { room: stranger.code }))).toMatchObject({ code: 'badKey' })
    expect(await refusalOf(house.client(first.facilitatorKey, {}, { room: 'no code' }))).toMatchObject({ code: 'badKey' })
  })

  test('no other key lists or opens anything, and none is told more than that', async () => {
    const house = await open()
    const { code, facilitatorKey, wallKey } = await house.open()
    const { key } = await house.join(code, { kind: 'delegate', party: 'USA' })
    for (const other of [wallKey, key]) {
      expect(await house.list(other)).toMatchObject({ status: 403, body: { code: 'facilitatorOnly' } })
      expect(await house.post('/api/rooms', {}, by(other))).toMatchObject({ status: 403, body: { code: 'facilitatorOnly' } })
      const archive = await fetch(`${house.origin}/api/rooms/${code}/archive`, { headers: by(other) })
      expect([archive.status, (await archive.json()).code]).toEqual([403, 'facilitatorOnly'])
    }
    expect(await house.list('nonsense')).toMatchObject({ status: 401, body: { code: 'badKey' } })
    expect(await house.list(null)).toMatchObject({ status: 401, body: { code: 'badKey' } })
    expect(await house.post('/api/rooms', {}, by('nonsense'))).toMatchObject({ status: 401 })
    expect((await house.list(facilitatorKey)).body).toHaveLength(1)
  })

  test('a server takes no more rooms than it may, and a key holds no more than it may', async () => {
    const house = await open(26)
    const { facilitatorKey } = await house.open()
    for (let n = 1; n < 24; n += 1) expect((await house.post('/api/rooms', {}, by(facilitatorKey))).status).toBe(201)
    expect(await house.post('/api/rooms', {}, by(facilitatorKey))).toMatchObject({ status: 409, body: { code: 'tooManyOfKey' } })
    await house.open()
    const twins = { titles: ['A', 'B'], dial: { kind: 'seed' } }
    expect(await house.post('/api/twins', twins)).toMatchObject({ status: 503, body: { code: 'tooManyRooms' } })
    await house.open()
    expect(await house.post('/api/rooms', {})).toMatchObject({ status: 503, body: { code: 'tooManyRooms' } })
  })
})

describe('twins', () => {
  const twins = (dial: unknown, more = {}) => ({ titles: ['Tuesday – A', 'Tuesday – B'], dial, ...more })
  const settingsOf = async (house: House, wish: unknown) => {
    const opened = await house.post('/api/twins', wish)
    const { facilitatorKey, rooms } = opened.body as unknown as { facilitatorKey: string; rooms: { code: string }[] }
    const views: FacilitatorView[] = []
    for (const { code } of rooms) views.push(await viewOf(house, facilitatorKey, code))
    return { facilitatorKey, views }
  }
  /** Fields in which two records differ. */
  const apart = (one: object, other: object) =>
    Object.entries(one).flatMap(([name, value]) => (JSON.stringify(value) === JSON.stringify((other as never)[name]) ? [] : [name]))

  test('have one seed, and differ in the dial, their title and their mark alone', async () => {
    const house = await open()
    const { views, facilitatorKey } = await settingsOf(house, twins({ kind: 'knob', knob: 'fog', values: [0, 3] }, { natures: 'dealt' }))
    const [a, b] = views as [FacilitatorView, FacilitatorView]
    expect(apart(a.settings, b.settings).sort()).toEqual(['params', 'title', 'twin'])
    expect(apart(a.settings.params, b.settings.params)).toEqual(['falseAlarmFactor'])
    expect([a.settings.params.falseAlarmFactor, b.settings.params.falseAlarmFactor]).toEqual([0, 3])
    expect([a.settings.twin?.letter, b.settings.twin?.letter, a.undoable]).toEqual(['A', 'B', null])
    expect(a.settings.twin?.pair).toBe(b.settings.twin?.pair)
    expect(a.room.seedHash).toBe(b.room.seedHash)
    expect(a.own.map(({ nature, objectives }) => [nature, objectives])).toEqual(b.own.map(({ nature, objectives }) => [nature, objectives]))
    expect((await house.list(facilitatorKey)).body.map(({ twin }) => twin?.letter).sort()).toEqual(['A', 'B'])
  })

  test.each([
    [{ kind: 'startTrust', values: [0.1, 0.4] }, ['title', 'startTrust', 'twin']],
    [{ kind: 'turns', values: [4, 8] }, ['title', 'turns', 'twin']],
    [{ kind: 'deck', values: ['off', 'on'] }, ['title', 'deck', 'twin']],
    [{ kind: 'caucuses', values: ['on', 'off'] }, ['title', 'caucuses', 'twin']],
    [{ kind: 'seed' }, ['title', 'twin']],
  ])('%o', async (dial, fields) => {
    const { views } = await settingsOf(await open(), twins(dial))
    const [a, b] = views as [FacilitatorView, FacilitatorView]
    expect(apart(a.settings, b.settings).sort()).toEqual([...fields].sort())
    expect(a.room.seedHash === b.room.seedHash).toBe(dial.kind !== 'seed')
  })

  test('are both opened or neither', async () => {
    const house = await open()
    const { facilitatorKey } = await house.open()
    const wrong: [unknown, string][] = [
      [{ kind: 'turns', values: [4, 4] }, 'twinsAlike'],
      [{ kind: 'knob', knob: 'fog', values: [1, 99] }, 'knobRange'],
      [{ kind: 'knob', knob: 'nothing', values: [1, 2] }, 'noSuchKnob'],
      [{ kind: 'startTrust', values: [0.1, 0.99] }, 'startTrustRange'],
      [{ kind: 'preset', values: ['six', 'none'] }, 'malformed'],
      [{ kind: 'sed' }, 'malformed'],
    ]
    for (const [dial, code] of wrong) expect((await house.post('/api/twins', twins(dial), by(facilitatorKey))).body.code).toBe(code)
    expect((await house.list(facilitatorKey)).body).toHaveLength(1)
  })
})

test('a suspended session outlasts idleness and the keeping of rooms, until it has been waited for long enough', async () => {
  const day = 24 * 3_600_000
  const { rooms, room, clock, facilitator, journal } = await tableOf(memoryJournal(), overtureLaw, { scenario: 'six-party' })
  const ask = (id: string, intent: Parameters<typeof room.ask>[2]) => room.ask(facilitator, id, intent)
  const until = clock.now + 10 * day
  expect(await ask('command-1', { type: 'suspendRoom', until })).toEqual({ ok: true })
  // Rooms at this table are kept for 100 seconds, and put to sleep after one.
  clock.now += 9 * day
  await rooms.tidy()
  const woken = await rooms.find(room.code)
  expect(woken).not.toBe(room)
  expect(await woken?.read(({ rest }) => rest?.kind)).toBe('suspended')
  clock.now = until + 50_000
  await rooms.tidy()
  await rooms.tidy()
  expect(await journal.has(room.code)).toBe(true)
  clock.now = until + 200_000
  await rooms.tidy()
  await rooms.tidy()
  expect(await journal.has(room.code)).toBe(false)
})
