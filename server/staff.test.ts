// Further facilitators and observers over real sockets: personal links that stop at once, a watcher's bytes, and entering on behalf.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Joined, RoomOpened } from '../lib/protocol.ts'
import type { DelegateView, FacilitatorView, ObserverView } from '../lib/view/view.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type Client, gone, type House, houseOf, listening, refusalOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterAll(() => house.close())

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const usa = { kind: 'delegate', party: 'USA' }
const watching = (party: string) => ({ kind: 'observer', party })
const invite = (room: Pick<RoomOpened, 'code'>, key: string, as: unknown, name = 'Bea') =>
  house.post(`/api/rooms/${room.code}/staff`, { name, as }, bearer(key))
const staffIn = async (room: RoomOpened, as: unknown, name?: string): Promise<Joined> =>
  (await invite(room, room.facilitatorKey, as, name)).body

let commands = 0
const ask = (client: Pick<Client, 'ask'>, command: { type: string } & Record<string, unknown>) => {
  commands += 1
  return client.ask({ id: `command-${commands}`, ...command })
}
/** A client and the first view it is shown. */
async function viewOf<V>(key: string, more: Record<string, unknown> = {}): Promise<{ client: Client; view: V }> {
  const client = house.client(key, {}, more)
  return { client, view: (await client.next('view')).view as V }
}

describe('POST /api/rooms/{code}/staff', () => {
  test('seats a facilitator with rights, whose link opens the control panel’s view and nothing beyond the rights', async () => {
    const room = await house.open()
    const { status, body } = await invite(room, room.facilitatorKey, { kind: 'facilitator', rights: 'help' })
    expect([status, body.you.name, body.you.role]).toEqual([201, 'Bea', { kind: 'facilitator', rights: 'help' }])
    const { client, view } = await viewOf<FacilitatorView>(body.key)
    expect(view.as).toBe('facilitator')
    expect(view.log.at(-1)).toMatchObject({ type: 'personJoined', subject: 'Bea', what: 'help', by: { kind: 'person' } })
    expect(await ask(client, { type: 'startGame' })).toMatchObject({
      code: 'beyondRights',
      message: expect.stringMatching(/lets you help/),
    })
    expect((await invite(room, body.key, { kind: 'facilitator', rights: 'full' })).body.code).toBe('beyondRights')
    expect((await invite(room, body.key, watching('USA'))).body.code).toBe('beyondRights')
    expect((await invite(room, body.key, { kind: 'observer' })).status).toBe(201)
    const forecast = await house.post(`/api/rooms/${room.code}/forecast`, '', bearer(body.key))
    expect([forecast.status, forecast.body.code]).toEqual([403, 'beyondRights'])
    const got = (what: string, key: string) => fetch(`${house.origin}/api/rooms/${room.code}/${what}`, { headers: bearer(key) })
    expect((await got('log?most=5', body.key)).status).toBe(200)
    expect(await (await got('archive', body.key)).json()).toMatchObject({ code: 'beyondRights' })
    expect((await got('archive', room.facilitatorKey)).status).toBe(200)
  })

  test('is for facilitators, and says what is wrong', async () => {
    const room = await house.open()
    const { key } = await house.join(room.code, usa)
    expect((await invite(room, key, { kind: 'observer' })).body.code).toBe('facilitatorOnly')
    expect((await invite(room, 'nokey', { kind: 'observer' })).body.code).toBe('badKey')
    expect((await invite(room, room.facilitatorKey, { kind: 'observer' }, '  ')).body.code).toBe('badName')
    expect((await invite(room, room.facilitatorKey, watching('ATLANTIS'))).body.code).toBe('noSuchParty')
    for (const as of [{ kind: 'facilitator' }, { kind: 'facilitator', rights: 'some' }, usa, { kind: 'screen' }])
      expect((await invite(room, room.facilitatorKey, as)).body.code).toBe('malformed')
  })

  test('nobody gets so far by the public door', async () => {
    const room = await house.open()
    for (const as of [watching('USA'), { kind: 'facilitator', rights: 'full' }])
      expect((await house.post(`/api/rooms/${room.code}/join`, { name: 'Eve', as })).body.code).toBe('malformed')
  })

  test('comes in though the room is locked and everybody else waits at the door', async () => {
    const room = (await house.post('/api/rooms', { admission: 'approve' })).body
    const control = house.client(room.facilitatorKey)
    await ask(control, { type: 'lockRoom' })
    const { key } = await staffIn(room, watching('USA'))
    expect((await viewOf<DelegateView>(key)).view.as).toBe('delegation')
  })
})

