// A room moves to another machine: whole, by the same links, or not at all, with the reason in words.
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { RoomCode } from '../lib/ids.ts'
import type { Answer } from '../lib/protocol.ts'
import type { FacilitatorView } from '../lib/view/view.ts'
import type { Journal } from './journal/journal.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type House, houseOf, refusalOf } from './testing/running.ts'

interface Machine extends House {
  journal: Journal
  pack: (code: string, key: string) => Promise<{ response: Response; file: Buffer }>
  bring: (file: Buffer) => Promise<{ status: number; body: { code: string; title: string; door: string; message: string } }>
  ask: (key: string, command: object, room?: string) => Promise<Answer>
}

/** Over all machines: a command's mark travels with its room. */
let commands = 0

async function machine(): Promise<Machine> {
  const journal = memoryJournal()
  const house = await houseOf(journal, Date.now, overtureLaw)
  onTestFinished(() => house.close())
  return {
    ...house,
    journal,
    pack: async (code, key) => {
      const response = await fetch(`${house.origin}/api/rooms/${code}/archive`, { headers: { authorization: `Bearer ${key}` } })
      return { response, file: Buffer.from(await response.arrayBuffer()) }
    },
    bring: async (file) => {
      const response = await fetch(`${house.origin}/api/archives`, {
        method: 'POST',
        body: new Uint8Array(file),
        headers: { 'content-type': 'application/gzip' },
      })
      return { status: response.status, body: await response.json() }
    },
    ask: async (key, command, room) => {
      commands += 1
      const client = house.client(key, {}, room ? { room } : {})
      await client.next('view')
      const answer = await client.ask({ id: `command-${commands}-of-${key.slice(0, 4)}`, ...command })
      client.socket.disconnect()
      return answer
    },
  }
}

async function stateText({ journal }: Machine, code: string): Promise<string> {
  const happenings = (await journal.load(code as RoomCode)) ?? []
  return JSON.stringify(happenings.reduce<ReturnType<typeof overtureLaw.evolve> | null>(overtureLaw.evolve, null))
}

const must = async (answer: Promise<Answer>): Promise<void> => expect(await answer).toEqual({ ok: true })

/** A machine with a room that has begun, and somebody in it. */
async function played() {
  const here = await machine()
  const { code, facilitatorKey, wallKey } = await here.open()
  const usa = await here.join(code, { kind: 'delegate', party: 'USA' })
  await must(here.ask(facilitatorKey, { type: 'startGame' }))
  await must(here.ask(usa.key, { type: 'say', channel: { kind: 'team', party: 'USA' }, text: 'only ours' }))
  return { here, code, facilitatorKey, wallKey, usa }
}

