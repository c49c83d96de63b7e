// The lobby over real sockets: how a room is opened, who is let in, codes and links that stop, lists of guests, people who are moved.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestsInvited, OpenRoom, RoomOpened } from '../lib/protocol.ts'
import type { DelegateView, FacilitatorView } from '../lib/view/view.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type Client, type House, houseOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterAll(() => house.close())

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const open = async (wish: OpenRoom = {}): Promise<RoomOpened> => (await house.post('/api/rooms', { seed: 'seed', ...wish })).body
const asFacilitator = (room: RoomOpened, path: string, body: unknown = '') =>
  house.post(`/api/rooms/${room.code}/${path}`, body, bearer(room.facilitatorKey))
const usa = { kind: 'delegate', party: 'USA' }

let commands = 0
const ask = (client: Client, command: { type: string } & Record<string, unknown>) => {
  commands += 1
  return client.ask({ id: `command-${commands}`, ...command })
}
const controlOf = async (key: string): Promise<FacilitatorView> => (await house.client(key).next('view')).view as FacilitatorView

describe('a room opened with settings', () => {
  test('has them', async () => {
    const at = Date.now() + 4 * 3_600_000
    const { facilitatorKey } = await open({
      preset: 'four',
      turns: 2,
      phaseMinutes: { brief: 1 },
      natures: { USA: 'exploiter' },
      startTrust: 0.3,
      scoresShown: false,
      endEarly: 'whenReady',
      caucuses: 'off',
      admission: 'approve',
      finishBy: { at, reserve: 20 },
    })
    const { settings, room, board, own } = await controlOf(facilitatorKey)
    expect(settings).toMatchObject({ preset: 'four', turns: 2, startTrust: 0.3, admission: 'approve', finishBy: at, hotWash: 20 })
    expect(room).toMatchObject({ caucuses: 'off', plenary: 'on', endEarly: 'whenReady', phaseMinutes: { brief: 1, negotiate: 8 } })
    expect(board.trust).toMatchObject({ DPRK: { USA: 0.3, JPN: 0.3 }, ROK: { DPRK: 0.3 } })
    expect(own.filter(({ nature }) => nature === 'exploiter').map(({ party }) => party)).toEqual(['USA'])
  })

  test.each([
    [{ startTrust: 0.04 }, 'startTrustRange', /from 0\.05 to 0\.6/],
    [{ startTrust: 0.61 }, 'startTrustRange', /from 0\.05 to 0\.6/],
    [{ natures: { ATLANTIS: 'exploiter' } }, 'noSuchParty', /no such delegation/],
    [{ finishBy: { at: 1000 } }, 'finishTooSoon', /more minutes/],
    [{ phaseMinutes: { lunch: 30 } }, 'malformed', /phaseMinutes/],
    [{ admission: 'closed' }, 'malformed', /admission/],
  ])('%o is refused in words', async (wish, code, message) => {
    const { status, body } = await house.post('/api/rooms', wish)
    expect([status >= 400, body.code]).toEqual([true, code])
    expect(body.message).toMatch(message)
  })
})

describe('waiting at the door', () => {
  test('who joins sees nothing of the room until let in, then all of their seat at once', async () => {
    const room = await open({ admission: 'approve' })
    const control = house.client(room.facilitatorKey)
    const { key, you } = await house.join(room.code, usa)
    expect(you.role).toEqual({ kind: 'waiting', wish: usa })
    const guest = house.client(key)
    const { view } = await guest.next('view')
    expect(view).toEqual({ as: 'waiting', room: { title: expect.any(String), scenario: 'six-party', status: 'lobby' } })
    await guest.next('you')
    const said = { type: 'say', channel: { kind: 'plenary' }, text: 'hello' }
    expect(await ask(guest, said)).toMatchObject({ ok: false, code: 'notAdmitted' })
    // Whatever happens in the room meanwhile, nothing of it comes to who waits.
    expect(await ask(control, { type: 'broadcast', text: 'Soon.' })).toEqual({ ok: true })
    await house.join(room.code, usa)
    expect(await ask(control, { type: 'admitPerson', person: you.person })).toEqual({ ok: true })
    expect((await guest.next('you')).role).toEqual({ kind: 'delegate', party: 'USA', portfolio: 'head' })
    expect(((await guest.next('view')).view as DelegateView).own.party).toBe('USA')
    expect(guest.left('patch')).toBe(0)
    expect((await ask(guest, said)).ok).toBe(true)
  })

  test('who is turned away is told so, and the connection ends', async () => {
    const room = await open({ admission: 'approve' })
    const control = house.client(room.facilitatorKey)
    const { key, you } = await house.join(room.code, { kind: 'observer' })
    const guest = house.client(key)
    await guest.next('view')
    expect(await ask(control, { type: 'removePerson', person: you.person })).toEqual({ ok: true })
    expect((await guest.next('bye')).code).toBe('turnedAway')
  })
})

