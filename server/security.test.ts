// What the server promises to those who trust it with secrets, and what strangers get. Sections follow README, "Security".
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import * as protocol from '../lib/protocol.ts'
import { scenarios } from '../lib/scenario/load.ts'
import { nothingPolicy } from './headers.ts'
import { memoryJournal } from './journal/memory.ts'
import { sqliteJournal } from './journal/sqlite.ts'
import { overtureLaw } from './law.ts'
import { ownOrigin } from './origin.ts'
import { spoken } from './testing/packets.ts'
import { gone, type House, houseOf, listening, rawly, refusalOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), { law: overtureLaw })
})
afterAll(() => house.close())

const delegate = (party: string) => ({ kind: 'delegate', party })
const say = (id: string, text: string) => ({ id, type: 'say', channel: { kind: 'plenary' }, text })
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

describe('the door', () => {
  test('a wrong, a closed and a full room, and a code that is none, are answered alike, to the byte', async () => {
    const [closed, full] = [await house.open(), await house.open()]
    await house.client(closed.facilitatorKey).ask({ id: 'command-1', type: 'closeRoom' })
    const guests = Array.from({ length: 118 }, (_, n) => ({ row: n + 1, name: `Guest ${n}` }))
    const invited = await house.post(`/api/rooms/${full.code}/guests`, { guests, take: 'good' }, bearer(full.facilitatorKey))
    expect(invited.status).toBe(201)
    const told = async (code: string) => {
      const body = JSON.stringify({ name: 'Ann', as: delegate('USA') })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${house.origin}/api/rooms/${code}/join`, { method: 'POST', headers, body })
      const { date: _date, 'x-request-id': _id, ...rest } = Object.fromEntries(answer.headers)
      return { status: answer.status, headers: rest, text: await answer.text() }
    }
    const wrong = await told('ZZZZZZZ0')
    expect(wrong).toMatchObject({ status: 404, text: expect.stringContaining('noSuchRoom') })
    for (const code of [closed.code, full.code, 'never', '%00', '__proto__']) expect(await told(code)).toEqual(wrong)
  })

  test('any failure there takes as long as any other', async () => {
    const slow = await houseOf(memoryJournal(), { failureTakes: 120 })
    const room = await slow.open()
    const closed = await slow.open()
    await slow.client(closed.facilitatorKey).ask({ id: 'command-1', type: 'closeRoom' })
    for (const path of [`${closed.code}/join`, 'ZZZZZZZ0/join', 'no/join', `${room.code}/whoami`]) {
      const began = performance.now()
      await slow.post(`/api/rooms/${path}`, { name: 'Ann', as: delegate('AA') })
      // Timers may ring a millisecond early.
      expect(performance.now() - began).toBeGreaterThan(115)
    }
    await slow.close()
  })
})

describe('keys', () => {
  test('at rest there is no key, only its hash', async () => {
    const journal = sqliteJournal(':memory:')
    const own = await houseOf(journal)
    const { code, facilitatorKey, wallKey } = await own.open()
    const { key } = await own.join(code, delegate('AA'))
    const kept = JSON.stringify([await journal.kept(code as never), await journal.load(code as never)])
    for (const secret of [facilitatorKey, wallKey, key]) {
      expect(secret).toMatch(/^[\w-]{32}$/)
      expect(kept).not.toContain(secret)
    }
    await own.close()
    await journal.close()
  })

  test('a key in the query string opens nothing', async () => {
    const { code, facilitatorKey } = await house.open()
    for (const name of ['key', 'token', 'auth', 'authorization', 'access_token']) {
      const asked = await fetch(`${house.origin}/api/rooms/${code}/log?${name}=${facilitatorKey}`)
      expect(asked.status).toBe(401)
    }
    const socket = house.client(undefined)
    expect(await refusalOf(socket)).toMatchObject({ code: 'badKey' })
  })

  test('the wall’s key reads the public view alone, and asks nothing', async () => {
    const { code, wallKey } = await house.open()
    const wall = house.client(wallKey)
    expect((await wall.next('view')).view.as).toBe('screen')
    for (const command of [{ type: 'startGame' }, { type: 'closeRoom' }, say('x', 'hello')]) {
      expect(await wall.ask({ ...command, id: crypto.randomUUID() })).toMatchObject({ ok: false })
    }
    for (const path of ['log', 'guide', 'questions', 'hello']) {
      const asked = await fetch(`${house.origin}/api/rooms/${code}/${path}`, { headers: bearer(wallKey) })
      expect(asked.status).toBe(403)
    }
    for (const path of ['rotate', 'preflight', 'whatif', 'guests']) {
      const asked = await house.post(`/api/rooms/${code}/${path}`, {}, bearer(wallKey))
      expect(asked.status).toBe(403)
    }
  })

  test('a new key, a removal and a closed room end the connections of the old one at once', async () => {
    const { code, facilitatorKey } = await house.open()
    const facilitator = house.client(facilitatorKey)
    const [ann, ben] = [await house.join(code, delegate('USA')), await house.join(code, delegate('USA'))]
    const [one, other] = [house.client(ann.key), house.client(ben.key)]
    await Promise.all([one.next('view'), other.next('view')])
    const [without, removed, closed] = [gone(one), gone(other), gone(facilitator)]
    const renewed = await house.post(`/api/rooms/${code}/people/${ann.you.person}/link`, '', bearer(facilitatorKey))
    await without
    expect(await refusalOf(house.client(ann.key))).toMatchObject({ code: 'badKey' })
    expect((await house.client(renewed.body.key).next('you')).person).toBe(ann.you.person)
    await facilitator.ask({ id: 'command-1', type: 'removePerson', person: ben.you.person })
    await removed
    await facilitator.ask({ id: 'command-2', type: 'closeRoom' })
    await closed
  })

  test('a new join code opens the door at once, and the old one no more', async () => {
    const { code, facilitatorKey } = await house.open()
    const { body } = await house.post(`/api/rooms/${code}/rotate`, '', bearer(facilitatorKey))
    expect((await house.post(`/api/rooms/${code}/join`, { name: 'Ann', as: delegate('USA') })).body.code).toBe('noSuchRoom')
    expect((await house.post(`/api/rooms/${body.code}/join`, { name: 'Ann', as: delegate('USA') })).status).toBe(201)
  })
})

describe('who may ask from where', () => {
  test.each<[string | undefined, string, boolean]>([
    [undefined, 'here:3000', true],
    ['http://here:3000', 'here:3000', true],
    ['https://here', 'here', true],
    ['http://here:3001', 'here:3000', false],
    ['http://here', 'here:3000', false],
    ['http://here.evil.example', 'here', false],
    ['http://evil.example', 'here:3000', false],
    ['null', 'here:3000', false],
    ['file://', 'here:3000', false],
    ['chrome-extension://here:3000', 'here:3000', false],
    ['', 'here:3000', false],
  ])('Origin %j at %j', (origin, host, may) => {
    expect(ownOrigin({ headers: { host, ...(origin === undefined ? {} : { origin }) } })).toBe(may)
  })

  test('nothing is allowed to other origins: no answer carries a CORS header', async () => {
    for (const path of ['/api/scenarios', '/api/rooms', '/healthz', '/socket.io/?EIO=4&transport=polling']) {
      const { headers } = await fetch(house.origin + path, { headers: { origin: 'http://evil.example' } })
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('headers', () => {
  test.each([
    ['GET', '/healthz'],
    ['GET', '/api/scenarios'],
    ['GET', '/api/scenarios/six-party'],
    ['GET', '/api/none'],
    ['PUT', '/api/rooms'],
    ['POST', '/api/rooms'],
    ['GET', '/metrics'],
    ['GET', '/no/such/page'],
    ['GET', '/socket.io/?EIO=4&transport=polling'],
    ['GET', '/socket.io/?EIO=9&transport=none'],
    ['POST', '/socket.io/?EIO=4&transport=polling&sid=__proto__'],
    ['GET', '/socket.io/socket.io.js'],
    ['GET', '/%ff%fe'],
    ['GET', '/..%2f..%2fpackage.json'],
  ])('%s %s carries all of them', async (method, path) => {
    const { headers } = await fetch(house.origin + path, { method })
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': nothingPolicy,
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    for (const name of ['server', 'x-powered-by', 'set-cookie']) expect(headers.has(name)).toBe(false)
  })

  test('a picture is as tied as the rest', async () => {
    const { headers } = await fetch(`${house.origin}/api/rooms/ABCD-1234/qr.svg`)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'a length and chunks',
      'POST /api/rooms HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['two lengths', 'POST /api/rooms HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}', /^HTTP\/1\.1 400 /],
    ['a folded line', 'GET /healthz HTTP/1.1\r\nhost: x\r\nx: a\r\n b\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a header without end', `GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ['an address elsewhere', 'GET http://evil.example/healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', /^HTTP\/1\.1 200 /],
    ['no address', 'GET //[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', /^HTTP\/1\.1 404 /],
    ['an upgrade to something else', 'GET / HTTP/1.1\r\nhost: x\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n', /^$|^HTTP\/1\.1 4/],
  ])('%s harms nobody', async (_what, text, answer) => {
    expect(await spoken(house.origin, text)).toMatch(answer)
    expect((await fetch(`${house.origin}/healthz`)).status).toBe(200)
  })
})

/** Every place in a JSON Schema where a stranger could put more than is meant. */
function openPlaces(schema: unknown, at: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one, n) => openPlaces(one, `${at}[${n}]`))
  if (schema === null || typeof schema !== 'object') return []
  const {
    type,
    additionalProperties: more,
    propertyNames,
    properties,
    maxLength,
    maxItems,
    pattern,
    format,
    prefixItems,
  } = schema as Record<string, unknown>
  const fixed = 'const' in schema || 'enum' in schema
  const here: string[] = []
  if (type === 'object' && properties !== undefined && more !== false) here.push(`${at}: unknown keys`)
  if (type === 'object' && properties === undefined && propertyNames === undefined) here.push(`${at}: any keys`)
  if (type === 'array' && maxItems === undefined && prefixItems === undefined) here.push(`${at}: any number`)
  if (type === 'string' && !fixed && maxLength === undefined && pattern === undefined && format === undefined)
    here.push(`${at}: any length`)
  return [...here, ...Object.entries(schema).flatMap(([key, value]) => openPlaces(value, `${at}.${key}`))]
}

