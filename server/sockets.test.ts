// The wire, spoken over a real connection: who gets in, what a command may be, and what a restart must not change.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowances } from './crowds.ts'
import { memoryJournal } from './journal/memory.ts'
import { sqliteJournal } from './journal/sqlite.ts'
import { overtureLaw } from './law.ts'
import { phaseTakes, smallLaw, smallView } from './testing/law.ts'
import { spoken } from './testing/packets.ts'
import { deafly, gone, type House, houseOf, rawly, refusalOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal())
})
afterAll(() => house.close())

const delegate = (party: string) => ({ kind: 'delegate', party })
const plenary = (id: string, text = 'hello') => ({ id, type: 'say', channel: { kind: 'plenary' }, text })

describe('connecting', () => {
  test('a key gets its seat: who one is, and the view of that audience', async () => {
    const { code, facilitatorKey, wallKey } = await house.open()
    const { key } = await house.join(code, delegate('AA'))
    const roles = []
    for (const token of [facilitatorKey, wallKey, key]) {
      const client = house.client(token)
      const you = await client.next('you')
      const { version, view } = await client.next('view')
      expect(version).toBeGreaterThan(0)
      roles.push([you.role.kind, smallView(view).as])
    }
    expect(roles).toEqual([
      ['facilitator', 'facilitator'],
      ['screen', 'screen'],
      ['delegate', 'delegation'],
    ])
  })

  test.each([['wrong'], [''], [undefined], [null], [7], [{ a: 1 }], ['x'.repeat(5000)]])('the key %j opens nothing', async (token) => {
    expect(await refusalOf(house.client(token))).toMatchObject({ code: 'badKey', message: expect.stringMatching(/key/) })
  })

  test('[RULINGS 38] a page of another site is not let in, one of ours and a client without Origin are', async () => {
    const { facilitatorKey } = await house.open()
    const stranger = house.client(facilitatorKey, { origin: 'http://elsewhere.example' })
    await refusalOf(stranger)
    expect(stranger.socket.connected).toBe(false)
    const neighbour = house.client(facilitatorKey, { origin: 'http://127.0.0.1:1' })
    await refusalOf(neighbour)
    expect(neighbour.socket.connected).toBe(false)
    expect((await house.client(facilitatorKey, { origin: house.origin }).next('you')).role.kind).toBe('facilitator')
  })

  test('a closed room and a lost seat are told apart by their code', async () => {
    const { code, facilitatorKey } = await house.open()
    const { key, you } = await house.join(code, delegate('AA'))
    const facilitator = house.client(facilitatorKey)
    expect(await facilitator.ask({ id: 'command-1', type: 'removePerson', person: you.person })).toEqual({ ok: true })
    expect(await refusalOf(house.client(key))).toMatchObject({ code: 'notSeated' })
    expect(await facilitator.ask({ id: 'command-2', type: 'closeRoom' })).toEqual({ ok: true })
    expect(await facilitator.next('bye')).toMatchObject({ code: 'roomClosed' })
    expect(await refusalOf(house.client(facilitatorKey))).toMatchObject({ code: 'roomClosed' })
  })
})

