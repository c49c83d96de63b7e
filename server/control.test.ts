// What a facilitator asks of the server beside the table: forecasts, the look before the evening, and the devices that said hello.
import { describe, expect, onTestFinished, test } from 'vitest'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import type { FacilitatorView, WallView } from '../lib/view/view.ts'
import { type Games, gamesOf } from './games/games.ts'
import { foreseen } from './games/task.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type House, houseOf } from './testing/running.ts'
import { quiet } from './testing/table.ts'
import { saying } from './words.ts'

const lineup = sixParty.lineups[sixParty.defaultLineup] ?? {}
const delegate = { kind: 'delegate', party: 'USA' }

/** A server of its own, with other games where they matter. */
async function open(games: Partial<Games> = {}, now: () => number = Date.now): Promise<House> {
  const house = await houseOf(memoryJournal(), now, overtureLaw, { ...gamesOf({ log: quiet }), ...games })
  onTestFinished(() => house.close())
  return house
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

/** A game that has begun, with somebody at the head of one delegation. */
async function playing(house: House) {
  const room = await house.open()
  const { key } = await house.join(room.code, delegate)
  const control = house.client(room.facilitatorKey)
  await control.ask({ id: 'command-start', type: 'startGame' })
  const ask = (what: string, by = room.facilitatorKey) => house.post(`/api/rooms/${room.code}/${what}`, '', bearer(by))
  return { ...room, key, control, ask }
}

describe('a forecast', () => {
  test('is made for the facilitator, from the present state, and shown to nobody else', async () => {
    const house = await open()
    const { ask, facilitatorKey, wallKey, key } = await playing(house)
    expect(await ask('forecast')).toEqual({ status: 200, body: { ok: true } })
    const { forecast } = (await house.client(facilitatorKey).next('view')).view as FacilitatorView
    expect(forecast).toMatchObject({ turn: 1, phase: 'brief', released: false, forecast: { turns: 6 } })
    expect(forecast?.forecast.games).toBeGreaterThan(0)
    for (const other of [wallKey, key]) {
      const { view } = await house.client(other).next('view')
      expect((view as WallView).forecast).toBeNull()
    }
  })

  test('is played by the seated bots and the line-up of the scenario, and without the room’s own seed', async () => {
    const tasks: Parameters<Games['foresee']>[0][] = []
    const house = await open({
      foresee: async (task) => {
        tasks.push(task)
        return saying('forecastFailed')
      },
    })
    const { ask, control } = await playing(house)
    await control.ask({ id: 'command-seat', type: 'seatBot', party: 'DPRK', strategy: 'wait' })
    for (let time = 0; time < 2; time += 1) await ask('forecast')
    expect(tasks.map(({ bots }) => bots)).toEqual([0, 1].map(() => ({ ...lineup, DPRK: 'wait' })))
    expect(JSON.stringify(tasks)).not.toContain('"seed":"seed"')
    expect(new Set([...tasks.map(({ chance }) => chance), 'seed']).size).toBe(3)
  })

  test('that fails is told in words and leaves the room as it was', async () => {
    const house = await open({ foresee: async () => saying('forecastFailed') })
    const { ask, facilitatorKey } = await playing(house)
    expect(await ask('forecast')).toMatchObject({ status: 503, body: { ok: false, code: 'forecastFailed', message: expect.any(String) } })
    expect(((await house.client(facilitatorKey).next('view')).view as FacilitatorView).forecast).toBeNull()
  })

  test('is made once at a time for a room', async () => {
    const waiting: (() => void)[] = []
    const house = await open({ foresee: () => new Promise((done) => waiting.push(() => done(saying('forecastFailed')))) })
    const { ask } = await playing(house)
    const other = await playing(house)
    const first = ask('forecast')
    while (waiting.length === 0) await new Promise((done) => setImmediate(done))
    expect(await ask('forecast')).toMatchObject({ status: 409, body: { code: 'forecastRunning' } })
    const second = other.ask('forecast')
    // From one address one after the other, so that a thread is left for everybody else.
    waiting[0]?.()
    while (waiting.length === 1) await new Promise((done) => setImmediate(done))
    waiting[1]?.()
    expect((await Promise.all([first, second])).map(({ body }) => body.code)).toEqual(['forecastFailed', 'forecastFailed'])
    const again = ask('forecast')
    while (waiting.length === 2) await new Promise((done) => setImmediate(done))
    waiting[2]?.()
    await again
  })

  test('says from which moment it is, however far the table has gone on meanwhile', async () => {
    const meanwhile: { play: () => Promise<unknown> } = { play: async () => {} }
    const house = await open({
      foresee: async (task) => {
        await meanwhile.play()
        return { forecast: foreseen({ kind: 'forecast', games: 1, forMs: 0, ...task }, () => 0) }
      },
    })
    const { ask, control, facilitatorKey } = await playing(house)
    meanwhile.play = async () => {
      for (const phase of ['brief', 'negotiate', 'commit', 'respond']) {
        await control.ask({ id: `command-${phase}`, type: 'nextPhase', from: { turn: 1, phase } })
      }
    }
    expect(await ask('forecast')).toMatchObject({ status: 200 })
    const { forecast, room } = (await house.client(facilitatorKey).next('view')).view as FacilitatorView
    expect(forecast).toMatchObject({ turn: 1, phase: 'brief' })
    expect(room).toMatchObject({ turn: 1, phase: 'adjudicate' })
  })

  test('belongs to the facilitator of a game that is being played', async () => {
    const house = await open()
    const { ask, wallKey, key, control } = await playing(house)
    for (const other of [wallKey, key])
      expect(await ask('forecast', other)).toMatchObject({ status: 403, body: { code: 'facilitatorOnly' } })
    expect(await ask('forecast', 'wrong')).toMatchObject({ status: 401, body: { code: 'badKey' } })
    await control.ask({ id: 'command-end', type: 'endGame' })
    expect(await ask('forecast')).toMatchObject({ status: 409, body: { code: 'gameOver' } })
    const lobby = await house.open()
    const early = await house.post(`/api/rooms/${lobby.code}/forecast`, '', bearer(lobby.facilitatorKey))
    expect(early).toMatchObject({ status: 409, body: { code: 'notStarted' } })
  })
})

describe('the look before the evening', () => {
  test('finds all well, counts this room’s walls, and names where others reach it', async () => {
    const house = await open()
    const { ask, wallKey, facilitatorKey } = await playing(house)
    const other = await house.open()
    for (const key of [wallKey, wallKey, facilitatorKey, other.wallKey]) await house.client(key).next('view')
    const port = new URL(house.origin).port
    const { status, body } = await ask('preflight')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      storage: { ok: true },
      game: { ok: true, end: expect.any(String) },
      screens: 2,
      lan: [`http://192.168.1.5:${port}`, `http://10.0.0.5:${port}`],
      phones: [],
    })
  })

  test('is the facilitator’s alone', async () => {
    const house = await open()
    const { ask, wallKey, key } = await playing(house)
    for (const other of [wallKey, key])
      expect(await ask('preflight', other)).toMatchObject({ status: 403, body: { code: 'facilitatorOnly' } })
    expect(await ask('preflight', 'wrong')).toMatchObject({ status: 401, body: { code: 'badKey' } })
  })
})

