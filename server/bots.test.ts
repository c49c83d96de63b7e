// Bots in a room's line of thought: they act as their seats, at their pace, once; no fault of theirs stops anybody.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Play } from '../lib/bots/bot.ts'
import type { Happening } from '../lib/game/event.ts'
import type { Intent } from '../lib/game/intent.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PackageId, PartyId, PersonId } from '../lib/ids.ts'
import { sixParty } from '../lib/scenario/six-party/scenario.ts'
import { reference } from '../lib/testing/table.ts'
import type { Journal } from './journal/journal.ts'
import { memoryJournal } from './journal/memory.ts'
import { type Law, overtureLaw } from './law.ts'
import type { Room } from './room.ts'
import { delegateOf, type Table, tableOf } from './testing/table.ts'

const seed = process.env.OVERTURE_SEED ?? 'bots'
const usa = 'USA' as PartyId
const dprk = 'DPRK' as PartyId
const lineup = sixParty.lineups[sixParty.defaultLineup] ?? {}
const parties = sixParty.parties.map(({ id }) => id)
const minute = 60_000
/** Longer than any bot thinks. */
const aWhile = 9100

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const opening = { scenario: sixParty.id, preset: sixParty.defaultPreset, seed, turns: 2 } as const
/** A table that no clock moves on, only that all are ready. */
const untimed = { ...opening, timed: false, endEarly: 'whenReady', botPace: 'quick' } as const

const openedWith = (law: Law, change: Parameters<typeof tableOf>[2], journal: Journal = memoryJournal()): Promise<Table> =>
  tableOf(journal, law, change)

let commands = 0
/** Asks as the facilitator, or as somebody seated. @throws when it is refused */
async function ask({ room }: { room: Room }, person: PersonId, intent: Intent): Promise<void> {
  commands += 1
  const answer = await room.ask(person, `command-${commands}`, intent)
  if (!answer.ok) throw new Error(`${intent.type}: ${answer.code}`)
}

const stateOf = ({ room }: { room: Room }): Promise<RoomState> => room.read((state) => state)

/** Goes on to that phase of the first turn, as the facilitator does. */
async function until(table: Table, phase: string): Promise<void> {
  for (let { moment } = await stateOf(table); moment && moment.phase !== phase; { moment } = await stateOf(table)) {
    await ask(table, table.facilitator, { type: 'nextPhase', from: moment })
  }
}

/** A started table with one person in it, who heads that delegation. */
async function startedWith(law: Law, change: Parameters<typeof tableOf>[2], party = 'RUS'): Promise<Table & { person: PersonId }> {
  const table = await openedWith(law, change)
  const person = await table.join(delegateOf(party))
  await ask(table, table.facilitator, { type: 'startGame' })
  return { ...table, person }
}

/** Overture's law, with other bots. */
const lawWith = (plays: (state: RoomState, party: PartyId) => Play[]): Law => ({ ...overtureLaw, plays })

/** Lets the bots of an untimed table play until nothing is to come. */
async function playedOut(table: Table): Promise<RoomState> {
  while (vi.getTimerCount() > 0) await vi.advanceTimersByTimeAsync(1000)
  return stateOf(table)
}