describe('commands', () => {
  test('a granted command is seen by others as a patch on what they have', async () => {
    const { facilitatorKey, wallKey } = await house.open()
    const [facilitator, wall] = [house.client(facilitatorKey), house.client(wallKey)]
    const before = await wall.next('view')
    await facilitator.next('view')
    expect(await facilitator.ask(plenary('command-1'))).toEqual({ ok: true })
    const { version, patch } = await wall.next('patch')
    expect(version).toBe(before.version + 1)
    expect(patch).toEqual([{ op: 'add', path: '/talk/plenary', value: ['hello'] }])
  })

  test('a missing or false acknowledgement harms nobody', async () => {
    const { facilitatorKey } = await house.open()
    const client = house.client(facilitatorKey)
    await client.next('view')
    const { socket } = client
    socket.emit('command', plenary('command-1'))
    // @ts-expect-error what no client of ours would send
    socket.emit('command', plenary('command-2'), 'not a function')
    // @ts-expect-error what no client of ours would send
    socket.emit('command')
    // @ts-expect-error what no client of ours would send
    socket.emit('nothing', 1, 2)
    // @ts-expect-error what no client of ours would send
    socket.emit('sync', 'no', 'yes')
    expect(await client.ask(plenary('command-3'))).toEqual({ ok: true })
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'startGame'],
    ['a list', [1, 2]],
    ['bytes', Buffer.from('x')],
    ['no id', { type: 'startGame' }],
    ['a short id', { id: 'x', type: 'startGame' }],
    ['an unknown type', { id: 'command-1', type: 'winGame' }],
    ['a further key', { id: 'command-1', type: 'startGame', role: 'facilitator' }],
    ['what only the server asks', { id: 'command-1', type: 'deadline', from: { turn: 1, phase: 'brief' } }],
    ['over-long text', plenary('command-1', 'x'.repeat(1001))],
  ])('%s is refused as malformed, in plain words', async (_what, command) => {
    const { facilitatorKey } = await house.open()
    const client = house.client(facilitatorKey)
    const answer = await client.ask(command)
    expect(answer).toMatchObject({ ok: false, code: 'malformed', message: expect.stringMatching(/could not be understood/) })
    expect(await client.ask(plenary('command-9'))).toEqual({ ok: true })
  })

  test('depth that no JSON writer could write again harms nobody', async () => {
    const { facilitatorKey } = await house.open()
    const { answers, send } = await rawly(house, facilitatorKey)
    send(`420["command",${'['.repeat(20_000)}${']'.repeat(20_000)}]`)
    expect(await answers.next()).toMatch(/^430\[\{"ok":false,"code":"malformed"/)
    send('42["command"')
    expect(await answers.closed).toBeDefined()
    expect(await house.client(facilitatorKey).ask(plenary('command-1'))).toEqual({ ok: true })
  })

  test('a command over 16 kB is too large', async () => {
    const { facilitatorKey } = await house.open()
    expect(await house.client(facilitatorKey).ask(plenary('command-1', 'x'.repeat(17_000)))).toMatchObject({ code: 'tooLarge' })
  })

  test('who asks too fast is told so, and may go on later', async () => {
    let now = Date.now()
    const still = await houseOf(memoryJournal(), () => now)
    const { facilitatorKey } = await still.open()
    const client = still.client(facilitatorKey)
    await client.next('view')
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => client.ask(plenary(`command-${n}`))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(40)
    expect(answers.at(-1)).toMatchObject({ code: 'tooFast' })
    now += 1000
    expect(await client.ask(plenary('command-later'))).toEqual({ ok: true })
    await still.close()
  })

  test('sync sends the view whole', async () => {
    const { facilitatorKey } = await house.open()
    const client = house.client(facilitatorKey)
    const { version } = await client.next('view')
    expect(await client.sync()).toEqual({ ok: true })
    expect((await client.next('view')).version).toBeGreaterThanOrEqual(version)
  })

  test('who asks for whole views without end is told to wait, and goes on asking in vain until the connection ends', async () => {
    const now = Date.now()
    const still = await houseOf(memoryJournal(), () => now)
    const { facilitatorKey } = await still.open()
    const client = still.client(facilitatorKey)
    const end = gone(client)
    await client.next('view')
    for (let n = 0; n < allowances.whole.burst; n += 1) expect(await client.sync()).toEqual({ ok: true })
    expect(await client.sync()).toMatchObject({ code: 'tooFast' })
    expect(await client.ask(plenary('command-1'))).toEqual({ ok: true })
    for (let n = 0; n < 40; n += 1) client.socket.emit('sync')
    expect(await end).toBe('io server disconnect')
    await still.close()
  })

  test('who was removed gets good-bye and is cut off', async () => {
    const { code, facilitatorKey } = await house.open()
    const { key, you } = await house.join(code, delegate('AA'))
    const [facilitator, ann] = [house.client(facilitatorKey), house.client(key)]
    await ann.next('view')
    const end = gone(ann)
    await facilitator.ask({ id: 'command-1', type: 'removePerson', person: you.person })
    expect(await ann.next('bye')).toMatchObject({ code: 'notSeated' })
    expect(await end).toBe('io server disconnect')
  })
})

describe('those who misbehave below the protocol', () => {
  test('who leaves the namespace is not kept on the connection beneath it', async () => {
    const { facilitatorKey } = await house.open()
    const { answers, send } = await rawly(house, facilitatorKey)
    send('41')
    expect(await answers.closed).toBeGreaterThan(0)
  })

  test('who does not read is cut off before the memory fills', async () => {
    const padding = 'x'.repeat(1_000_000)
    const project: typeof smallLaw.project = (...asked) => ({ ...smallLaw.project(...asked), padding })
    const own = await houseOf(memoryJournal(), Date.now, { ...smallLaw, project })
    const { code, facilitatorKey } = await own.open()
    const { key } = await own.join(code, delegate('AA'))
    const facilitator = own.client(facilitatorKey)
    await facilitator.next('view')
    const hangUp = deafly(own, key)
    const shed = async () =>
      (await (await fetch(`${own.origin}/metrics`)).text()).match(/overture_shed_total\{why="connection"\} (\d+)/)?.[1]
    await expect.poll(shed, { timeout: 10_000 }).toBe('1')
    expect(await facilitator.ask(plenary('command-1'))).toEqual({ ok: true })
    hangUp()
    await own.close()
  })
})

test('what waits for somebody who polls, and does not come for it, counts as what waits on a socket', async () => {
  const own = await houseOf(memoryJournal(), { law: overtureLaw })
  const { facilitatorKey } = await own.open()
  const talker = own.client(facilitatorKey)
  for (let n = 0; n < 40; n += 1) await talker.ask({ ...plenary(`long-command-${n}`), text: 'long '.repeat(190) })
  const path = `${own.origin}/socket.io/?EIO=4&transport=polling`
  const { sid } = JSON.parse((await (await fetch(path)).text()).slice(1))
  const send = (body: string) => fetch(`${path}&sid=${sid}`, { method: 'POST', body })
  await send(`40${JSON.stringify({ token: facilitatorKey })}`)
  expect(await (await fetch(`${path}&sid=${sid}`)).text()).toContain('40{')
  const status = async (): Promise<number> => (await send('42["sync"]')).status
  // Unread, one view after the other, until too much waits.
  await expect.poll(status, { interval: 60, timeout: 20_000 }).toBe(400)
  expect((await fetch(`${path}&sid=${sid}`)).status).toBe(400)
  expect((await talker.sync()).ok).toBe(true)
  await own.close()
})

describe('those who ask without end', () => {
  test('requests of one address are counted: beyond its measure it is told to wait, in a few bytes, and its sockets go on', async () => {
    const own = await houseOf(memoryJournal())
    const bystander = own.client((await own.open()).facilitatorKey)
    await bystander.next('view')
    const { perSecond, burst } = allowances.request
    const asked = 'GET /healthz HTTP/1.1\r\nhost: x\r\n'
    const many = `${`${asked}\r\n`.repeat(199)}${asked}connection: close\r\n\r\n`
    let answered = 0
    let heard = ''
    for (const most = burst + 60 * perSecond; !heard.includes(' 429 ') && answered < most; ) {
      heard = await spoken(own.origin, many, 20_000)
      answered += [...heard.matchAll(/HTTP\/1\.1 200 /g)].length
    }
    expect(heard).toContain(' 429 ')
    expect(answered).toBeGreaterThan(burst - 200)
    expect(await bystander.ask(plenary('command-1'))).toEqual({ ok: true })
    await own.close()
  })

  test('a teammate who floods is held back before the team is, a delegation before the room is', async () => {
    let now = Date.now()
    const still = await houseOf(memoryJournal(), () => now)
    const { code, facilitatorKey } = await still.open()
    const seats = await Promise.all(Array.from({ length: 6 }, () => still.join(code, delegate('AA'))))
    const other = still.client((await still.join(code, delegate('BB'))).key)
    const facilitator = still.client(facilitatorKey)
    const team = seats.map(({ key }) => still.client(key))
    await Promise.all([...team, other, facilitator].map((one) => one.next('view')))
    const burst = async (one: (typeof team)[number], mark: string) => {
      const answers = await Promise.all(Array.from({ length: 45 }, (_, n) => one.ask(plenary(`${mark}-${n}-of-many`))))
      return answers.filter(({ ok }) => ok).length
    }
    const granted = []
    for (const [n, one] of team.entries()) granted.push(await burst(one, `team-${n}`))
    expect(granted).toEqual([40, 40, 40, 40, 0, 0])
    expect(await other.ask(plenary('command-1'))).toEqual({ ok: true })
    expect(await facilitator.ask(plenary('command-2'))).toEqual({ ok: true })
    now += 1000
    expect(await burst(team[5] as (typeof team)[number], 'later')).toBe(20)
    await still.close()
  })

  test('a delegation that talks without end is told to wait, in words, and its orders are taken all the while', async () => {
    const now = Date.now()
    const still = await houseOf(memoryJournal(), () => now, overtureLaw)
    const { code, facilitatorKey } = await still.open()
    const control = still.client(facilitatorKey)
    const team = []
    for (let n = 0; n < 6; n += 1) {
      const as = { ...delegate('USA'), portfolio: n === 0 ? 'head' : 'negotiator' }
      const { body } = await still.post(`/api/rooms/${code}/join`, { name: `Teammate ${'ABCDEF'[n]}`, as })
      team.push(still.client(body.key))
    }
    for (const one of [control, ...team]) await one.next('you')
    const said = await Promise.all(
      team.flatMap((one, who) => Array.from({ length: 45 }, (_, n) => one.ask({ ...plenary(`talk-${who}-${n}-of-many`) }))),
    )
    const { burst } = allowances.talkOfDelegation
    expect(said.filter(({ ok }) => ok)).toHaveLength(burst)
    expect(said.find(({ ok }) => !ok)).toMatchObject({ code: 'tooFast', message: expect.stringMatching(/too (fast|quickly)|moment/i) })
    const order = { type: 'takePortfolio', portfolio: 'head' }
    const [head, talker] = team
    expect(await head?.ask({ id: 'command-1', ...order })).toEqual({ ok: true })
    expect(await talker?.ask({ id: 'command-2', type: 'takePortfolio', portfolio: 'press' })).toEqual({ ok: true })
    expect(await talker?.ask(plenary('talk-afterwards'))).toMatchObject({ code: 'tooFast' })
    expect(await control.ask(plenary('talk-of-others'))).toEqual({ ok: true })
    await still.close()
  })

  test('one seat has twenty connections, and the next is told to come again', async () => {
    const { facilitatorKey } = await house.open()
    const clients = Array.from({ length: 20 }, () => house.client(facilitatorKey))
    await Promise.all(clients.map((one) => one.next('you')))
    expect(await refusalOf(house.client(facilitatorKey))).toMatchObject({ code: 'serverBusy' })
    const [first] = clients
    if (!first) throw new Error('Nobody came.')
    first.socket.disconnect()
    const tried = async () => {
      const one = house.client(facilitatorKey)
      return Promise.race([refusalOf(one).then((no) => no?.code), one.next('you').then(({ role }) => role.kind)])
    }
    await expect.poll(tried).toBe('facilitator')
  })

  test('who never says which seat is theirs is not kept', async () => {
    const socket = new WebSocket(`${house.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    const began = performance.now()
    await new Promise((closed) => socket.addEventListener('close', closed))
    expect(performance.now() - began).toBeLessThan(9000)
  })

  test('packets of any kind are counted: a flood of them ends its connection and no other', async () => {
    const { facilitatorKey } = await house.open()
    const bystander = house.client(facilitatorKey)
    const { send, answers } = await rawly(house, facilitatorKey)
    for (let n = 0; n < 1500; n += 1) send('3')
    expect(await answers.closed).toBeGreaterThan(0)
    expect(await bystander.ask(plenary('command-1'))).toEqual({ ok: true })
  })
})

describe('a server that stops', () => {
  test('says so, finishes what is under way, and is not ready for more', async () => {
    const own = await houseOf(memoryJournal())
    const { facilitatorKey } = await own.open()
    const client = own.client(facilitatorKey)
    await client.next('view')
    const told = new Promise<string>((done) => client.socket.once('closing', () => done('closing')))
    const answers = Promise.all(Array.from({ length: 30 }, (_, n) => client.ask(plenary(`command-${n}`))))
    await client.sync()
    const closed = own.stop()
    expect(await told).toBe('closing')
    expect((await answers).every(({ ok }) => ok)).toBe(true)
    await closed
    expect(await fetch(`${own.origin}/readyz`).catch(() => 'gone')).toBe('gone')
  })
})

describe('a restart', () => {
  test('resumes from the same file: same phase, same answers, the clock right', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'overture-restart-'))
    let now = 1_800_000_000_000
    const first = sqliteJournal(join(folder, 'journal.sqlite'))
    const before = await houseOf(first, () => now)
    const { facilitatorKey, wallKey } = await before.open()
    const starting = before.client(facilitatorKey)
    expect(await starting.ask({ id: 'command-1', type: 'startGame' })).toEqual({ ok: true })
    await before.close()
    await first.close()

    now += 20_000
    const second = sqliteJournal(join(folder, 'journal.sqlite'))
    const after = await houseOf(second, () => now)
    const [facilitator, wall] = [after.client(facilitatorKey), after.client(wallKey)]
    const seen = smallView((await wall.next('view')).view)
    expect([seen.moment, seen.clock]).toEqual([
      { turn: 1, phase: 'brief' },
      { kind: 'running', endsAt: now - 20_000 + phaseTakes },
    ])
    expect(await facilitator.ask({ id: 'command-1', type: 'startGame' })).toEqual({ ok: true })
    expect(wall.left('patch')).toBe(0)
    await after.close()

    now += phaseTakes
    const third = await houseOf(second, () => now)
    const late = third.client(wallKey)
    await late.next('view')
    const { patch } = await late.next('patch')
    expect(patch).toContainEqual({ op: 'replace', path: '/moment/phase', value: 'negotiate' })
    await third.close()
    await second.close()
    rmSync(folder, { recursive: true })
  })
})
