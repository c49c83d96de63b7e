// The turn, its phases and the clock [T].
import { expect, test } from 'vitest'
import { tableWith } from '../testing/table.ts'
import { phases } from './phase.ts'

test('[T1] a turn has six phases in their order, and the next turn begins with Brief', () => {
  const table = tableWith({ turns: 2 })
  const seen = [table.state.moment?.phase]
  for (let step = 0; step < 6; step++) {
    const from = table.state.moment
    if (!from) throw new Error('no moment')
    table.ask('control', { type: 'nextPhase', from })
    seen.push(table.state.moment?.phase)
  }
  expect(seen).toEqual([...phases, 'brief'])
  expect(table.state.moment).toEqual({ turn: 2, phase: 'brief' })
})

test('[T2] at the deadline the room goes on by itself, also when nobody does anything', () => {
  const table = tableWith({ turns: 2 })
  for (let step = 0; step < 12; step++) {
    const { clock, moment } = table.state
    if (clock.kind !== 'running' || !moment) throw new Error('the clock should run')
    table.now = clock.endsAt - 1
    expect(table.refusal('clock', { type: 'deadline', from: moment }).code).toBe('phaseMoved')
    table.now = clock.endsAt
    table.ask('clock', { type: 'deadline', from: moment })
  }
  expect(table.state.status).toBe('ended')
  expect(table.state.history).toHaveLength(2)
})

test('[T3] pause stops orders but not drafts and talk; resume and extend keep the time right', () => {
  const table = tableWith()
  table.until('negotiate')
  const { clock } = table.state
  if (clock.kind !== 'running') throw new Error('the clock should run')
  table.now = clock.endsAt - 90_000
  table.ask('control', { type: 'pauseClock' })
  expect(table.state.clock).toEqual({ kind: 'paused', remaining: 90_000 })
  expect(table.refusal('control', { type: 'pauseClock' }).code).toBe('clockPaused')
  expect(table.refusal('USA', { type: 'announceGesture', measure: 'U11' as never }).code).toBe('clockPaused')
  table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: 'A word meanwhile.' })
  table.ask('control', { type: 'extendPhase', minutes: 1 })
  table.now += 1_000_000
  table.ask('control', { type: 'resumeClock' })
  expect(table.state.clock).toEqual({ kind: 'running', endsAt: table.now + 150_000 })
  expect(table.refusal('control', { type: 'resumeClock' }).code).toBe('clockRunning')
  expect(table.refusal('USA', { type: 'pauseClock' }).code).toBe('facilitatorOnly')
})

test('[T4] two clicks, or a click and the deadline, move one step', () => {
  const table = tableWith()
  const from = table.state.moment
  if (!from) throw new Error('no moment')
  table.ask('control', { type: 'nextPhase', from })
  expect(table.refusal('control', { type: 'nextPhase', from }).code).toBe('phaseMoved')
  table.now += 10_000_000
  expect(table.refusal('clock', { type: 'deadline', from }).code).toBe('phaseMoved')
  expect(table.state.moment?.phase).toBe('negotiate')
})

test('[T5] what belongs to one phase is refused in another, and before the start', () => {
  const early = tableWith({ started: 'lobby' })
  const orders = { packages: {}, free: { kind: 'nothing' as const }, vetoes: [] }
  expect(early.refusal('USA', { type: 'giveOrders', orders, confirmed: 'once' }).code).toBe('notStarted')
  const table = tableWith()
  expect(table.refusal('USA', { type: 'giveOrders', orders, confirmed: 'once' })).toEqual({
    code: 'wrongPhase',
    with: { phase: 'commit', now: 'brief' },
  })
  expect(table.refusal('USA', { type: 'giveResponse', response: { suspend: [], resume: [], withdraw: [] } }).code).toBe('wrongPhase')
  expect(table.refusal('USA', { type: 'publishStatement', text: 'Too soon.' }).code).toBe('wrongPhase')
  expect(table.refusal('control', { type: 'startGame' }).code).toBe('alreadyStarted')
})

test('[T6] the game ends after the last Debrief, and by capitulation at once', () => {
  const table = tableWith({ turns: 1, seed: 'quiet' })
  table.until('debrief')
  expect(table.state.status).toBe('playing')
  const from = table.state.moment
  if (!from) throw new Error('no moment')
  table.ask('control', { type: 'nextPhase', from })
  expect(table.state.status).toBe('ended')
  expect(table.state.standing?.end).toBe('stalemate')
  expect(table.refusal('control', { type: 'nextPhase', from }).code).toBe('gameOver')

  const given = tableWith({ turns: 6 })
  given.until('commit')
  given.ask('DPRK', { type: 'giveOrders', orders: { packages: {}, free: { kind: 'capitulate' }, vetoes: [] }, confirmed: 'twice' })
  given.until('adjudicate')
  expect(given.state.status).toBe('ended')
  expect(given.state.standing?.end).toBe('capitulation')
  expect(given.state.clock).toEqual({ kind: 'stopped' })
})
