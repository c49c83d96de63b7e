// Snapshots are a shorter way and nothing else; several servers on one journal are one room.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import type { Happening } from '../lib/game/event.ts'
import { evolve } from '../lib/game/evolve.ts'
import type { Intent } from '../lib/game/intent.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PartyId, PersonId, RoomCode } from '../lib/ids.ts'
import { buildMark, digestOf } from './build-mark.ts'
import type { Journal } from './journal/journal.ts'
import { memoryJournal, memoryJournals } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { memoryOf, wake } from './standing.ts'
import { phaseTakes, smallView } from './testing/law.ts'
import { quiet, type Table, tableOf } from './testing/table.ts'
import { withdrawing } from './withdrawal.ts'

const recorded = (name: string): Happening[] =>
  JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, `../lib/testing/games/${name}.json.gz`))).toString()).happenings

const code = 'ABCD1234' as RoomCode
const build = 'this'
const text = (state: RoomState | undefined): string => JSON.stringify(state)
const plenary = (said: string): Intent => ({ type: 'say', channel: { kind: 'plenary' }, text: said })
const ok = { ok: true }

async function told(happenings: readonly Happening[], journal: Journal = memoryJournal()): Promise<Journal> {
  await journal.append({ room: code, after: 0, happenings, command: null, seats: [] })
  return journal
}

/** A snapshot kept of the room as it stood after so many happenings, by that build. */
async function snapAt(journal: Journal, happenings: readonly Happening[], n: number, by = build): Promise<void> {
  const shorter = await told(happenings.slice(0, n))
  const woken = await wake(code, { law: overtureLaw, journal: shorter, build: by })
  if (woken) await journal.keepSnapshot(code, { ...woken.standing, build: by })
}

describe('snapshots', () => {
  test.each(['recorded-1', 'recorded-2'])('the room is the same with and without, wherever it was taken (%s)', async (name) => {
    const happenings = recorded(name)
    const journal = await told(happenings)
    const whole = await wake(code, { law: overtureLaw, journal, build })
    expect(whole?.from).toBe(0)
    for (let share = 1; share <= 8; share += 1) {
      const n = Math.floor((happenings.length * share) / 8)
      await snapAt(journal, happenings, n)
      const short = await wake(code, { law: overtureLaw, journal, build })
      expect([short?.from, short?.standing.seq]).toEqual([n, happenings.length])
      expect(text(short?.standing.state)).toBe(text(whole?.standing.state))
    }
  })

  test('another build’s is not used, nor one that cannot be read', async () => {
    const happenings = recorded('recorded-1')
    const journal = await told(happenings)
    await snapAt(journal, happenings, 50, 'another')
    expect((await wake(code, { law: overtureLaw, journal, build }))?.from).toBe(0)
    expect(await wake('NNNE0000' as RoomCode, { law: overtureLaw, journal, build })).toBeNull()
  })

  test('the mark of a build is that of all that a state can come from', () => {
    expect(buildMark()).toBe(buildMark())
    const files = ['state.ts', 'evolve.ts'].map((name) => join(import.meta.dirname, '../lib/game', name))
    expect(digestOf(files)).not.toBe(digestOf(files.slice(1)))
  })

  test('one is kept on the way and one at rest, and failing to keep one stops nothing', async () => {
    const happenings = recorded('recorded-1')
    const [first, ...rest] = happenings
    if (!first) throw new Error('The recorded game is empty.')
    const journal = await told([first])
    const keepSnapshot = vi.fn(journal.keepSnapshot).mockRejectedValueOnce(new Error('The disk is full.'))
    const log = quiet
    const ports = { law: overtureLaw, journal: { ...journal, keepSnapshot }, log, build, trace: 'x', moved: () => {}, outgrown: () => {} }
    const memory = memoryOf(code, ports)
    for (const happening of rest) {
      const { state } = await memory.awake()
      await memory.keep({ happenings: [happening], next: evolve(state, happening), along: {} })
    }
    expect(memory.now()?.seq).toBe(happenings.length)
    await memory.rest()
    await memory.rest()
    const woken = await wake(code, { law: overtureLaw, journal, build })
    expect(woken?.from).toBeGreaterThan(0)
    expect(text(woken?.standing.state)).toBe(text(memory.now()?.state))
  })
})

