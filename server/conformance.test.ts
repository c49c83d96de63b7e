// What the protocols of Engine.IO (4) and Socket.IO (5) demand of a server, tried on the conformance mode byte by byte.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveConformance } from './conformance.ts'
import type { Running } from './server.ts'
import { PlainError, settingsFrom } from './settings.ts'

let running: Running
let at = ''
beforeAll(async () => {
  running = await serveConformance({ port: 0, host: '127.0.0.1' })
  at = `127.0.0.1:${running.port}`
})
afterAll(() => running.close())

const both = ['socket.io', 'engine.io'] as const
const polling = (path: string, more = '') => `http://${at}/${path}/?EIO=4&transport=polling${more}`
const poll = (path: string, sid: string) => fetch(polling(path, `&sid=${sid}`))
const push = (path: string, sid: string, body: string) => fetch(polling(path, `&sid=${sid}`), { method: 'POST', body })

async function session(path: string): Promise<string> {
  return JSON.parse((await (await fetch(polling(path))).text()).slice(1)).sid
}

interface Wire {
  send: (data: string | Uint8Array<ArrayBuffer>) => void
  /** The next packet that is no ping. */
  next: () => Promise<unknown>
  ping: () => Promise<string>
  closed: Promise<void>
  close: () => void
}

async function wire(path: string, more = '', answers: 'pings' | 'nothing' = 'pings'): Promise<Wire> {
  const socket = new WebSocket(`ws://${at}/${path}/?EIO=4&transport=websocket${more}`)
  socket.binaryType = 'arraybuffer'
  const kept: unknown[] = []
  const takers: ((packet: unknown) => void)[] = []
  const pinged: ((packet: string) => void)[] = []
  const closed = new Promise<void>((done) => socket.addEventListener('close', () => done()))
  socket.addEventListener('message', ({ data }) => {
    if (data === '2') {
      for (const one of pinged.splice(0)) one(data)
      if (answers === 'pings') socket.send('3')
      return
    }
    const taker = takers.shift()
    if (taker) taker(data)
    else kept.push(data)
  })
  await new Promise<void>((done) => {
    socket.addEventListener('open', () => done())
    socket.addEventListener('error', () => done())
  })
  return {
    send: (data) => socket.send(data),
    next: () => new Promise((done) => (kept.length > 0 ? done(kept.shift()) : void takers.push(done))),
    ping: () => new Promise((done) => void pinged.push(done)),
    closed,
    close: () => socket.close(),
  }
}