describe('what is sent in', () => {
  test('every schema of the wire refuses unknown keys and bounds each text and list', () => {
    const schemas = Object.entries(protocol).filter(([name]) => name.endsWith('Schema'))
    expect(schemas.length).toBeGreaterThan(8)
    for (const [name, schema] of schemas)
      expect(openPlaces(z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }), name)).toEqual([])
  })

  test('names of what every object has by birth are nobody’s, and change nothing', async () => {
    const { code, facilitatorKey } = await house.open()
    const client = house.client(facilitatorKey)
    const { key } = await house.join(code, delegate('USA'))
    const head = house.client(key)
    await head.next('view')
    await client.ask({ id: 'command-1', type: 'startGame' })
    for (const name of ['constructor', '__proto__', 'toString', 'prototype', 'hasOwnProperty', 'valueOf']) {
      const id = () => crypto.randomUUID()
      const tries = [
        { type: 'removePerson', person: name },
        { type: 'setKnob', knob: name.toLowerCase(), value: 1 },
        { type: 'seatBot', party: 'JPN', strategy: name.toLowerCase().replaceAll('_', '') },
        { type: 'setSettings', settings: { preset: name.toLowerCase() } },
        { type: 'sendInject', inject: name.toUpperCase(), party: null },
        { type: 'override', change: { kind: 'trust', holder: name, toward: 'USA', value: 50 }, reason: 'x' },
        { type: 'setSettings', settings: { phaseMinutes: JSON.parse(`{"${name}": 3}`) } },
      ]
      for (const one of tries) expect(await client.ask({ id: id(), ...one }), JSON.stringify(one)).toMatchObject({ ok: false })
      const terms = { title: 'x', commitments: [], sequence: { kind: 'simultaneous' }, verify: JSON.parse(`{"${name}": 1}`), duration: 1 }
      const clauses = { snapback: [], escrow: [], clarify: false, dispute: 'none' }
      const orders = { packages: JSON.parse(`{"${name}": "comply"}`), free: { kind: 'nothing' }, vetoes: [] }
      for (const one of [
        { type: 'saveDraft', draft: 'draft-1', terms: { ...terms, clauses }, counters: null },
        { type: 'saveDraft', draft: name, terms: { ...terms, verify: {}, clauses }, counters: null },
        { type: 'signPackage', package: name, version: 1, reserve: 'none' },
        { type: 'draftOrders', orders },
        { type: 'pollTrust', answers: JSON.parse(`{"${name}": {"ofThem": 1, "ofUs": 1}}`) },
      ])
        expect(await head.ask({ id: id(), ...one }), JSON.stringify(one)).toMatchObject({ ok: false })
      const opened = await house.post('/api/rooms', `{"seed":"x","${name}":{"polluted":true}}`)
      expect(opened).toMatchObject({ status: 400, body: { code: 'malformed' } })
      expect((await house.post('/api/rooms', { seed: 'x', preset: name })).status).toBe(400)
      expect((await fetch(`${house.origin}/api/scenarios/${name}`)).status).toBe(404)
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('depth, breadth and size beyond measure are refused, at the door and at the socket', async () => {
    const { code, facilitatorKey } = await house.open()
    const deep = `{"name":${'['.repeat(5000)}${']'.repeat(5000)},"as":{"kind":"observer"}}`
    expect(await house.post(`/api/rooms/${code}/join`, deep)).toMatchObject({ status: 400, body: { code: 'malformed' } })
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`k${n}`, 1])))
    expect((await house.post(`/api/rooms/${code}/join`, wide)).status).toBeGreaterThanOrEqual(400)
    const huge = await house.post(`/api/rooms/${code}/join`, `"${'x'.repeat(200_000)}"`)
    expect(huge).toMatchObject({ status: 413, body: { code: 'tooLarge' } })
    const packed = await fetch(`${house.origin}/api/rooms/${code}/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: Buffer.from('1f8b08', 'hex'),
    })
    expect(packed.status).toBe(400)
    const { send, answers } = await rawly(house, facilitatorKey)
    send(`42${JSON.stringify(['command', 'x'.repeat(70_000)])}`)
    expect(await answers.closed).toBe(1009)
  })

  test('texts lose what hides or turns the line before anybody keeps them; an invisible text is none', async () => {
    const { facilitatorKey } = await house.open()
    const facilitator = await listening(house, { token: facilitatorKey })
    expect(await facilitator.ask(say('command-1', 'pay \u202e001\u2066 now\u0000\u001b[2J\ufeff'))).toEqual({ ok: true })
    expect(await facilitator.ask(say('command-2', '\u200b\u202e\u2060'))).toMatchObject({ code: 'malformed' })
    await facilitator.sync()
    const heard = facilitator.heard.join('')
    expect(heard).toContain('pay 001 now[2J')
    expect(heard).not.toMatch(/[\u202a-\u202e\u2066-\u2069\ufeff]|\\u00(?:00|1b)/)
    facilitator.hangUp()
  })
})

describe('names', () => {
  test('that show nothing are none; marks heaped upon a letter are cut; who is taken for the facilitator is told so at the door', async () => {
    const { code } = await house.open()
    const join = (name: string) => house.post(`/api/rooms/${code}/join`, { name, as: { kind: 'observer' } })
    for (const name of ['\u3164', '\uffa0\u115f', '\u2800', '\u034f \u17b5'])
      expect((await join(name)).body, JSON.stringify(name)).toMatchObject({ code: expect.stringMatching(/badName|malformed/) })
    const heaped = await join(`Z${'\u0323\u0330\u0331'.repeat(5)}oe`)
    expect(heaped.status).toBe(201)
    expect([...heaped.body.you.name].length).toBeLessThanOrEqual(7)
    expect((await join('F\u0430cilitator')).body).toMatchObject({ code: 'nameLikeAnother' })
    expect((await join('นี้ Nguyễn Thị Ánh')).body.you.name).toBe('นี้ Nguyễn Thị Ánh'.normalize('NFKC'))
  })
})

describe('what is told to nobody', () => {
  test('the log of a busy room, at its most talkative, holds no key, code, name, text or seed', async () => {
    let logged = ''
    const into = new Writable({
      write: (line, _encoding, done) => {
        logged += line
        done()
      },
    })
    const own = await houseOf(memoryJournal(), { law: overtureLaw, log: pino({ level: 'trace' }, into) })
    const { body: room } = await own.post('/api/rooms', { title: 'Zebra title', seed: 'zebra-seed', facilitator: 'Zebra host' })
    const facilitator = own.client(room.facilitatorKey)
    const { body: ann } = await own.post(`/api/rooms/${room.code}/join`, { name: 'Zebra Ann', as: delegate('USA') })
    const desk = own.client(ann.key)
    await desk.next('view')
    await facilitator.ask({ id: 'command-1', type: 'startGame' })
    await desk.ask(say('command-2', 'zebra words'))
    await desk.ask({ id: 'command-3', type: 'zebraType', text: 'zebra words' })
    await desk.ask({ id: 'command-3', type: 'closeRoom' })
    for (const path of [
      `/api/rooms/${room.code}`,
      `/api/rooms/${room.code}/log`,
      `/api/rooms/zebra-code/log?key=${ann.key}`,
      '/zebra/page',
    ])
      await fetch(own.origin + path, { headers: bearer(ann.key) })
    await own.post(`/api/rooms/${room.code}/join`, '{"name": "zebra', { 'x-forwarded-for': 'zebra' })
    await refusalOf(own.client('zebra-key'))
    const rotated = await own.post(`/api/rooms/${room.code}/rotate`, '', bearer(room.facilitatorKey))
    await facilitator.ask({ id: 'command-4', type: 'closeRoom' })
    await own.close()
    expect(logged).toContain('room opened')
    expect(logged).not.toMatch(/zebra/i)
    for (const secret of [room.code, rotated.body.code, room.facilitatorKey, room.wallKey, ann.key, ann.you.person])
      expect(logged).not.toContain(secret)
  })

  test('what anybody may ask for holds no objective, event or brief of a scenario', async () => {
    const [scenario] = scenarios
    if (!scenario) throw new Error('There is no scenario.')
    const catalogue = await (await fetch(`${house.origin}/api/scenarios/${scenario.id}`)).text()
    const protocolText = await (await fetch(`${house.origin}/api/protocol`)).text()
    const secrets = [
      ...scenario.injects.map(({ text }) => text),
      ...Object.values(scenario.objectives).flatMap((list) => (list ?? []).map(({ text }) => text)),
      ...Object.values(scenario.exploiterObjectives).map((one) => one?.text ?? 'none'),
    ]
    expect(secrets.length).toBeGreaterThan(20)
    for (const text of secrets) {
      expect(catalogue).not.toContain(JSON.stringify(text).slice(1, -1))
      expect(protocolText).not.toContain(JSON.stringify(text).slice(1, -1))
    }
  })

  test('who sends a file slowly keeps nobody else from sending one; files of one address are counted', async () => {
    const own = await houseOf(memoryJournal(), { law: overtureLaw, proxy: 'trusted' })
    const bring = (address: string) =>
      fetch(`${own.origin}/api/archives`, { method: 'POST', headers: { 'x-forwarded-for': address }, body: 'no room at all' })
    const slowly = 'POST /api/archives HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 192.0.2.1\r\ncontent-length: 100\r\n\r\nx'
    const slow = spoken(own.origin, slowly, 1500)
    await expect.poll(async () => (await bring('192.0.2.1')).status, { interval: 20 }).toBe(503)
    expect((await bring('192.0.2.2')).status).toBe(400)
    for (let n = 0; n < 23; n += 1) await bring('192.0.2.2')
    expect((await bring('192.0.2.2')).status).toBe(429)
    await slow
    await own.close()
  })

  test('no scenario can be brought in over the network', async () => {
    for (const path of ['/api/scenarios', '/api/scenarios/six-party'])
      expect((await house.post(path, JSON.stringify(scenarios[0]).slice(0, 10_000))).status).toBe(405)
  })
})
