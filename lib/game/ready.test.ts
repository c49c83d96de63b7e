// Ready, and rooms without a clock [T].
import { describe, expect, test } from 'vitest'
import { packageId, party, personOf, reference, tableWith } from '../testing/table.ts'
import type { Moment } from './phase.ts'

const here = (table: ReturnType<typeof tableWith>): Moment => {
  const { moment } = table.state
  if (!moment) throw new Error('no moment')
  return moment
}
const say = (table: ReturnType<typeof tableWith>, by: string) => table.ask(by, { type: 'sayReady', from: here(table) })

test('[T7] ready is said for one phase, by whoever signs, and may be taken back', () => {
  const table = tableWith()
  expect(table.refusal('USA', { type: 'takeBackReady' }).code).toBe('notReady')
  say(table, 'USA')
  expect(table.refusal('USA', { type: 'sayReady', from: here(table) }).code).toBe('alreadyReady')
  say(table, 'DPRK')
  expect(table.view({ kind: 'screen' }).ready).toEqual(['DPRK', 'USA'])
  const control = table.view({ kind: 'facilitator' })
  expect(control.as === 'facilitator' && control.notReady).toEqual(['ROK', 'CHN', 'JPN', 'RUS'])
  table.ask('USA', { type: 'takeBackReady' })
  expect(table.view({ kind: 'screen' }).ready).toEqual(['DPRK'])
  const before = here(table)
  table.until('negotiate')
  expect(table.state.hand.ready).toEqual([])
  expect(table.refusal('USA', { type: 'sayReady', from: before }).code).toBe('phaseMoved')
  table.ask('server', { type: 'join', person: 'una' as never, name: 'Una', as: { kind: 'delegate', party: party('USA') } })
  expect(table.refusal('una', { type: 'sayReady', from: here(table) }).code).toBe('headOnly')
  table.ask('control', { type: 'pauseClock' })
  expect(table.refusal('USA', { type: 'sayReady', from: here(table) }).code).toBe('clockPaused')
  expect(table.refusal('USA', { type: 'takeBackReady' }).code).toBe('clockPaused')
})

test('[T7] before the start and after the end there is nothing to be ready for', () => {
  const table = tableWith({ started: 'lobby', turns: 1 })
  const from = { turn: 1, phase: 'brief' } as const
  expect(table.refusal('USA', { type: 'sayReady', from }).code).toBe('notStarted')
  table.ask('control', { type: 'startGame' })
  table.ask('control', { type: 'endGame' })
  expect(table.refusal('USA', { type: 'sayReady', from }).code).toBe('gameOver')
})

test('[T7] where the room is set so, the last delegation with somebody in it ends the phase', () => {
  const table = tableWith({ seated: ['USA', 'DPRK'], settings: { endEarly: 'whenReady' } })
  table.ask('control', { type: 'seatBot', party: party('JPN'), strategy: 'incr' })
  say(table, 'USA')
  say(table, 'DPRK')
  expect(here(table).phase).toBe('brief')
  const granted = say(table, 'bot-JPN')
  expect(granted.map(({ type }) => type)).toEqual(['readySaid', 'phaseStarted'])
  expect(here(table)).toEqual({ turn: 1, phase: 'negotiate' })
  expect(table.state.hand.ready).toEqual([])
})

test('[T7] it closes the phase as the clock would: orders are carried out, the turn adjudicated, the game scored', () => {
  const table = tableWith({ seated: ['USA'], turns: 1, seed: 'quiet', settings: { endEarly: 'whenReady' } })
  const granted = Array.from({ length: 6 }, () => say(table, 'USA').map(({ type }) => type))
  expect(granted[2]).toEqual(['readySaid', 'ordersCarriedOut', 'phaseStarted'])
  expect(granted[3]).toEqual(['readySaid', 'turnAdjudicated', 'phaseStarted'])
  expect(granted[5]).toEqual(['readySaid', 'gameEnded'])
  expect(table.state.status).toBe('ended')
})

test('[T7] where it is not, everybody may be ready and the phase goes on', () => {
  const table = tableWith()
  for (const id of ['DPRK', 'USA', 'ROK', 'CHN', 'JPN', 'RUS']) say(table, id)
  expect(here(table).phase).toBe('brief')
  expect(table.view({ kind: 'observer' }).ready).toHaveLength(6)
})