/** One room at two servers on one journal. */
async function twoServers(): Promise<{ a: Table; b: Table; journals: Journal[] }> {
  const journals = memoryJournals(2)
  const [one, other] = journals
  if (!one || !other) throw new Error('There are not two.')
  const a = await tableOf(one)
  const b = await tableOf(other)
  const room = await b.rooms.find(a.room.code)
  if (!room) throw new Error('The other server does not know the room.')
  return { a, b: { ...b, room, facilitator: a.facilitator, screen: a.screen }, journals }
}

/** Waits until what was cast to a link ends in that piece of talk. */
const hears = (link: { heard: unknown[] }, said: string): Promise<void> =>
  vi.waitFor(() => expect(JSON.stringify(link.heard.at(-1) ?? null)).toContain(said))

describe('two servers on one journal', () => {
  test('what is granted at one is shown at the other, all in one order', async () => {
    const { a, b } = await twoServers()
    const screens = [a.link(a.screen), b.link(b.screen)] as const
    await a.room.connect(screens[0])
    await b.room.connect(screens[1])
    const asked = Array.from({ length: 40 }, (_, n) => [a, b][n % 2]?.room.ask(a.facilitator, `command-${n}`, plenary(`said ${n}.`)))
    for (const answer of await Promise.all(asked)) expect(answer).toEqual(ok)
    const talks = await Promise.all(
      [a, b].map(({ room }) => room.read(({ channels }) => channels.plenary?.messages.map((one) => one.text))),
    )
    expect(talks[0]).toHaveLength(40)
    await vi.waitFor(async () => expect(await b.room.read(({ channels }) => channels.plenary?.messages.length)).toBe(40))
    expect(await b.room.read(({ channels }) => channels.plenary?.messages.map((one) => one.text))).toEqual(
      await a.room.read(({ channels }) => channels.plenary?.messages.map((one) => one.text)),
    )
    for (const [n, { room }] of [a, b].entries()) {
      const link = [a, b][n]?.link(a.screen)
      if (link) await room.connect(link)
      expect(smallView(link?.heard.flatMap(([kind, what]) => (kind === 'view' ? [what.view] : []))[0] as never).talk.plenary).toHaveLength(
        40,
      )
    }
  })

  test('the same command asked at both counts once, and with another body it is refused', async () => {
    const { a, b, journals } = await twoServers()
    await b.room.read(() => {})
    const both = [a, b].map(({ room }) => room.ask(a.facilitator, 'command-1', plenary('once')))
    expect(await Promise.all(both)).toEqual([ok, ok])
    expect(await b.room.ask(a.facilitator, 'command-2', plenary('b'))).toEqual(ok)
    expect(await a.room.ask(a.facilitator, 'command-2', plenary('a'))).toMatchObject({ code: 'commandIdReused' })
    const happenings = await journals[0]?.load(a.room.code)
    expect(happenings?.filter(({ event }) => event.type === 'said')).toHaveLength(2)
  })

  test('a deadline is rung at both and comes once', async () => {
    const { a, b, journals } = await twoServers()
    expect(await a.room.ask(a.facilitator, 'command-1', { type: 'startGame' })).toEqual(ok)
    await b.room.read(() => {})
    for (const { clock } of [a, b]) clock.now += phaseTakes
    const from = { turn: 1, phase: 'brief' as const }
    await Promise.all([a, b].map(({ room }) => room.note({ type: 'deadline', from })))
    const started = (await journals[0]?.load(a.room.code))?.filter(({ event }) => event.type === 'phaseStarted')
    expect(started).toHaveLength(2)
    expect(await b.room.read(({ moment }) => moment)).toEqual(await a.room.read(({ moment }) => moment))
  })

  test('who is connected at one is online at the other, until they go', async () => {
    const { a, b } = await twoServers()
    const control = b.link(b.facilitator)
    await b.room.connect(control)
    const wall = a.link(a.screen)
    await a.room.connect(wall)
    const online = (): number | undefined => {
      const patches = control.heard.flatMap(([kind, message]) => (kind === 'patch' ? message.patch : []))
      return patches
        .filter(({ path }) => path === '/online')
        .map((one) => ('value' in one ? Number(one.value) : Number.NaN))
        .at(-1)
    }
    await vi.waitFor(() => expect(online()).toBe(2))
    a.room.disconnect(wall)
    await vi.waitFor(() => expect(online()).toBe(1))
  })

  test('whose key was taken back at one is shown out at the other; whoever has a new one stays', async () => {
    const { a, b } = await twoServers()
    const ann = await a.join({ kind: 'delegate', party: 'AA' as PartyId })
    const old = { ...b.link(ann), holds: async () => !revoked.now }
    const revoked = { now: false }
    const fresh = b.link(ann)
    await b.room.connect(old)
    await b.room.connect(fresh)
    revoked.now = true
    const happenings: Happening[] = [{ at: 1, by: { kind: 'server' }, event: { type: 'linkRenewed', person: ann as PersonId } }]
    const after = (await a.journal.load(a.room.code))?.length ?? 0
    await a.journal.append({ room: a.room.code, after, happenings, command: null, seats: [] })
    await vi.waitFor(() => expect(old.kinds().slice(-2)).toEqual(['bye', 'end']))
    expect(fresh.kinds()).not.toContain('bye')
  })

  test('words that leave the journal at one leave the memory of the other', async () => {
    const { a, b } = await twoServers()
    const ann = (await a.join({ kind: 'delegate', party: 'AA' as PartyId })) as PersonId
    const screen = b.link(b.screen)
    await b.room.connect(screen)
    expect(await a.room.ask(ann, 'command-1', plenary('canary'))).toEqual(ok)
    await hears(screen, 'canary')
    const before = (await a.journal.load(a.room.code)) ?? []
    const so = {
      happenings: [{ at: 1, by: { kind: 'person', id: ann }, event: { type: 'wordsWithdrawn', person: ann } } as Happening],
      along: {},
    }
    const law = { ...overtureLaw, evolve: (_: RoomState | null, __: Happening) => ({}) as RoomState }
    const made = await withdrawing({ law, journal: a.journal, code: a.room.code }, ann, so)
    if (!('along' in made) || !made.along.rewrite) throw new Error('Nothing is to be written over.')
    const { happenings, along } = made
    await a.journal.append({ room: a.room.code, after: before.length, happenings, command: null, seats: [], rewrite: made.along.rewrite })
    expect(along.rewrite?.happenings).toHaveLength(1)
    await vi.waitFor(async () => expect(JSON.stringify(await b.room.read((state) => state))).not.toContain('canary'))
    expect(await a.journal.breakIn(a.room.code)).toBeNull()
    expect(await a.room.ask(ann, 'command-3', plenary('after'))).toEqual(ok)
    await hears(screen, 'after')
  })

  test('a room that another server replaced is read anew', async () => {
    const { a, b } = await twoServers()
    const screen = b.link(b.screen)
    await b.room.connect(screen)
    expect(await a.room.ask(a.facilitator, 'command-1', plenary('before'))).toEqual(ok)
    await hears(screen, 'before')
    const happenings = (await a.journal.load(a.room.code))?.slice(0, -1) ?? []
    const { seats, commands } = await a.journal.kept(a.room.code)
    await a.journal.take({ room: a.room.code, happenings, seats, commands, door: a.room.code, over: 'copy' })
    await vi.waitFor(async () => expect(await b.room.read(({ channels }) => channels.plenary)).toBeUndefined())
    expect(await b.room.ask(a.facilitator, 'command-2', plenary('after'))).toEqual(ok)
  })
})