describe('a bot', () => {
  test('handed a seat in the middle of a phase acts for it, with its reason in the log', async () => {
    const table = await startedWith(overtureLaw, opening)
    await until(table, 'commit')
    await ask(table, table.facilitator, { type: 'seatBot', party: usa, strategy: 'incr' })
    expect((await stateOf(table)).hand.orders[usa]).toBeUndefined()
    await vi.advanceTimersByTimeAsync(aWhile)
    const { hand, log } = await stateOf(table)
    expect(hand.orders[usa]).toBeDefined()
    const entry = log.find(({ type }) => type === 'ordersGiven')
    expect(entry).toMatchObject({ by: { kind: 'person', id: 'bot-USA' }, why: { code: expect.any(String) } })
    const happened = await table.journal.load(table.room.code)
    expect(happened?.find(({ event }) => event.type === 'ordersGiven')?.why).toEqual(entry?.why)
  })

  test('whose seat is taken back does nothing more', async () => {
    const table = await startedWith(overtureLaw, opening)
    await until(table, 'commit')
    await ask(table, table.facilitator, { type: 'seatBot', party: usa, strategy: 'incr' })
    await ask(table, table.facilitator, { type: 'recallBot', party: usa })
    const before = await stateOf(table)
    await vi.advanceTimersByTimeAsync(aWhile)
    expect(await stateOf(table)).toBe(before)
  })

  test('seated again in the same phase says again that it is ready', async () => {
    const table = await startedWith(overtureLaw, { ...untimed, bots: { [usa]: 'wait' } })
    await playedOut(table)
    await ask(table, table.facilitator, { type: 'recallBot', party: usa })
    expect((await stateOf(table)).hand.ready).toEqual([])
    await ask(table, table.facilitator, { type: 'seatBot', party: usa, strategy: 'wait' })
    expect((await playedOut(table)).hand.ready).toEqual([usa])
  })

  test('given another strategy thinks anew', async () => {
    const asked: string[] = []
    const law = lawWith((state) => {
      asked.push(Object.values(state.people).find(({ bot }) => bot)?.bot ?? '')
      return []
    })
    const table = await startedWith(law, opening)
    await ask(table, table.facilitator, { type: 'seatBot', party: usa, strategy: 'incr' })
    await vi.advanceTimersByTimeAsync(aWhile)
    await ask(table, table.facilitator, { type: 'seatBot', party: usa, strategy: 'wait' })
    await vi.advanceTimersByTimeAsync(aWhile)
    expect(asked).toEqual(['incr', 'wait'])
  })

  test('does nothing while the table is paused, and goes on after', async () => {
    const table = await startedWith(overtureLaw, opening)
    await until(table, 'commit')
    await ask(table, table.facilitator, { type: 'seatBot', party: usa, strategy: 'incr' })
    await ask(table, table.facilitator, { type: 'pauseClock' })
    await vi.advanceTimersByTimeAsync(minute)
    expect((await stateOf(table)).hand.orders[usa]).toBeUndefined()
    await ask(table, table.facilitator, { type: 'resumeClock' })
    await vi.advanceTimersByTimeAsync(aWhile)
    expect((await stateOf(table)).hand.orders[usa]).toBeDefined()
  })

  test.each([
    ['human', 2999, 9000],
    ['quick', 399, 1200],
  ] as const)('of %s pace takes its time, and no two act in one instant', async (botPace, least, most) => {
    const table = await openedWith(overtureLaw, { ...opening, botPace, bots: lineup })
    await ask(table, table.facilitator, { type: 'startGame' })
    await until(table, 'commit')
    const began = Date.now()
    const given = new Map<string, number>()
    while (given.size < parties.length && Date.now() - began <= most) {
      await vi.advanceTimersByTimeAsync(1)
      for (const party of Object.keys((await stateOf(table)).hand.orders)) given.set(party, given.get(party) ?? Date.now() - began)
    }
    const times = [...given.values()]
    expect(times).toHaveLength(parties.length)
    expect(Math.min(...times)).toBeGreaterThan(least)
    expect(new Set(times).size).toBeGreaterThan(1)
  })

  test('says that it is ready once it has nothing more to do; then nothing is scheduled, and the room may sleep', async () => {
    const table = await startedWith(overtureLaw, { ...untimed, bots: { [usa]: 'wait' } })
    expect(vi.getTimerCount()).toBe(1)
    await playedOut(table)
    expect((await stateOf(table)).hand.ready).toEqual([usa])
    table.clock.now += 5000
    expect(table.room.idleFor()).toBe(5000)
  })

  test('that is ready still answers what is put before it', async () => {
    const late = 'late' as PackageId
    const law = lawWith(({ proposals }) => {
      const open = proposals[late]?.signatures.length === 0
      return open ? [{ intent: { type: 'signPackage', package: late, version: 1, reserve: 'none' }, why: { code: 'signs', with: {} } }] : []
    })
    const table = await startedWith(law, { ...untimed, bots: { [usa]: 'incr' } }, 'DPRK')
    await until(table, 'negotiate')
    expect((await playedOut(table)).hand.ready).toEqual([usa])
    await ask(table, table.person, { type: 'tablePackage', package: late, terms: reference('P1'), draft: null })
    const { proposals, hand } = await playedOut(table)
    expect(proposals[late]?.signatures.map(({ party }) => party)).toEqual([usa])
    expect(hand.ready).toEqual([usa])
  })

  test('is not set thinking by what others do in secret, and is by what they do in the open', async () => {
    let thoughts = 0
    const law = lawWith(() => {
      thoughts += 1
      return []
    })
    const table = await startedWith(law, { ...untimed, bots: { [usa]: 'incr' } })
    await until(table, 'commit')
    await playedOut(table)
    const before = thoughts
    const orders = { packages: {}, free: { kind: 'nothing' as const }, vetoes: [] }
    await ask(table, table.person, { type: 'giveOrders', orders, confirmed: 'once' })
    await ask(table, table.person, { type: 'say', channel: { kind: 'plenary' }, text: 'Good morning.' })
    await playedOut(table)
    expect(thoughts).toBe(before)
    await ask(table, table.person, { type: 'sayReady', from: { turn: 1, phase: 'commit' } })
    await playedOut(table)
    expect(thoughts).toBeGreaterThan(before)
  })
})