describe('links and rights that are taken back', () => {
  test('a new link ends the connections of the old one at once; nobody ends their own', async () => {
    const room = await house.open()
    const bea = await staffIn(room, { kind: 'facilitator', rights: 'full' })
    const link = (person: string, key: string) => house.post(`/api/rooms/${room.code}/people/${person}/link`, '', bearer(key))
    const { client } = await viewOf(bea.key)
    const looking = (await viewOf(bea.key, { as: 'delegation:USA' })).client
    const ends = [gone(client), gone(looking)]
    expect((await link(bea.you.person, bea.key)).body.code).toBe('ownLink')
    const { body } = await link(bea.you.person, room.facilitatorKey)
    expect((await client.next('bye')).code).toBe('badKey')
    expect(await Promise.all(ends)).toEqual(['io server disconnect', 'io server disconnect'])
    expect(await refusalOf(house.client(bea.key))).toMatchObject({ code: 'badKey' })
    expect((await viewOf<FacilitatorView>(body.key)).view.as).toBe('facilitator')
  })

  test('rights hold from the moment they change, and who is removed sees nothing more', async () => {
    const room = await house.open()
    const control = house.client(room.facilitatorKey)
    const bea = await staffIn(room, { kind: 'facilitator', rights: 'full' })
    const { client } = await viewOf(bea.key)
    await client.next('you')
    expect(await ask(client, { type: 'lockRoom' })).toEqual({ ok: true })
    await ask(control, { type: 'setRights', person: bea.you.person, rights: 'watch' })
    expect((await client.next('you')).role).toEqual({ kind: 'facilitator', rights: 'watch' })
    expect(await ask(client, { type: 'unlockRoom' })).toMatchObject({ code: 'beyondRights' })
    const end = gone(client)
    await ask(control, { type: 'removePerson', person: bea.you.person })
    expect((await client.next('bye')).code).toBe('notSeated')
    await end
  })
})