test('[T7] what was said lapses when a bot takes or leaves the seat', () => {
  const table = tableWith()
  say(table, 'USA')
  table.ask('control', { type: 'seatBot', party: party('USA'), strategy: 'incr' })
  expect(table.state.hand.ready).toEqual([])
  say(table, 'bot-USA')
  table.ask('USA', { type: 'recallBot', party: party('USA') })
  expect(table.state.hand.ready).toEqual([])
  expect(table.state.people[personOf('USA')]?.removed).toBe(false)
})

test('[T8] without a clock no phase ends by time, and there is none to pause or extend', () => {
  const table = tableWith({ settings: { timed: false } })
  expect(table.view({ kind: 'screen' }).room).toMatchObject({ timed: false, clock: { kind: 'stopped' } })
  const from = here(table)
  table.now += 100_000_000
  expect(table.refusal('clock', { type: 'deadline', from }).code).toBe('phaseMoved')
  for (const intent of [{ type: 'pauseClock' }, { type: 'resumeClock' }, { type: 'extendPhase', minutes: 1 }] as const) {
    expect(table.refusal('control', intent).code).toBe('clockStopped')
  }
  table.until('commit')
  expect(table.state.clock).toEqual({ kind: 'stopped' })
  table.ask('USA', { type: 'giveOrders', orders: { packages: {}, free: { kind: 'nothing' }, vetoes: [] }, confirmed: 'once' })
})

test('a bot that was ready is asked anew by a package that asks something of it; a person stays ready', () => {
  const table = tableWith()
  table.ask('control', { type: 'seatBot', party: party('DPRK'), strategy: 'rational' })
  table.until('negotiate')
  const { moment } = table.state
  if (!moment) throw new Error('no phase')
  table.ask('bot-DPRK', { type: 'sayReady', from: moment })
  table.ask('ROK', { type: 'sayReady', from: moment })
  table.ask('JPN', { type: 'sayReady', from: moment })
  table.ask('USA', { type: 'tablePackage', package: packageId('usa-1'), terms: reference('P1'), draft: null })
  expect(table.view({ kind: 'screen' }).ready).toEqual(['ROK', 'JPN'])
})

describe('a room that ends phases early', () => {
  const allButRussia = () => {
    const table = tableWith({ settings: { endEarly: 'whenReady' } })
    for (const id of ['DPRK', 'USA', 'ROK', 'CHN', 'JPN']) table.ask(id, { type: 'sayReady', from: { turn: 1, phase: 'brief' } })
    expect(table.state.moment?.phase).toBe('brief')
    return table
  }
  const person = personOf('RUS')

  test('[T7] ends it too when whoever was waited for is removed, or moved away', () => {
    const removed = allButRussia()
    removed.ask('control', { type: 'removePerson', person })
    expect(removed.state.moment?.phase).toBe('negotiate')
    const moved = allButRussia()
    moved.ask('control', { type: 'seatPerson', person, role: { kind: 'observer' } })
    expect(moved.state.moment?.phase).toBe('negotiate')
  })

  test('[T7] ends it when a bot that was waited for is recalled from an empty delegation', () => {
    const table = tableWith({ settings: { endEarly: 'whenReady' }, seated: ['DPRK', 'USA'] })
    table.ask('control', { type: 'seatBot', party: party('RUS'), strategy: 'rational' })
    for (const id of ['DPRK', 'USA']) table.ask(id, { type: 'sayReady', from: { turn: 1, phase: 'brief' } })
    table.ask('control', { type: 'recallBot', party: party('RUS') })
    expect(table.state.moment?.phase).toBe('negotiate')
  })

  test('[T7] waits while it is paused, and ends the phase as it goes on', () => {
    const table = allButRussia()
    table.ask('control', { type: 'pauseClock' })
    table.ask('control', { type: 'removePerson', person })
    expect(table.state.moment?.phase).toBe('brief')
    table.ask('control', { type: 'resumeClock' })
    expect(table.state.moment?.phase).toBe('negotiate')
  })

  test('[T7] does not end it because the last one leaves a table where nobody is ready', () => {
    const table = tableWith({ settings: { endEarly: 'whenReady' }, seated: ['RUS'] })
    table.ask('control', { type: 'removePerson', person })
    expect(table.state.moment?.phase).toBe('brief')
  })
})