describe('what goes wrong with a bot', () => {
  test('a strategy that fails is logged and left out of the phase; the others play on to the end', async () => {
    const faults: string[] = []
    const law = lawWith((state, party) => {
      if (party !== usa) return overtureLaw.plays(state, party)
      faults.push(`${state.moment?.turn} ${state.moment?.phase}`)
      throw new Error('A fault in a strategy.')
    })
    const table = await openedWith(law, { ...untimed, bots: lineup })
    await ask(table, table.facilitator, { type: 'startGame' })
    const { status, history } = await playedOut(table)
    expect(status).toBe('ended')
    expect(history.map(({ orders }) => [orders[usa], orders[dprk] !== undefined])).toEqual(history.map(() => [undefined, true]))
    expect(faults).toEqual([...new Set(faults)])
  })

  test('a strategy that failed is not asked again in that phase, whatever comes up', async () => {
    let faults = 0
    const law = lawWith(() => {
      faults += 1
      throw new Error('A fault in a strategy.')
    })
    const table = await startedWith(law, { ...untimed, bots: { [usa]: 'incr' } })
    await until(table, 'negotiate')
    await playedOut(table)
    const before = faults
    await ask(table, table.person, { type: 'tablePackage', package: 'new' as PackageId, terms: reference('P1'), draft: null })
    await playedOut(table)
    expect(faults).toBe(before)
    await until(table, 'commit')
    await playedOut(table)
    expect(faults).toBe(before + 1)
  })

  test('a law that fails over what a bot asks stops nobody', async () => {
    const law: Law = {
      ...overtureLaw,
      decide: (...asked) => {
        if (asked[1].kind === 'person' && asked[1].id === 'bot-USA' && asked[2].type === 'giveOrders')
          throw new Error('A fault in the law.')
        return overtureLaw.decide(...asked)
      },
    }
    const table = await openedWith(law, { ...untimed, bots: lineup })
    await ask(table, table.facilitator, { type: 'startGame' })
    expect((await playedOut(table)).status).toBe('ended')
  })

  test('what was refused is not asked again until something has changed', async () => {
    const asked: string[] = []
    const refusedPlay: Play = { intent: { type: 'withdrawPackage', package: 'none' as PackageId }, why: { code: 'tablesNext', with: {} } }
    const law: Law = {
      ...lawWith(() => [refusedPlay]),
      decide: (state, by, intent, at) => {
        if (intent.type === 'withdrawPackage') asked.push(intent.package)
        return overtureLaw.decide(state, by, intent, at)
      },
    }
    const table = await startedWith(law, { ...untimed, bots: { [usa]: 'incr' } })
    await until(table, 'negotiate')
    asked.splice(0)
    await playedOut(table)
    expect(asked).toEqual(['none'])
    await ask(table, table.person, { type: 'tablePackage', package: 'new' as PackageId, terms: reference('P1'), draft: null })
    await playedOut(table)
    expect(asked).toEqual(['none', 'none'])
  })

  test('a strategy that comes to no end is stopped', async () => {
    let turns = 0
    const law = lawWith((_state, party) => {
      turns += 1
      return [{ intent: { type: 'takePortfolio', portfolio: turns % 2 ? 'press' : 'head' }, why: { code: 'keepsWord', with: { party } } }]
    })
    const table = await startedWith(law, { ...untimed, botPace: 'atOnce', bots: { [usa]: 'incr' } })
    await playedOut(table)
    expect(turns).toBe(60)
    expect((await stateOf(table)).hand.ready).toEqual([usa])
  })

  test('what cannot be written is tried again, and happens once', async () => {
    const journal = memoryJournal()
    const fault = { now: false }
    const append: Journal['append'] = async (entry) => {
      if (fault.now) throw new Error('The disk is full.')
      await journal.append(entry)
    }
    const table = await openedWith(overtureLaw, { ...untimed, botPace: 'atOnce', endEarly: 'never', bots: lineup }, { ...journal, append })
    await ask(table, table.facilitator, { type: 'startGame' })
    for (const phase of ['brief', 'commit']) {
      await until(table, phase)
      fault.now = true
      await vi.advanceTimersByTimeAsync(5000)
      expect((await stateOf(table)).hand).toMatchObject({ orders: {}, ready: [] })
      fault.now = false
      expect((await playedOut(table)).hand.ready.toSorted()).toEqual(parties.toSorted())
    }
    const happened = (await journal.load(table.room.code)) ?? []
    const given = happened.flatMap(({ event }) => (event.type === 'ordersGiven' ? [event.party] : []))
    expect(given.toSorted()).toEqual(parties.toSorted())
  })
})