describe('who watches a delegation', () => {
  test('hears byte for byte what its members hear, and may send nothing; nobody else hears of it', async () => {
    const room = await house.open()
    const { key } = await house.join(room.code, usa)
    const other = await house.join(room.code, { kind: 'delegate', party: 'ROK' })
    const member = await listening(house, { token: key })
    const neighbour = await listening(house, { token: other.key })
    await neighbour.sync()
    const olga = await staffIn(room, watching('USA'), 'Olga')
    const watcher = await listening(house, { token: olga.key })
    for (const one of [member, watcher, member, watcher]) await one.sync()
    const said = { type: 'say', channel: { kind: 'team', party: 'USA' }, text: 'between ourselves' }
    expect(await ask(member, said)).toEqual({ ok: true })
    expect(await ask(watcher, said)).toMatchObject({ code: 'observersOnly' })
    for (const one of [member, watcher, neighbour]) await one.sync()
    const last = (one: typeof member) => one.heard.filter((packet) => packet.startsWith('42["view"')).at(-1)
    expect(last(watcher)).toBe(last(member))
    expect(last(member)).toContain('"watchers":[{"person"')
    expect(last(watcher)).toContain('between ourselves')
    expect(neighbour.heard.join('\n')).not.toContain('Olga')
    for (const one of [member, watcher, neighbour]) one.hangUp()
  })

  test('moved, they have the other delegation’s view at once, and hear nothing more of the first', async () => {
    const room = await house.open()
    const control = house.client(room.facilitatorKey)
    const { key } = await house.join(room.code, usa)
    const olga = await staffIn(room, watching('USA'), 'Olga')
    const { client, view } = await viewOf<DelegateView>(olga.key)
    await client.next('you')
    expect(view.own.party).toBe('USA')
    await ask(control, { type: 'seatPerson', person: olga.you.person, role: watching('ROK') })
    expect((await client.next('you')).role).toEqual(watching('ROK'))
    const next = (await client.next('view')).view as DelegateView
    expect([next.own.party, next.own.watchers.map(({ name }) => name)]).toEqual(['ROK', ['Olga']])
    await ask(house.client(key), { type: 'say', channel: { kind: 'team', party: 'USA' }, text: 'Are they gone?' })
    await client.sync()
    expect(JSON.stringify((await client.next('view')).view)).not.toContain('Are they gone?')
    await ask(control, { type: 'seatPerson', person: olga.you.person, role: { kind: 'observer' } })
    expect(((await client.next('view')).view as ObserverView).as).toBe('observer')
    expect(await refusalOf(house.client(olga.key, {}, { as: 'delegation:USA' }))).toMatchObject({ code: 'badKey' })
  })
})

test('who is paused is told at once, and when they are let on again', async () => {
  const room = await house.open()
  const control = house.client(room.facilitatorKey)
  const { key, you } = await house.join(room.code, usa)
  const { client } = await viewOf(key)
  expect(await client.next('you')).not.toHaveProperty('paused')
  await ask(control, { type: 'pausePerson', person: you.person })
  expect(await client.next('you')).toMatchObject({ paused: true })
  expect(await ask(client, { type: 'takePortfolio', portfolio: 'press' })).toMatchObject({ code: 'personPaused' })
  await ask(control, { type: 'resumePerson', person: you.person })
  expect(await client.next('you')).not.toHaveProperty('paused')
})

describe('entering on behalf', () => {
  const statement = (party: string) => ({ type: 'onBehalf', party, intent: { type: 'publishStatement', text: 'We want peace.' } })
  const saveReady = (party: string) => ({ type: 'onBehalf', party, intent: { type: 'sayReady', from: { turn: 1, phase: 'brief' } } })

  test('goes through a connection that looks as that delegation, and no other command does', async () => {
    const room = await house.open()
    const control = house.client(room.facilitatorKey)
    await ask(control, { type: 'startGame', onPaper: true })
    const { client } = await viewOf<DelegateView>(room.facilitatorKey, { as: 'delegation:USA' })
    expect(await ask(client, saveReady('ROK'))).toMatchObject({ code: 'onlyLooking' })
    expect(await ask(client, { type: 'pauseClock' })).toMatchObject({ code: 'onlyLooking' })
    expect(await ask(client, { type: 'sayReady', from: { turn: 1, phase: 'brief' } })).toMatchObject({ code: 'onlyLooking' })
    expect(await ask(client, statement('USA'))).toMatchObject({ code: 'wrongPhase' })
    expect(await ask(client, saveReady('USA'))).toEqual({ ok: true })
    expect(await ask(control, saveReady('ROK'))).toEqual({ ok: true })
    await client.sync()
    expect(((await client.next('view')).view as DelegateView).own.entered).toMatchObject([{ act: 'sayReady', by: 'Facilitator' }])
  })

  test('is not for those whose rights do not reach so far', async () => {
    const room = await house.open()
    const bea = await staffIn(room, { kind: 'facilitator', rights: 'help' })
    await ask(house.client(room.facilitatorKey), { type: 'startGame', onPaper: true })
    const { client } = await viewOf(bea.key, { as: 'delegation:USA' })
    expect(await ask(client, saveReady('USA'))).toMatchObject({ code: 'beyondRights' })
  })
})
