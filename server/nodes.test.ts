// Several servers on one PostgreSQL, each in a process of its own: one room, whoever is connected where, and whichever of them ends.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Happening } from '../lib/game/event.ts'
import type { RoomCode } from '../lib/ids.ts'
import type { Joined, RoomOpened } from '../lib/protocol.ts'
import { postgresJournal } from './journal/postgres.ts'
import { joinAt, type Node, openAt, startNode, type Visitor, visit } from './testing/nodes.ts'
import { type Postgres, postgresBin, startPostgres } from './testing/postgres.ts'
import { quiet } from './testing/table.ts'

const bin = postgresBin()
const ok = { ok: true }
const patience = { timeout: 30_000, interval: 50 }
const plenary = { kind: 'plenary' }

/** Somebody who speaks before all, sentence after sentence, until each is granted. */
async function speak({ ask }: Visitor, who: string, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1)
    expect(await ask({ id: `${who}-${n}-command`, type: 'say', channel: plenary, text: `${who} ${n}` })).toEqual(ok)
}

const sentences = (who: string, to: number): string[] => Array.from({ length: to }, (_, n) => `${who} ${n}`)
const online = (visitor: Visitor, name: string): boolean | undefined => {
  const view = visitor.view()
  return view && 'people' in view ? view.people.find((person) => person.name === name)?.online : undefined
}