describe('a table of bots', () => {
  test('is played to its end by nobody else, and is quiet then', async () => {
    const table = await openedWith(overtureLaw, { ...untimed, bots: lineup })
    await ask(table, table.facilitator, { type: 'startGame' })
    const { status, standing, log } = await playedOut(table)
    expect([status, standing?.end]).toEqual(['ended', expect.any(String)])
    const orders = log.filter(({ type }) => type === 'ordersGiven')
    expect(orders.length).toBeGreaterThanOrEqual(parties.length)
    expect(orders.filter(({ why }) => why === undefined)).toEqual([])
  })

  test.each([
    ['before it was written', 0.2],
    ['after it was written, and before anybody knew', 0.5],
    ['before it was written', 0.8],
  ])('killed in the middle of what a bot does, %s, goes on from the disk, and nothing happens twice (%d)', async (when, share) => {
    const journal = memoryJournal()
    const power = { on: true }
    const append: Journal['append'] = async (entry) => {
      const fails = power.on && entry.after > share * usualLength
      if (!power.on || (fails && when.startsWith('before'))) power.on = false
      else await journal.append(entry)
      if (!fails && power.on) return
      power.on = false
      throw new Error('The power is gone.')
    }
    const first = await openedWith(overtureLaw, { ...untimed, bots: lineup }, { ...journal, append })
    await ask(first, first.facilitator, { type: 'startGame' })
    while (power.on) await vi.advanceTimersByTimeAsync(100)
    await first.rooms.stop()
    expect(vi.getTimerCount()).toBe(0)

    const second = await openedWith(overtureLaw, untimed, journal)
    const room = await second.rooms.find(first.room.code)
    if (!room) throw new Error('The room is gone.')
    expect((await stateOf({ room })).status).toBe('playing')
    expect((await playedOut({ ...second, room })).status).toBe('ended')
    const done = doneIn((await journal.load(room.code)) ?? [])
    expect(done.length).toBeGreaterThan(parties.length)
    expect(done).toEqual([...new Set(done)])
  })
})

/** Happenings after which a game of two turns is well under way. */
const usualLength = 90

/** What may happen once a turn and no more. */
function doneIn(happenings: readonly Happening[]): string[] {
  let turn = 0
  return happenings.flatMap(({ event }) => {
    if (event.type === 'phaseStarted') turn = event.moment.turn
    if (event.type === 'ordersGiven') return [`${turn} orders ${event.party}`]
    if (event.type === 'packageSigned') return [`${turn} signs ${event.package} ${event.party}`]
    return event.type === 'turnAdjudicated' ? [`${turn} adjudicated`] : []
  })
}