describe('moving', () => {
  test('takes everything along: the same state, keys, door and command marks, and the old copy takes nothing more', async () => {
    const { here, code, facilitatorKey, wallKey, usa } = await played()
    await must(here.ask(facilitatorKey, { type: 'suspendRoom', until: null }))
    const before = await stateText(here, code)
    await must(here.ask(facilitatorKey, { type: 'moveRoom', to: 'the spare laptop' }))
    const { response, file } = await here.pack(code, facilitatorKey)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="overture-room-[\d-]+\.json\.gz"$/)
    const text = gunzipSync(file).toString()
    for (const key of [facilitatorKey, wallKey, usa.key]) expect(text).not.toContain(key)

    const there = await machine()
    expect(await there.bring(file)).toEqual({ status: 201, body: { code, title: expect.any(String), door: 'asBefore' } })
    expect(await stateText(there, code)).toBe(before)
    const { commands, seats } = await there.journal.kept(code as RoomCode)
    expect([commands.length, seats.length]).toEqual([4, 3])
    for (const key of [facilitatorKey, wallKey, usa.key]) {
      const { view } = await there.client(key).next('view')
      expect((view as FacilitatorView).room.rest).toMatchObject({ kind: 'suspended' })
    }
    await must(there.ask(facilitatorKey, { type: 'resumeRoom' }))
    await there.join(code, { kind: 'observer' })

    expect(await here.ask(usa.key, { type: 'say', channel: { kind: 'plenary' }, text: 'still here' })).toMatchObject({ code: 'roomMoved' })
    expect((await here.post(`/api/rooms/${code}/join`, { name: 'Late', as: { kind: 'observer' } })).body.code).toBe('roomMoved')
  })

  test('back again, over the copy that was left, whose people are let go; never over one that goes on or knows more', async () => {
    const { here, code, facilitatorKey, usa } = await played()
    await must(here.ask(facilitatorKey, { type: 'suspendRoom', until: null }))
    const { file: out } = await here.pack(code, facilitatorKey)
    expect(await here.bring(out)).toMatchObject({
      status: 409,
      body: { code: 'archiveHere', message: expect.stringContaining('already has this room') },
    })
    await must(here.ask(facilitatorKey, { type: 'say', channel: { kind: 'plenary' }, text: 'one more word' }))
    await must(here.ask(facilitatorKey, { type: 'moveRoom' }))
    expect(await here.bring(out)).toMatchObject({ status: 409, body: { code: 'archiveHere', message: expect.stringContaining('older') } })

    const { file } = await here.pack(code, facilitatorKey)
    const there = await machine()
    await there.bring(file)
    await must(there.ask(facilitatorKey, { type: 'resumeRoom' }))
    await must(there.ask(usa.key, { type: 'say', channel: { kind: 'team', party: 'USA' }, text: 'said there' }))
    const { file: back } = await there.pack(code, facilitatorKey)
    const staying = here.client(usa.key)
    await staying.next('view')
    const ended = new Promise((done) => staying.socket.once('disconnect', done))
    expect((await here.bring(back)).status).toBe(201)
    await ended
    const { view } = await here.client(usa.key).next('view')
    expect(JSON.stringify(view)).toContain('said there')
    expect(view.room).toMatchObject({ rest: { kind: 'suspended' } })
  })

  test('of a room that still runs: its clock waits there as it stood when it was packed', async () => {
    const { here, code, facilitatorKey } = await played()
    const { file } = await here.pack(code, facilitatorKey)
    const there = await machine()
    await there.bring(file)
    const { view } = await there.client(facilitatorKey).next('view')
    expect(view.room).toMatchObject({ rest: { kind: 'suspended' }, clock: { kind: 'paused' } })
    if (!('clock' in view.room) || view.room.clock.kind !== 'paused') throw new Error('not paused')
    expect(view.room.clock.remaining).toBeGreaterThan(60_000)
    // Nobody was told that the first has moved: it goes on.
    await must(here.ask(facilitatorKey, { type: 'pauseClock' }))
  })

  test('gives the door another code where its own leads to another room', async () => {
    const { here, code, facilitatorKey } = await played()
    const there = await machine()
    const other = await there.open()
    const { room, happenings, ...rest } = contentOf((await here.pack(code, facilitatorKey)).file)
    const event = { type: 'codeRotated', code: other.code }
    const moved = [...happenings, { at: rest.packedAt, by: { kind: 'server' }, event }]
    const file = fileOf({ ...rest, chain: undefined, room: { ...room, door: other.code }, happenings: moved })
    expect(await there.bring(file)).toMatchObject({ status: 201, body: { code, door: 'new' } })
    expect(await there.journal.doorOf(other.code as RoomCode)).toBe(other.code)
    const { view } = await there.client(facilitatorKey).next('view')
    expect((view as FacilitatorView).room.door).not.toBe(other.code)
  })
})

type Content = { packedAt: number; room: Record<string, unknown>; happenings: object[]; seats: object[]; commands: object[] }
const contentOf = (file: Buffer): Content => JSON.parse(gunzipSync(file).toString().split('\n')[1] ?? '')
function fileOf(content: object, head: object = {}): Buffer {
  const text = JSON.stringify(content)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const line = { format: 'overture.room', version: 1, bytes: Buffer.byteLength(text), sha256, ...head }
  return gzipSync(`${JSON.stringify(line)}\n${text}`)
}

/** The same history, a moment later. */
const retold = (happenings: object[]): object[] => happenings.map((one) => ({ ...one, at: (one as { at: number }).at + 1 }))