/** Connected to the main namespace, with its greeting read. */
async function joined(): Promise<Wire> {
  const one = await wire('socket.io')
  await one.next()
  one.send('40')
  expect(String(await one.next())).toMatch(/^40\{"sid":"[^"]+"\}$/)
  expect(await one.next()).toBe('42["auth",{}]')
  return one
}

describe.each(both)('Engine.IO below %s', (path) => {
  const handshake = { sid: expect.any(String), pingInterval: 300, pingTimeout: 200, maxPayload: 1_000_000 }

  test('a session opens by polling and by WebSocket', async () => {
    const answer = await fetch(polling(path))
    const text = await answer.text()
    expect([answer.status, text[0]]).toEqual([200, '0'])
    expect(JSON.parse(text.slice(1))).toEqual({ ...handshake, upgrades: ['websocket'] })
    const one = await wire(path)
    const first = String(await one.next())
    expect(first[0]).toBe('0')
    expect(JSON.parse(first.slice(1))).toEqual({ ...handshake, upgrades: [] })
    one.close()
  })

  test.each(['transport=polling', 'EIO=abc&transport=polling', 'EIO=4', 'EIO=4&transport=abc'])('?%s opens none', async (query) => {
    expect((await fetch(`http://${at}/${path}/?${query}`)).status).toBe(400)
    const socket = new WebSocket(`ws://${at}/${path}/?${query.replace('polling', 'websocket')}`)
    await new Promise((closed) => socket.addEventListener('close', closed))
  })

  test.each(['POST', 'PUT'])('%s opens none', async (method) => {
    expect((await fetch(polling(path), { method })).status).toBe(400)
  })

  test('the server pings, and who does not answer is gone', async () => {
    const sid = await session(path)
    for (let time = 0; time < 3; time += 1) {
      expect(await (await poll(path, sid)).text()).toBe('2')
      expect((await push(path, sid, '3')).status).toBe(200)
    }
    const [one, deaf] = [await wire(path), await wire(path, '', 'nothing')]
    for (let time = 0; time < 3; time += 1) expect(await one.ping()).toBe('2')
    await deaf.closed
    one.close()
    const silent = await session(path)
    await expect.poll(async () => (await push(path, silent, '6')).status, { interval: 300, timeout: 5000 }).toBe(400)
  })

  test('a session closes when it is asked to', async () => {
    const sid = await session(path)
    const [waiting] = await Promise.all([poll(path, sid), push(path, sid, '1')])
    expect([waiting.status, await waiting.text()]).toEqual([200, '6'])
    expect((await poll(path, sid)).status).toBe(400)
    // As in the public suite: who has said so answers no more pings.
    const one = await wire(path, '', 'nothing')
    await one.next()
    one.send('1')
    await one.closed
  })

  test('what is no packet closes the session', async () => {
    const sid = await session(path)
    await push(path, sid, 'abc').catch(() => {})
    expect((await poll(path, sid)).status).toBe(400)
    const one = await wire(path)
    await one.next()
    one.send('abc')
    await one.closed
  })

  test('two polls at once close the session', async () => {
    const sid = await session(path)
    const first = poll(path, sid)
    const [one, other] = await Promise.all([first, poll(path, sid)])
    expect([one.status, other.status].sort()).toEqual([200, 400])
    expect((await poll(path, sid)).status).toBe(400)
  })

  test('polling is upgraded to a WebSocket, once', async () => {
    const sid = await session(path)
    const one = await wire(path, `&sid=${sid}`)
    one.send('2probe')
    expect(await one.next()).toBe('3probe')
    expect(await (await poll(path, sid)).text()).toMatch(/^6$|^2$/)
    one.send('5')
    await expect.poll(async () => (await poll(path, sid)).status).toBe(400)
    const second = await wire(path, `&sid=${sid}`)
    await second.closed
    one.close()
  })
})

describe('Engine.IO, messages', () => {
  test.each([
    ['one', '4hello'],
    ['several', '4test1\x1e4test2\x1e4test3'],
    ['with bytes', '4hello\x1ebAQIDBA=='],
    ['in other scripts', '4hello €亜Б'],
  ])('%s, by polling', async (_what, body) => {
    const sid = await session('engine.io')
    expect(await (await push('engine.io', sid, body)).text()).toBe('ok')
    expect(await (await poll('engine.io', sid)).text()).toBe(body)
  })

  test('text and bytes, by WebSocket', async () => {
    const one = await wire('engine.io')
    await one.next()
    one.send('4hello')
    expect(await one.next()).toBe('4hello')
    one.send(Uint8Array.from([1, 2, 3, 4]))
    expect(await one.next()).toEqual(Uint8Array.from([1, 2, 3, 4]).buffer)
    one.close()
  })
})

describe('Socket.IO', () => {
  test.each([
    ['40', '40', '42["auth",{}]'],
    ['40{"token":"123"}', '40', '42["auth",{"token":"123"}]'],
    ['40/custom,', '40/custom,', '42/custom,["auth",{}]'],
    ['40/custom,{"token":"abc"}', '40/custom,', '42/custom,["auth",{"token":"abc"}]'],
  ])('%s is let in', async (asked, prefix, auth) => {
    const one = await wire('socket.io')
    await one.next()
    one.send(asked)
    const answer = String(await one.next())
    expect(answer.startsWith(prefix)).toBe(true)
    expect(JSON.parse(answer.slice(prefix.length))).toEqual({ sid: expect.any(String) })
    expect(await one.next()).toBe(auth)
    one.close()
  })

  test('an unknown namespace is refused, and a packet that is none ends the connection', async () => {
    const one = await wire('socket.io')
    await one.next()
    one.send('40/random')
    expect(await one.next()).toBe('44/random,{"message":"Invalid namespace"}')
    one.close()
    for (const packet of ['4abc', '42{}', '42"x"', '42']) {
      const bad = await wire('socket.io')
      await bad.next()
      bad.send(packet)
      await bad.closed
    }
  })

  test('one namespace is left and the other stays', async () => {
    const one = await joined()
    one.send('40/custom')
    await one.next()
    await one.next()
    one.send('41/custom')
    one.send('42["message","to the main one"]')
    expect(await one.next()).toBe('42["message-back","to the main one"]')
    one.close()
  })

  test('messages and acknowledgements, plain and with bytes', async () => {
    const one = await joined()
    one.send('42["message",1,"2",{"3":[true]}]')
    expect(await one.next()).toBe('42["message-back",1,"2",{"3":[true]}]')
    one.send('42456["message-with-ack",1,"2",{"3":[false]}]')
    expect(await one.next()).toBe('43456[1,"2",{"3":[false]}]')
    const [first, second] = [Uint8Array.from([1, 2, 3]), Uint8Array.from([4, 5, 6])]
    const places = '{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}'
    for (const [asked, told] of [
      [`452-["message",${places}]`, `452-["message-back",${places}]`],
      [`452-789["message-with-ack",${places}]`, `462-789[${places}]`],
    ] as const) {
      one.send(asked)
      one.send(first)
      one.send(second)
      expect([await one.next(), await one.next(), await one.next()]).toEqual([told, first.buffer, second.buffer])
    }
    one.send('42["message-with-ack","nobody waits"]')
    one.send('42["message","still here"]')
    expect(await one.next()).toBe('42["message-back","still here"]')
    one.close()
  })
})

test('it stands beside no room: it serves nothing else, and refuses to be asked for both', async () => {
  for (const path of ['/', '/api/rooms', '/metrics', '/healthz']) expect((await fetch(`http://${at}${path}`)).status).toBe(404)
  expect(settingsFrom({ NODE_ENV: 'production' }).serves).toBe('rooms')
  expect(settingsFrom({ NODE_ENV: 'production', CONFORMANCE: '1' }).serves).toBe('conformance')
  for (const beside of [{ DATA_DIR: '/tmp/x' }, { PAGES: 'none' }])
    expect(() => settingsFrom({ NODE_ENV: 'production', CONFORMANCE: '1', ...beside })).toThrow(PlainError)
})
