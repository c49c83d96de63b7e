// Earlier pages of the log and what-if questions over HTTP: for the facilitator's key alone, and nothing is changed by either.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogPage } from '../lib/game/logbook.ts'
import type { FacilitatorView } from '../lib/view/view.ts'
import type { WhatIfView } from '../lib/view/whatif.ts'
import { memoryJournal } from './journal/memory.ts'
import { labours } from './labour.ts'
import { overtureLaw } from './law.ts'
import { doorLimits } from './limits.ts'
import { type Client, type House, houseOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterAll(() => house.close())

let commands = 0
async function must(client: Client, command: { type: string } & Record<string, unknown>): Promise<void> {
  commands += 1
  expect(await client.ask({ id: `command-${commands}`, ...command })).toEqual({ ok: true })
}

async function get(path: string, key: string): Promise<{ status: number; body: LogPage & { code: string } }> {
  const answer = await fetch(house.origin + path, { headers: { authorization: `Bearer ${key}` } })
  return { status: answer.status, body: await answer.json() }
}

/** A room in which the facilitator and one delegate are. */
async function table() {
  const room = await house.open()
  const joined = await house.join(room.code, { kind: 'delegate', party: 'USA' })
  const control = house.client(room.facilitatorKey)
  await must(control, { type: 'startGame' })
  return { ...room, key: joined.key, control }
}

describe('the log over HTTP', () => {
  test('comes page by page, oldest first, to the facilitator alone', async () => {
    const { code, facilitatorKey, wallKey, key, control } = await table()
    for (let time = 0; time < 12; time += 1) await must(control, { type: 'broadcast', text: `Word ${time}` })
    const latest = await get(`/api/rooms/${code}/log?most=10`, facilitatorKey)
    expect(latest.body.entries.map(({ subject }) => subject)).toEqual(Array.from({ length: 10 }, (_, n) => `Word ${n + 2}`))
    expect(latest.body.more).toBe(true)
    const earlier = await get(`/api/rooms/${code}/log?before=${latest.body.entries[0]?.n}`, facilitatorKey)
    expect(earlier.body.entries[0]).toMatchObject({ n: 1, type: 'roomOpened' })
    expect(earlier.body.entries.at(-1)).toMatchObject({ subject: 'Word 1' })
    expect(earlier.body.more).toBe(false)
    for (const other of [wallKey, key]) expect((await get(`/api/rooms/${code}/log`, other)).status).toBe(403)
    expect((await get(`/api/rooms/${code}/log`, 'wrong')).status).toBe(401)
    for (const bad of ['before=0', 'before=x', 'most=501', 'more=1'])
      expect(await get(`/api/rooms/${code}/log?${bad}`, facilitatorKey)).toMatchObject({ status: 400, body: { code: 'malformed' } })
  })
})

describe('a what-if over HTTP', () => {
  test('sets the turn as it stands beside the turn as it would be, and changes nothing', async () => {
    const { code, facilitatorKey, key, control } = await table()
    const bearer = { authorization: `Bearer ${facilitatorKey}` }
    const wish = { overrides: [{ kind: 'tension', to: 20 }] }
    expect(await house.post(`/api/rooms/${code}/whatif`, wish, bearer)).toMatchObject({ status: 409, body: { code: 'wrongPhase' } })
    for (const phase of ['brief', 'negotiate', 'commit']) await must(control, { type: 'nextPhase', from: { turn: 1, phase } })
    const before = JSON.stringify((await house.client(facilitatorKey).next('view')).view)
    const { status, body } = await house.post(`/api/rooms/${code}/whatif`, wish, bearer)
    const { now, otherwise } = body as unknown as WhatIfView
    expect(status).toBe(200)
    expect(otherwise.board.tension).toBeLessThan(now.board.tension)
    expect(otherwise.story.tension.after).toBeCloseTo(otherwise.board.tension)
    expect(now.end).toEqual(expect.any(String))
    const after = (await house.client(facilitatorKey).next('view')).view as FacilitatorView
    expect(JSON.stringify(after)).toBe(before)

    expect(await house.post(`/api/rooms/${code}/whatif`, wish, { authorization: `Bearer ${key}` })).toMatchObject({ status: 403 })
    for (const bad of [{ overrides: [{ kind: 'tension', to: 200 }] }, { more: 1 }, { crisisChoices: { USA: 'maybe' } }])
      expect(await house.post(`/api/rooms/${code}/whatif`, bad, bearer)).toMatchObject({ status: 400, body: { code: 'malformed' } })
  })
})

describe('games for one address', () => {
  const from = (address: string) => ({ headers: {}, socket: { remoteAddress: address } }) as never
  const fine = { status: 200, body: '' }

  const held = () => {
    let resolve: (reply: typeof fine) => void = () => {}
    const promise = new Promise<typeof fine>((done) => {
      resolve = done
    })
    return { promise, resolve: (reply: typeof fine) => resolve(reply) }
  }

  test('are played one after the other; other addresses do not wait', async () => {
    const { games } = labours({ limits: doorLimits(), proxy: 'none' })
    const begun: string[] = []
    const { promise, resolve } = held()
    const work = (name: string, until: Promise<typeof fine>) => () => {
      begun.push(name)
      return until
    }
    const first = games(from('a'), work('a1', promise))
    const second = games(from('a'), work('a2', Promise.resolve(fine)))
    expect(await games(from('b'), work('b1', Promise.resolve(fine)))).toBe(fine)
    expect(begun).toEqual(['a1', 'b1'])
    resolve(fine)
    expect(await Promise.all([first, second])).toEqual([fine, fine])
    expect(begun).toEqual(['a1', 'b1', 'a2'])
  })

  test('are refused in words when too many wait, and when there were too many of late', async () => {
    const { games } = labours({ limits: doorLimits(), proxy: 'none' })
    const { promise, resolve } = held()
    const all = Array.from({ length: 9 }, () => games(from('a'), () => promise))
    resolve(fine)
    const refused = (await Promise.all(all)).filter(({ status }) => status !== 200)
    const told = refused.map(({ body }) => JSON.parse(typeof body === 'function' ? body('en') : String(body)).code)
    expect(told).toEqual(['gamesRunning', 'gamesRunning'])
    for (let time = 0; time < 60; time += 1) await games(from('a'), async () => fine)
    expect(await games(from('a'), async () => fine)).toMatchObject({ status: 429 })
    expect(await games(from('b'), async () => fine)).toBe(fine)
  })
})
