// The server's own addresses: opening and joining rooms, what is told at the door, and what is refused there.
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { framesOf, policyFor } from './pages.ts'
import { type House, houseOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal())
})
afterAll(() => house.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(house.origin + path, { headers })
const delegate = { name: 'Ann', as: { kind: 'delegate', party: 'USA' } }

describe('rooms', () => {
  test('a room is opened, seen from the door, joined, and its key knows its owner', async () => {
    const { code, facilitatorKey, wallKey } = await house.open()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    for (const key of [facilitatorKey, wallKey]) expect(key).toMatch(/^[\w-]{22,}$/)
    const joined = await house.post(`/api/rooms/${code}/join`, delegate)
    expect(joined).toMatchObject({
      status: 201,
      body: { code, you: { name: 'Ann', role: { kind: 'delegate', party: 'USA', portfolio: 'head' } } },
    })
    const door = await get(`/api/rooms/${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)
    const { delegations, ...rest } = await door.json()
    expect(rest).toEqual({ code, title: expect.any(String), status: 'lobby', locked: false, admission: 'open', scenario: 'six-party' })
    expect(delegations).toContainEqual(expect.objectContaining({ party: 'USA', members: 1 }))
    const me = await house.post(`/api/rooms/${code}/whoami`, '', { authorization: `Bearer ${joined.body.key}` })
    expect(me).toEqual({ status: 200, body: joined.body.you })
  })

  test('keys stand in no answer but the one that gave them', async () => {
    const { code, facilitatorKey, wallKey } = await house.open()
    const text = await (await get(`/api/rooms/${code}`)).text()
    for (const key of [facilitatorKey, wallKey]) expect(text).not.toContain(key)
  })

  test('names lose what hides or turns the line; nothing left is no name', async () => {
    const { code } = await house.open()
    const joined = await house.post(`/api/rooms/${code}/join`, { ...delegate, name: '  A\u202e\u0000n\u200bn  e\ufb01 ' })
    expect(joined.body.you.name).toBe('Ann efi')
    expect(await house.post(`/api/rooms/${code}/join`, { ...delegate, name: '\u200b\u200b' })).toMatchObject({
      status: 400,
      body: { code: 'badName' },
    })
  })

  test('a wrong code and a closed room are answered alike', async () => {
    const { code, facilitatorKey } = await house.open()
    await house.client(facilitatorKey).ask({ id: 'command-1', type: 'closeRoom' })
    const closed = await house.post(`/api/rooms/${code}/join`, delegate)
    expect(closed).toMatchObject({ status: 404, body: { ok: false, code: 'noSuchRoom' } })
    expect(await house.post('/api/rooms/ZZZZ-ZZZ0/join', delegate)).toEqual(closed)
    expect(await house.post('/api/rooms/never/join', delegate)).toEqual(closed)
    expect((await get(`/api/rooms/${code}`)).status).toBe(404)
  })

  test('a locked room says so', async () => {
    const { code, facilitatorKey } = await house.open()
    await house.client(facilitatorKey).ask({ id: 'command-1', type: 'lockRoom' })
    expect(await house.post(`/api/rooms/${code}/join`, delegate)).toMatchObject({ status: 403, body: { code: 'roomLocked' } })
  })

  test('a key of another room, or none, is nobody', async () => {
    const [one, other] = [await house.open(), await house.open()]
    for (const authorization of [`Bearer ${other.facilitatorKey}`, 'Bearer wrong', 'Basic x', '']) {
      expect(await house.post(`/api/rooms/${one.code}/whoami`, '', { authorization })).toMatchObject({
        status: 401,
        body: { code: 'badKey' },
      })
    }
  })

  test.each<[string, unknown, number, string]>([
    ['no JSON', '{', 400, 'malformed'],
    ['another shape', { name: 'Ann' }, 400, 'malformed'],
    ['a role one cannot ask for', { name: 'Ann', as: { kind: 'facilitator' } }, 400, 'malformed'],
    ['a further key', { ...delegate, key: 'x' }, 400, 'malformed'],
    ['a body over 16 kB', JSON.stringify({ name: 'x'.repeat(20_000) }), 413, 'tooLarge'],
  ])('%s is refused', async (_what, body, status, code) => {
    const room = await house.open()
    expect(await house.post(`/api/rooms/${room.code}/join`, body)).toMatchObject({ status, body: { ok: false, code } })
  })

  test('an unknown scenario or preset opens nothing', async () => {
    expect(await house.post('/api/rooms', { scenario: 'none' })).toMatchObject({ status: 400, body: { code: 'malformed' } })
  })

  test('a room draws events from the deck only where that was asked for', async () => {
    const own = await houseOf(memoryJournal(), Date.now, overtureLaw)
    const deckOf = async (body: unknown) => {
      const { facilitatorKey } = (await own.post('/api/rooms', body)).body
      const { view } = await own.client(facilitatorKey).next('view')
      return view.as === 'facilitator' && view.settings.deck
    }
    expect([await deckOf({}), await deckOf({ deck: 'on' })]).toEqual(['off', 'on'])
    expect((await own.post('/api/rooms', { deck: 'maybe' })).status).toBe(400)
    await own.close()
  })

  test('a page of another site cannot open or join rooms', async () => {
    expect(await house.post('/api/rooms', {}, { origin: 'http://elsewhere.example' })).toMatchObject({
      status: 403,
      body: { code: 'badOrigin' },
    })
    expect((await house.post('/api/rooms', {}, { origin: house.origin })).status).toBe(201)
  })

  test('who fails too often has to wait; who has a key never does', async () => {
    const own = await houseOf(memoryJournal())
    const { code, facilitatorKey } = await own.open()
    for (let attempt = 0; attempt < 120; attempt += 1) await own.post('/api/rooms/0000-0000/join', delegate)
    const late = await fetch(`${own.origin}/api/rooms/${code}`)
    expect([late.status, Number(late.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    const me = await own.post(`/api/rooms/${code}/whoami`, '', { authorization: `Bearer ${facilitatorKey}` })
    expect(me.status).toBe(200)
    expect((await own.client(facilitatorKey).next('you')).role.kind).toBe('facilitator')
    await own.close()
  })
})

describe('what everybody may ask', () => {
  test('the rulebooks are served as they stand in their files, rule by rule', async () => {
    const books = await (await get('/api/rulebook')).json()
    expect(books.map(({ title }: { title: string }) => title)).toEqual(['The rulebook of the table', 'The rulebook of trust'])
    expect(JSON.stringify(books)).toContain('"number":"R15"')
    const korean = await (await get('/api/rulebook?language=ko')).json()
    expect(korean.map(({ title }: { title: string }) => title)).toEqual(['테이블 규칙집', '신뢰 규칙집'])
    expect((await get('/api/rulebook?language=xx')).status).toBe(400)
  })

  test('a scenario comes without its secrets, packed, and once', async () => {
    const [first] = await (await get('/api/scenarios')).json()
    const answer = await get(`/api/scenarios/${first.id}`, { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const catalogue = await answer.json()
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(['measures', 'acts', 'parties', 'params']))
    for (const secret of ['objectives', 'exploiterObjectives', 'injects', 'briefs', 'lineups']) expect(catalogue).not.toHaveProperty(secret)
    const again = await get(`/api/scenarios/${first.id}`, { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('/api/scenarios/none')).status).toBe(404)
  })

  test('the protocol is told as JSON Schema', async () => {
    const protocol = await (await get('/api/protocol')).json()
    const types = protocol.socket.clientToServer.command.message.oneOf.map(
      (one: { properties: { type: { const: string } } }) => one.properties.type.const,
    )
    expect(types).toEqual(expect.arrayContaining(['startGame', 'tablePackage', 'signPackage', 'giveOrders']))
    expect(types).not.toContain('deadline')
    expect(protocol.http['POST /api/rooms'].body.properties).toHaveProperty('natures')
    expect(protocol.http['POST /api/rehearsals'].body.required).toEqual(['name', 'as'])
    expect(protocol.http['POST /api/rooms/{code}/preflight'].answer.properties).toHaveProperty('storage')
  })

  test('the QR code of a page opened as localhost leads to this machine in the network', async () => {
    const port = new URL(house.origin).port
    expect(await (await get('/api/address')).json()).toEqual({ origin: `http://192.168.1.5:${port}` })
    const picture = await get('/api/rooms/ABCD-1234/qr.svg')
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect(await picture.text()).toMatch(/^<svg/)
    expect((await get('/api/rooms/no/qr.svg')).status).toBe(404)
  })

  test('it lives, it is ready, and nothing else is there', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ ok: true, now: expect.any(Number), build: null })
    expect((await get('/readyz')).status).toBe(200)
    expect((await get('/api/none')).status).toBe(404)
    const wrong = await fetch(`${house.origin}/api/rooms`, { method: 'PUT' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, GET'])
    expect((await get('/api/%zz')).status).toBe(404)
  })
})

describe('the connection', () => {
  test('answers keep it open', async () => {
    const kept = await new Promise((done, failed) => {
      request(`${house.origin}/healthz`, { headers: { connection: 'keep-alive' } }, (response) => {
        response.resume()
        done(response.headers.connection)
      })
        .on('error', failed)
        .end()
    })
    expect(kept).toBe('keep-alive')
  })

  test('who never finishes a request is cut off', async () => {
    const socket = connect(Number(new URL(house.origin).port), '127.0.0.1')
    socket.write('POST /api/rooms HTTP/1.1\r\nhost: x\r\n')
    socket.resume()
    await new Promise((done) => socket.once('close', done))
    expect(socket.destroyed).toBe(true)
  })
})

describe('the pages’ policy', () => {
  test('lets in scripts by their nonce alone, and no frame, no other host', () => {
    const policy = policyFor('n0nce', 'table.local:3000', 'production')
    expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("connect-src 'self' ws://table.local:3000 wss://table.local:3000;")
    expect(policyFor('n', "x; script-src 'unsafe-inline'", 'production')).not.toContain("unsafe-inline' ;")
    expect(policyFor('n', 'x; script-src *', 'production')).not.toContain('script-src *')
  })

  test('lets a page that only looks stand in a frame of our own, and no other page', () => {
    expect(policyFor('n', 'table.local', 'production', 'own')).toMatch(/frame-ancestors 'self'$/)
    const looking = ['/desk/ABCD2345?as=USA', '/desk/ABCD2345?as=observer', '/wall/ABCD2345?as=screen']
    expect(looking.map(framesOf)).toEqual(['own', 'own', 'own'])
    const others = [
      '/',
      '/desk/ABCD2345',
      '/desk/ABCD2345?as=',
      '/control/ABCD2345?as=USA',
      '/desk/ABCD2345/x?as=USA',
      '//evil?as=1',
      undefined,
    ]
    expect(others.map(framesOf)).toEqual(others.map(() => 'none'))
  })
})