describe.runIf(bin)('servers on one PostgreSQL', () => {
  let postgres: Postgres
  let url = ''
  const nodes: Node[] = []
  const visitors: Visitor[] = []
  const node = async (): Promise<Node> => {
    const started = await startNode({ DATABASE_URL: url })
    nodes.push(started)
    return started
  }
  const guest = (at: Node, key: string): Visitor => {
    const one = visit(at, key)
    visitors.push(one)
    return one
  }
  const happenings = async (code: string): Promise<Happening[]> => {
    const journal = await postgresJournal({ url, log: quiet, lines: 1 })
    const found = (await journal.load(code as RoomCode)) ?? []
    await journal.close()
    return found
  }
  const said = async (code: string): Promise<string[]> =>
    (await happenings(code)).flatMap(({ event }) => (event.type === 'said' ? [event.text] : []))

  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '')
    url = await postgres.fresh()
  }, 120_000)
  afterAll(async () => {
    for (const visitor of visitors) visitor.leave()
    for (const one of nodes) await one.kill()
    await postgres.end()
  }, 60_000)

  test('people at two servers play one game; one server is killed in the middle, and nothing granted is lost or doubled', {
    timeout: 180_000,
  }, async () => {
    const [a, b] = await Promise.all([node(), node()])
    const room: RoomOpened = await openAt(a)
    const ann: Joined = await joinAt(b, room.code, 'USA')
    const control = guest(b, room.facilitatorKey)
    const atA = guest(a, ann.key)
    const wall = guest(b, room.wallKey)
    await vi.waitFor(() => expect(online(control, 'Ann')).toBe(true), patience)
    expect(await control.ask({ id: 'command-start', type: 'startGame' })).toEqual(ok)
    expect(await control.ask({ id: 'command-talks', type: 'nextPhase', from: { turn: 1, phase: 'brief' } })).toEqual(ok)
    await Promise.all([speak(atA, 'A', 0, 15), speak(control, 'F', 0, 15)])
    await vi.waitFor(() => expect(control.heard).toHaveLength(30), patience)
    await vi.waitFor(() => expect(atA.heard).toEqual(control.heard), patience)

    const rest = [speak(atA, 'A', 15, 30), speak(control, 'F', 15, 30)]
    await vi.waitFor(() => expect(control.heard.length).toBeGreaterThan(33), patience)
    await a.kill()
    atA.moveTo(b)
    await Promise.all(rest)
    const all = await said(room.code)
    expect(all.toSorted()).toEqual([...sentences('A', 30), ...sentences('F', 30)].toSorted())
    for (const visitor of [control, atA]) await vi.waitFor(() => expect(visitor.heard).toEqual(all), patience)
    await vi.waitFor(() => expect(JSON.stringify(wall.view())).toContain('"phase":"negotiate"'), patience)
    atA.leave()
    await vi.waitFor(() => expect(online(control, 'Ann')).toBe(false), patience)
    expect(await b.stop()).toBe(0)
  })

  test('who was connected to a server that was killed is offline at the others soon', { timeout: 120_000 }, async () => {
    const [a, b] = await Promise.all([node(), node()])
    const room = await openAt(a)
    const ann = await joinAt(a, room.code, 'USA')
    const control = guest(b, room.facilitatorKey)
    const atA = guest(a, ann.key)
    await vi.waitFor(() => expect(online(control, 'Ann')).toBe(true), patience)
    await a.kill()
    atA.leave()
    await vi.waitFor(() => expect(online(control, 'Ann')).toBe(false), patience)
    await b.kill()
  })

  test('the clock strikes once, and a bot does each thing once', { timeout: 120_000 }, async () => {
    const [a, b] = await Promise.all([node(), node()])
    const room = await openAt(a)
    const [one, other] = [guest(a, room.facilitatorKey), guest(b, room.facilitatorKey)]
    await vi.waitFor(() => expect([one.view(), other.view()]).not.toContain(null), patience)
    for (const party of ['USA', 'DPRK', 'ROK', 'JPN', 'CHN', 'RUS'])
      expect(await one.ask({ id: `command-${party}`, type: 'seatBot', party, strategy: 'incr' })).toEqual(ok)
    expect(await other.ask({ id: 'command-pace', type: 'setBotPace', pace: 'atOnce' })).toEqual(ok)
    expect(await one.ask({ id: 'command-start', type: 'startGame' })).toEqual(ok)
    const from = { turn: 1, phase: 'brief' }
    const both = await Promise.all([one, other].map(({ ask }, n) => ask({ id: `command-next-${n}`, type: 'nextPhase', from })))
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    await vi.waitFor(
      async () => expect((await happenings(room.code)).filter(({ event }) => event.type === 'readySaid').length).toBeGreaterThanOrEqual(6),
      patience,
    )
    const phases = (await happenings(room.code)).flatMap(({ event }) =>
      event.type === 'phaseStarted' ? [`${event.moment.turn} ${event.moment.phase}`] : [],
    )
    expect(new Set(phases).size).toBe(phases.length)
    await Promise.all([a.kill(), b.kill()])
  })

  test('while servers are brought up to date one after another: what an older one may pass over stays, what it cannot know it refuses in words', {
    timeout: 120_000,
  }, async () => {
    const [a, b] = await Promise.all([node(), node()])
    const room = await openAt(a)
    const ann = await joinAt(a, room.code, 'USA')
    const [control, atB] = [guest(a, room.facilitatorKey), guest(b, ann.key)]
    await speak(atB, 'A', 0, 2)
    await vi.waitFor(() => expect(control.heard).toHaveLength(2), patience)
    // A newer build writes, as it would: first an event as it is with a field more, then one of a kind of its own.
    const journal = await postgresJournal({ url, log: quiet, lines: 1 })
    const write = async (event: object): Promise<void> => {
      const after = (await journal.load(room.code as RoomCode))?.length ?? 0
      const happening = { at: Date.now(), by: { kind: 'server' }, event } as unknown as Happening
      await journal.append({ room: room.code as RoomCode, after, happenings: [happening], command: null, seats: [] })
    }
    const last = (await happenings(room.code)).findLast(({ event }) => event.type === 'said')
    await write({ ...last?.event, text: 'newer', mood: 'hopeful' })
    await vi.waitFor(() => expect([control.heard, atB.heard]).toEqual(Array(2).fill(['A 0', 'A 1', 'newer'])), patience)
    await speak(atB, 'A', 2, 3)
    await vi.waitFor(() => expect(control.heard).toContain('A 2'), patience)

    const before = (await happenings(room.code)).length + 1
    await write({ type: 'fromTheFuture', what: 'nobody here knows' })
    for (const visitor of [control, atB])
      await vi.waitFor(() => expect(visitor.turnedAway()).toMatchObject({ code: 'newerVersion' }), patience)
    expect(atB.turnedAway()?.message).toMatch(/newer version/)
    const entering = await fetch(`${a.url}/api/rooms/${room.code}/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Ben', as: { kind: 'delegate', party: 'ROK' } }),
    })
    expect([entering.status, await entering.json()]).toMatchObject([503, { code: 'newerVersion' }])
    const all = await happenings(room.code)
    expect(all).toHaveLength(before)
    expect(JSON.stringify(all)).toContain('"mood":"hopeful"')
    expect(await journal.breakIn(room.code as RoomCode)).toBeNull()
    await journal.close()
    // Other rooms go on.
    expect((await openAt(a)).code).not.toBe(room.code)
    await Promise.all([a.kill(), b.kill()])
  })

  test('PostgreSQL restarts under load: what was granted is there once, all go on', { timeout: 120_000 }, async () => {
    const [a, b] = await Promise.all([node(), node()])
    const room = await openAt(a)
    const ann = await joinAt(b, room.code, 'USA')
    const [control, atB] = [guest(a, room.facilitatorKey), guest(b, ann.key)]
    const speaking = [speak(control, 'F', 0, 40), speak(atB, 'A', 0, 40)]
    await vi.waitFor(() => expect(control.heard.length).toBeGreaterThan(5), patience)
    await postgres.restart('immediate')
    await vi.waitFor(() => expect(control.heard.length).toBeGreaterThan(40), patience)
    await postgres.restart('fast')
    await Promise.all(speaking)
    const all = await said(room.code)
    expect(all.toSorted()).toEqual([...sentences('A', 40), ...sentences('F', 40)].toSorted())
    for (const visitor of [control, atB]) await vi.waitFor(() => expect(visitor.heard).toEqual(all), patience)
    await Promise.all([a.kill(), b.kill()])
  })
})