describe('another join code', () => {
  test('shuts the old one out; seats, links and keys go on', async () => {
    const room = await open()
    const { key } = await house.join(room.code, usa)
    const rotated = await asFacilitator(room, 'rotate')
    const { code } = rotated.body
    expect([rotated.status, code === room.code]).toEqual([200, false])
    const late = { name: 'Late', as: usa }
    expect(await house.post(`/api/rooms/${room.code}/join`, late)).toMatchObject({ status: 404, body: { code: 'noSuchRoom' } })
    expect((await fetch(`${house.origin}/api/rooms/${room.code}`)).status).toBe(404)
    const joined = await house.post(`/api/rooms/${code}/join`, late)
    expect(joined.status).toBe(201)
    expect((await controlOf(room.facilitatorKey)).room).toMatchObject({ code: room.code, door: code })
    const seated = await house.client(key).next('view')
    expect(seated.view.room.door).toBe(code)
    for (const address of [room.code, code]) {
      const me = await house.post(`/api/rooms/${address}/whoami`, '', bearer(key))
      expect(me).toMatchObject({ status: 200, body: { role: { party: 'USA' } } })
    }
    expect((await house.post(`/api/rooms/${joined.body.code}/whoami`, '', bearer(joined.body.key))).status).toBe(200)
  })

  test('is the facilitator’s to give', async () => {
    const room = await open()
    const { key } = await house.join(room.code, usa)
    expect(await house.post(`/api/rooms/${room.code}/rotate`, '', bearer(key))).toMatchObject({
      status: 403,
      body: { code: 'facilitatorOnly' },
    })
    expect((await house.post(`/api/rooms/${room.code}/rotate`, '', bearer('nonsense'))).status).toBe(401)
  })
})

describe('another personal link', () => {
  test('stops the old key at once, ends its connections, and opens the same seat', async () => {
    const room = await open()
    const { key, you } = await house.join(room.code, usa)
    const [old, second] = [house.client(key), house.client(key)]
    await old.next('view')
    await second.next('view')
    const renewed = await asFacilitator(room, `people/${you.person}/link`)
    expect(renewed.status).toBe(200)
    for (const client of [old, second]) expect((await client.next('bye')).code).toBe('badKey')
    const before = old.left('patch')
    const again = house.client(key)
    await new Promise((failed) => again.socket.once('connect_error', failed))
    const fresh = house.client(renewed.body.key)
    expect((await fresh.next('you')).person).toBe(you.person)
    expect(old.left('patch')).toBe(before)
    expect((await asFacilitator(room, 'people/nobody-here/link')).body.code).toBe('noSuchPerson')
    const { people } = await controlOf(room.facilitatorKey)
    const facilitator = people.find(({ role }) => role.kind === 'facilitator')?.person
    expect((await asFacilitator(room, `people/${facilitator}/link`)).status).toBe(409)
  })

  test('[G93] of the wall: the old link opens nothing, walls that show by it end with a word, the new one shows the room', async () => {
    const room = await open()
    const { people } = await controlOf(room.facilitatorKey)
    const wall = people.find(({ role }) => role.kind === 'screen')?.person
    const [old, control] = [house.client(room.wallKey), house.client(room.facilitatorKey)]
    await old.next('view')
    const renewed = await asFacilitator(room, `people/${wall}/link`)
    expect(renewed.status).toBe(200)
    expect(await old.next('bye')).toEqual({ code: 'wallRenewed', message: expect.stringContaining('new one') })
    const again = house.client(room.wallKey)
    await new Promise((failed) => again.socket.once('connect_error', failed))
    expect((await house.client(renewed.body.key).next('view')).view).toMatchObject({ as: 'screen' })
    expect((await control.next('view')).view).toMatchObject({ as: 'facilitator' })
  })

  test('a connection that was let through just before is not shown the room', async () => {
    const room = await open()
    const { key, you } = await house.join(room.code, usa)
    const racing = house.client(key)
    const renewing = asFacilitator(room, `people/${you.person}/link`)
    const ended = new Promise((done) => {
      racing.socket.once('disconnect', done)
      racing.socket.once('connect_error', done)
    })
    expect((await renewing).status).toBe(200)
    await ended
    expect(racing.socket.connected).toBe(false)
  })
})

test('who has gone offline is shown with the time, until they come back', async () => {
  const room = await open()
  const { key, you } = await house.join(room.code, usa)
  const before = Date.now()
  const guest = house.client(key)
  await guest.next('view')
  const seen = async () => (await controlOf(room.facilitatorKey)).people.find(({ person }) => person === you.person)
  expect(await seen()).toMatchObject({ online: true, offlineSince: null })
  guest.socket.disconnect()
  await expect.poll(async () => (await seen())?.online).toBe(false)
  expect((await seen())?.offlineSince).toBeGreaterThanOrEqual(before)
  await house.client(key).next('view')
  // Comings are gathered for a moment before they are told.
  await expect.poll(seen).toMatchObject({ online: true, offlineSince: null })
})

