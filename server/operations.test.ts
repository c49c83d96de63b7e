// What the operator has: metrics without secrets, readiness that tells the truth, rooms that leave nothing behind.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isOperator } from './api/metrics.ts'
import { memoryJournal } from './journal/memory.ts'
import { sqliteJournal } from './journal/sqlite.ts'
import { networkOf } from './limits.ts'
import { PlainError, settingsFrom } from './settings.ts'
import { atOnce } from './showing.ts'
import { gone, houseOf } from './testing/running.ts'

const root = join(import.meta.dirname, '..')
const say = (id: string, text: string) => ({ id, type: 'say', channel: { kind: 'plenary' }, text })
const delegate = { kind: 'delegate', party: 'AA' }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'overture-operations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')

describe('metrics', () => {
  const asked = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    ({ headers: { host: 'localhost:3000', ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage

  test.each<[string, ReturnType<typeof asked>, string | null, boolean]>([
    ['this machine', asked({}), null, true],
    ['this machine by IPv6', asked({ host: '[::1]:3000' }, '::1'), null, true],
    ['another machine', asked({}, '192.168.1.9'), null, false],
    ['a proxy here for another', asked({ 'x-forwarded-for': '8.8.8.8' }), null, false],
    ['a page led here by a name', asked({ host: 'evil.example:3000' }), null, false],
    [
      'another machine with the token',
      asked({ authorization: 'Bearer sesame-sesame-sesame' }, '192.168.1.9'),
      'sesame-sesame-sesame',
      true,
    ],
    ['another machine with a wrong one', asked({ authorization: 'Bearer sesame' }, '192.168.1.9'), 'sesame-sesame-sesame', false],
    ['this machine without the token that is set', asked({}), 'sesame-sesame-sesame', false],
  ])('%s', (_who, request, token, may) => expect(isOperator(request, token)).toBe(may))

  test('tell of commands, refusals, people and rooms, and name none of them', async () => {
    const house = await houseOf(memoryJournal())
    const room = await house.open()
    const ann = await house.join(room.code, delegate)
    const client = house.client(ann.key)
    await client.next('view')
    await client.ask(say('command-1', 'zebra'))
    await client.ask({ id: 'command-2', type: 'startGame' })
    await house.post('/api/rooms/ZZZZZZZ0/join', { name: 'Zebra', as: delegate })
    const answer = await fetch(`${house.origin}/metrics`)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    for (const line of [
      'overture_command_seconds_count 2',
      'overture_refusals_total{code="facilitatorOnly"} 1',
      'overture_people_online 1',
      'overture_rooms_kept 1',
      'overture_rooms_awake 1',
      'overture_connections 1',
      'overture_backlog_bytes 0',
    ])
      expect(text).toContain(line)
    expect(text).toMatch(/overture_journal_seconds_count\{what="append"\} [1-9]/)
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/)
    for (const secret of [room.code, ann.key, ann.you.person, 'zebra', 'Zebra', '127.0.0.1']) expect(text).not.toContain(secret)
    const labels = new Set(
      [...text.matchAll(/^overture_\w+\{([^}]*)\}/gm)].flatMap(([, all = '']) => all.split(',').map((one) => one.split('=')[0])),
    )
    expect([...labels].sort()).toEqual(['code', 'le', 'status', 'what'])
    await house.close()
  })
})

test('ready is who can write to the disk; healthy is who lives', async () => {
  const journal = memoryJournal()
  let full = false
  const probe = async (): Promise<void> => {
    if (full) throw new Error('No space left on device.')
  }
  const house = await houseOf({ ...journal, probe })
  const status = async (path: string) => (await fetch(house.origin + path)).status
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
  full = true
  await expect.poll(() => status('/readyz'), { timeout: 5000 }).toBe(503)
  expect(await status('/healthz')).toBe(200)
  full = false
  await expect.poll(() => status('/readyz'), { timeout: 5000 }).toBe(200)
  await house.close()
})

describe('a room that is removed', () => {
  async function withMarks() {
    const journal = sqliteJournal(join(folder, 'overture.sqlite'))
    const house = await houseOf(journal, { forgottenEvery: 50 })
    const [room, other] = [await house.open(), await house.open()]
    const ann = await house.join(room.code, delegate)
    const client = house.client(ann.key)
    await client.next('view')
    for (let n = 0; n < 60; n += 1) await client.ask(say(`command-zebra-${n}`, `zebra words ${n} ${'x'.repeat(300)}`))
    return { journal, house, room, other, ann, client }
  }

  test('by the operator, while the server runs, leaves nothing in any file, and its people are shown out', async () => {
    const { journal, house, room, other, ann, client } = await withMarks()
    expect(onDisk()).toContain('zebra')
    const shownOut = gone(client)
    const node = join(root, 'node_modules/.bin/node')
    const env = { ...process.env, DATA_DIR: folder }
    const told = await promisify(execFile)(
      node,
      [join(root, 'server/purge.ts'), `${room.code.slice(0, 4)}-${room.code.slice(4).toLowerCase()}`],
      { env },
    )
    expect(told.stdout).toContain('Removed')
    await shownOut
    const left = onDisk()
    for (const mark of ['zebra', room.code, ann.you.person, 'Ann']) expect(left).not.toContain(mark)
    expect(left).toContain(other.code)
    expect((await house.client(other.facilitatorKey).next('you')).role.kind).toBe('facilitator')
    const again = await promisify(execFile)(node, [join(root, 'server/purge.ts'), room.code], { env }).catch((error) => error)
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('the code of no room here')])
    await house.close()
    await journal.close()
  })

  test('after thirty days nobody touched it, leaves nothing either', async () => {
    const { journal, house, room } = await withMarks()
    await house.close()
    const { roomsOf } = await import('./rooms.ts')
    const { quiet } = await import('./testing/table.ts')
    const { smallLaw } = await import('./testing/law.ts')
    const days = (count: number) => Date.now() + count * 86_400_000
    const keepers = (now: number) =>
      roomsOf({
        law: smallLaw,
        journal,
        now: () => now,
        log: quiet,
        soon: atOnce,
        cast: () => {},
        idle: 1000,
        keep: 30 * 86_400_000,
        most: 10,
        build: 'test',
      })
    await keepers(days(29)).tidy()
    expect(onDisk()).toContain(room.code)
    await keepers(days(31)).tidy()
    const left = onDisk()
    for (const mark of ['zebra', room.code]) expect(left).not.toContain(mark)
    await journal.close()
  })
})

test('an address of IPv6 counts by its first half, one of IPv4 by itself', () => {
  expect(networkOf('::ffff:192.168.1.7')).toBe('192.168.1.7')
  expect(networkOf('192.168.1.7')).toBe('192.168.1.7')
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:DB8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf(`unheard ${'x'.repeat(200)}`)).toHaveLength(64)
})

test('settings that cannot be meant are refused in a sentence', () => {
  expect(settingsFrom({ NODE_ENV: 'test' }).metricsToken).toBeNull()
  expect(() => settingsFrom({ NODE_ENV: 'test', METRICS_TOKEN: 'short' })).toThrow(PlainError)
})