test('a file that cannot be taken in is refused in words, and nothing is done', async () => {
  const { here, code, facilitatorKey } = await played()
  const { file } = await here.pack(code, facilitatorKey)
  const there = await machine()
  const content = contentOf(file)
  const plain = gunzipSync(file)
  const flipped = Buffer.from(plain)
  flipped[plain.length - 10] = (flipped[plain.length - 10] ?? 0) ^ 1
  const first = content.happenings[0] as { event: object }
  const wrong: [string, Buffer, string][] = [
    ['nothing', Buffer.alloc(0), 'archiveStrange'],
    ['no archive', Buffer.from('{"format":"overture.room"}'), 'archiveStrange'],
    ['another archive', gzipSync('{"format":"another","version":1}\n{}'), 'archiveStrange'],
    ['one line', gzipSync('hello'), 'archiveStrange'],
    ['cut short', file.subarray(0, file.length - 40), 'archiveBroken'],
    ['cut short inside', gzipSync(plain.subarray(0, plain.length - 40)), 'archiveBroken'],
    ['changed on the way', Buffer.concat([file.subarray(0, 200), Buffer.from([1, 2, 3, 4]), file.subarray(204)]), 'archiveBroken'],
    ['changed inside', gzipSync(flipped), 'archiveBroken'],
    ['longer', gzipSync(Buffer.concat([plain, Buffer.from(' ')])), 'archiveBroken'],
    ['a bomb', gzipSync(Buffer.alloc(100 * 1_048_576)), 'archiveTooLarge'],
    ['too large', Buffer.alloc(17 * 1_048_576, 1), 'archiveTooLarge'],
    ['of a later version', fileOf(content, { version: 2 }), 'archiveVersion'],
    ['with more than it should', fileOf({ ...content, more: 1 }), 'archiveUnplayable'],
    ['of another scenario', fileOf({ ...content, room: { ...content.room, scenario: 'other' } }), 'archiveScenario'],
    ['of another state of the scenario', fileOf({ ...content, room: { ...content.room, scenarioVersion: 99 } }), 'archiveScenario'],
    [
      'with what never happens',
      fileOf({ ...content, happenings: [...content.happenings, { ...first, event: { type: 'flood' } }] }),
      'archiveUnplayable',
    ],
    ['opened twice', fileOf({ ...content, happenings: [...content.happenings, first] }), 'archiveUnplayable'],
    ['begun in the middle', fileOf({ ...content, happenings: content.happenings.slice(1) }), 'archiveUnplayable'],
    ['of another code', fileOf({ ...content, room: { ...content.room, code: 'ABCD2345' } }), 'archiveUnplayable'],
    [
      'of nobody',
      fileOf({ ...content, seats: content.seats.slice(0, 1).map((seat) => ({ ...seat, person: 'nobody' })) }),
      'archiveUnplayable',
    ],
    ['with a history that its chain does not bear', fileOf({ ...content, happenings: retold(content.happenings) }), 'archiveBroken'],
    ['with a key twice', fileOf({ ...content, seats: [...content.seats, ...content.seats] }), 'archiveUnplayable'],
  ]
  for (const [name, bytes, refusal] of wrong) {
    const { status, body } = await there.bring(bytes)
    expect([name, body.code, status >= 400, body.message.includes('{')]).toEqual([name, refusal, true, false])
  }
  expect(await there.journal.rooms()).toEqual([])
  expect(await refusalOf(there.client(facilitatorKey))).toMatchObject({ code: 'badKey' })
})

test('a closed room is given away and taken in by nobody', async () => {
  const { here, code, facilitatorKey } = await played()
  const { happenings, ...rest } = contentOf((await here.pack(code, facilitatorKey)).file)
  await must(here.ask(facilitatorKey, { type: 'closeRoom' }))
  expect((await here.pack(code, facilitatorKey)).response.status).toBe(410)
  const closed = { at: rest.packedAt, by: { kind: 'server' }, event: { type: 'roomClosed' } }
  expect((await (await machine()).bring(fileOf({ ...rest, happenings: [...happenings, closed] }))).body.code).toBe('roomClosed')
})