describe('a guest list', () => {
  const guests = [
    { row: 1, name: 'Ada', party: 'USA', portfolio: 'head' },
    { row: 2, name: 'Bob', party: 'USA', portfolio: 'head' },
    { row: 3, name: '\u200b', party: 'JPN' },
    { row: 4, name: 'Cem', party: 'JPN', portfolio: 'press' },
    { row: 5, name: 'Dan', party: 'ATLANTIS' },
  ]
  const invite = async (room: RoomOpened, list: unknown, take: string) => {
    const { status, body } = await asFacilitator(room, 'guests', { guests: list, take })
    return { status, body: body as unknown as GuestsInvited & { code: string; message: string } }
  }

  test('with faults seats nobody unless the others are wanted, and says which rows', async () => {
    const room = await open()
    const all = await invite(room, guests, 'all')
    expect([all.status, all.body.code]).toEqual([409, 'badGuests'])
    expect((await controlOf(room.facilitatorKey)).people).toHaveLength(2)
    const good = await invite(room, guests, 'good')
    expect(good.status).toBe(201)
    expect(good.body.seated.map(({ row, you }) => [row, you.name])).toEqual([
      [1, 'Ada'],
      [4, 'Cem'],
    ])
    expect(good.body.refused.map(({ row, code }) => [row, code])).toEqual([
      [2, 'seatTaken'],
      [3, 'badName'],
      [5, 'noSuchParty'],
    ])
  })

  test('gives each a key of their own, even in a room that is locked and where others wait', async () => {
    const room = await open({ admission: 'approve' })
    expect(await ask(house.client(room.facilitatorKey), { type: 'lockRoom' })).toEqual({ ok: true })
    const { body } = await invite(room, [guests[0], guests[3], { row: 7, name: 'Eve' }], 'all')
    const roles = await Promise.all(body.seated.map(async ({ key }) => (await house.client(key).next('you')).role))
    expect(roles).toEqual([
      { kind: 'delegate', party: 'USA', portfolio: 'head' },
      { kind: 'delegate', party: 'JPN', portfolio: 'press' },
      { kind: 'delegate', party: 'DPRK', portfolio: 'head' },
    ])
    expect(new Set(body.seated.map(({ key }) => key)).size).toBe(3)
  })

  test('all of it is written in one piece, or nothing; a room that fills up refuses the rest by number', async () => {
    const room = await open()
    const many = Array.from({ length: 119 }, (_, at) => ({ row: at + 1, name: `Guest ${at + 1}` }))
    const all = await invite(room, many, 'all')
    expect(all.body.message).toMatch(/119/)
    expect((await controlOf(room.facilitatorKey)).people).toHaveLength(2)
    const good = await invite(room, many, 'good')
    expect([good.body.seated.length, good.body.refused.map(({ row, code }) => [row, code])]).toEqual([118, [[119, 'roomFull']]])
  })

  test('is the facilitator’s alone', async () => {
    const room = await open()
    const { key } = await house.join(room.code, usa)
    const asked = await house.post(`/api/rooms/${room.code}/guests`, { guests: [guests[0]], take: 'all' }, bearer(key))
    expect(asked.body.code).toBe('facilitatorOnly')
  })
})

test('somebody moved in the middle of a turn has the new view at once, and nothing more of the old one', async () => {
  const room = await open()
  const control = house.client(room.facilitatorKey)
  const stays = await house.join(room.code, usa)
  const moves = await house.join(room.code, { ...usa, portfolio: 'negotiator' })
  const [staying, moving] = [house.client(stays.key), house.client(moves.key)]
  await staying.next('view')
  expect(((await moving.next('view')).view as DelegateView).own.party).toBe('USA')
  await moving.next('you')
  expect(await ask(control, { type: 'startGame' })).toEqual({ ok: true })
  expect(await ask(control, { type: 'nextPhase', from: { turn: 1, phase: 'brief' } })).toEqual({ ok: true })
  const role = { kind: 'delegate', party: 'JPN', portfolio: 'head' }
  expect(await ask(control, { type: 'seatPerson', person: moves.you.person, role })).toEqual({ ok: true })
  expect((await moving.next('you')).role).toEqual(role)
  const now = (await moving.next('view')).view as DelegateView
  expect([now.own.party, now.room.phase]).toEqual(['JPN', 'negotiate'])
  while (moving.left('patch') > 0) await moving.next('patch')
  const secret = 'Only for the old team.'
  const said = { type: 'say', channel: { kind: 'team', party: 'USA' }, text: secret }
  expect(await ask(staying, said)).toEqual({ ok: true })
  expect(await ask(moving, said)).toMatchObject({ ok: false, code: 'channelNotYours' })
  expect(await ask(moving, { type: 'say', channel: { kind: 'team', party: 'JPN' }, text: 'Good morning.' })).toEqual({ ok: true })
  const heard: unknown[] = []
  do heard.push(await moving.next('patch'))
  while (moving.left('patch') > 0)
  expect(JSON.stringify(heard)).toContain('Good morning.')
  expect(JSON.stringify(heard)).not.toContain(secret)

  const late = await house.join(room.code, { kind: 'delegate', party: 'JPN' })
  const view = (await house.client(late.key).next('view')).view as DelegateView
  expect([view.own.party, view.room.phase, JSON.stringify(view).includes(secret)]).toEqual(['JPN', 'negotiate', false])
})