describe('a hello', () => {
  const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15'

  test('is remembered for an hour, by device and not by address, and told the facilitator', async () => {
    let now = 1_800_000_000_000
    const house = await open({}, () => now)
    const { code, facilitatorKey, wallKey } = await house.open()
    const phones = async (key: string) => {
      const response = await fetch(`${house.origin}/api/rooms/${code}/hello`, { headers: bearer(key) })
      return { status: response.status, body: await response.json() }
    }
    const hello = (mark: string, agent: string) => house.post(`/api/rooms/${code}/hello`, { mark }, { 'user-agent': agent })
    expect(await hello('first', iPhone)).toEqual({ status: 200, body: { ok: true } })
    now += 1000
    await hello('second', 'curl/8')
    await hello('first', iPhone)
    expect(await phones(facilitatorKey)).toEqual({
      status: 200,
      body: {
        phones: [
          { mark: 'first', at: now, device: 'iphone' },
          { mark: 'second', at: now, device: 'other' },
        ],
      },
    })
    expect((await phones(wallKey)).status).toBe(403)
    const other = await house.open()
    expect(await house.post(`/api/rooms/${other.code}/preflight`, '', bearer(other.facilitatorKey))).toMatchObject({ body: { phones: [] } })
    now += 3_600_000
    expect((await phones(facilitatorKey)).body).toEqual({ phones: [] })
  })

  test.each<[string, unknown]>([
    ['no mark', {}],
    ['an empty mark', { mark: ' ' }],
    ['a mark that cannot be seen', { mark: '\u200b' }],
    ['a long mark', { mark: 'x'.repeat(41) }],
    ['a further key', { mark: 'x', at: 1 }],
  ])('with %s is refused', async (_what, body) => {
    const house = await open()
    const { code } = await house.open()
    expect(await house.post(`/api/rooms/${code}/hello`, body)).toMatchObject({ status: 400, body: { code: 'malformed' } })
  })

  test('to a room that is not there is a failure at the door', async () => {
    const house = await open()
    const { code } = await house.open()
    expect(await house.post('/api/rooms/0000-0000/hello', { mark: 'x' })).toMatchObject({ status: 404, body: { code: 'noSuchRoom' } })
    for (let attempt = 1; attempt < 120; attempt += 1) await house.post('/api/rooms/0000-0000/hello', { mark: 'x' })
    expect(await house.post(`/api/rooms/${code}/hello`, { mark: 'x' })).toMatchObject({ status: 429, body: { code: 'tooFast' } })
  })

  test('comes 240 times in ten minutes from one address at most, and keeps nobody from the door', async () => {
    const house = await open()
    const { code } = await house.open()
    const hello = () => house.post(`/api/rooms/${code}/hello`, { mark: 'x' })
    for (let time = 0; time < 240; time += 1) await hello()
    for (let time = 0; time < 120; time += 1) await hello()
    expect(await hello()).toMatchObject({ status: 429, body: { code: 'tooFast' } })
    expect((await house.post(`/api/rooms/${code}/join`, { name: 'Ann', as: delegate })).status).toBe(201)
  })
})
