// Ending on time [T]: the coming phases fit, none is too short, the last Debrief and the hot wash keep theirs.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestTable, tableWith } from '../testing/table.ts'
import { fitted, leastPhase, planAt, timetableAt } from './finish.ts'
import { intentSchema } from './intent.ts'

const minute = 60_000
const plan = ({ state, now }: TestTable) => {
  const made = planAt(state, now)
  if (!made) throw new Error('There is a plan.')
  return made
}
/** Lets every phase run its time, to the end of the game; the lengths of the phases in minutes. */
function played(table: TestTable): number[] {
  const lengths: number[] = []
  for (let guard = 0; table.state.status === 'playing' && guard < 200; guard++) {
    const { clock, moment } = table.state
    if (clock.kind !== 'running' || !moment) break
    lengths.push((clock.endsAt - table.now) / minute)
    table.now = clock.endsAt
    table.ask('clock', { type: 'deadline', from: moment })
  }
  return lengths
}

test('[T9] phases shrink in proportion so that play ends in time for the hot wash', () => {
  const table = tableWith({ turns: 2, started: 'lobby' })
  const at = table.now + 35 * minute
  table.ask('control', { type: 'finishBy', at, reserve: 10 })
  expect(plan(table)).toMatchObject({ slip: 0 })
  table.ask('control', { type: 'startGame' })
  const lengths = played(table)
  expect(table.state.status).toBe('ended')
  expect(table.now).toBeLessThanOrEqual(at - 10 * minute)
  expect(table.now, 'nothing is given away').toBeGreaterThan(at - 10 * minute - 1000)
  expect(lengths).toHaveLength(12)
  expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(4, 3)
  expect(lengths[4], 'half a minute stays half a minute').toBe(0.5)
  expect(lengths.at(-1), 'the last Debrief keeps its time').toBe(2)
})

test('[T9] with time to spare nothing is stretched, and what was lost is caught up', () => {
  const table = tableWith({ turns: 2 })
  table.ask('control', { type: 'finishBy', at: table.now + 52 * minute })
  expect(table.state.settings.hotWash).toBe(15)
  expect(plan(table)).toMatchObject({ end: table.now + 36 * minute, slip: 0 })
  table.ask('control', { type: 'extendPhase', minutes: 6 })
  const lengths = played(table)
  expect(lengths[0]).toBe(8)
  expect(lengths[1]).toBeLessThan(8)
  expect(table.now).toBeLessThanOrEqual(1_000_006 + 37 * minute)
  expect(table.state.status).toBe('ended')
})

test('[T9] what cannot be reached is refused, with the minutes it would take; later it slips and says by how much', () => {
  const table = tableWith({ turns: 1 })
  // The Brief that runs has its two minutes; four phases of half a minute and the last Debrief follow, then the hot wash.
  const earliest = table.now + (2 + 2 + 2 + 15) * minute
  expect(plan(table).earliest).toBe(earliest)
  const set = (at: number) => intentSchema.parse({ type: 'finishBy', at })
  expect(table.refusal('control', set(earliest - 1))).toEqual({ code: 'finishTooSoon', with: { minutes: 21, reserve: 15 } })
  expect(table.refusal('USA', set(earliest)).code).toBe('facilitatorOnly')
  table.ask('control', set(earliest))
  expect(table.refusal('control', set(earliest)).code).toBe('nothingToSet')
  expect(plan(table).slip).toBe(0)
  table.ask('control', { type: 'pauseClock' })
  table.now += 3 * minute
  expect(plan(table).slip).toBe(3 * minute)
  table.ask('control', { type: 'resumeClock' })
  expect(played(table).slice(1)).toEqual([0.5, 0.5, 0.5, 0.5, 2])
})

test('[T9] lifted, the phases have their own times again; without a clock there is nothing to time', () => {
  const table = tableWith({ turns: 1 })
  table.ask('control', { type: 'finishBy', at: table.now + 24 * minute })
  table.ask('control', { type: 'finishBy', at: null })
  table.until('negotiate')
  expect(table.state.clock).toEqual({ kind: 'running', endsAt: table.now + 8 * minute })
  const untimed = tableWith({ settings: { timed: false } })
  expect(untimed.refusal('control', { type: 'finishBy', at: untimed.now + 500 * minute }).code).toBe('finishNoClock')
})

test('[T9] whatever the times, what fits is kept: none below its least, none above its own, all together within the room', () => {
  const spans = fc.array(
    fc.integer({ min: 30_000, max: 7_200_000 }).map((full) => ({ full, least: Math.min(full, leastPhase) })),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(spans, fc.integer({ min: -10_000_000, max: 400_000_000 }), (list, room) => {
      const lengths = fitted(list, room)
      const all = lengths.reduce((sum, one) => sum + one, 0)
      const least = list.reduce((sum, one) => sum + one.least, 0)
      expect(lengths.every((one, at) => one >= (list[at]?.least ?? 0) && one <= (list[at]?.full ?? 0))).toBe(true)
      expect(all).toBeLessThanOrEqual(Math.max(room, least))
      expect(all).toBeGreaterThanOrEqual(
        Math.min(
          room - list.length,
          list.reduce((sum, one) => sum + one.full, 0),
        ),
      )
    }),
  )
})

test('[F37] the timetable is the one the clock then keeps', () => {
  for (const late of [null, 55]) {
    const table = tableWith({ turns: 3 })
    if (late !== null) table.ask('control', { type: 'finishBy', at: table.now + late * minute, reserve: 10 })
    table.now += minute / 2
    const slots = timetableAt(table.state, table.now)
    expect(slots[0]).toEqual({ turn: 1, phase: 'brief', begins: table.now, ends: expect.any(Number) })
    expect(slots.at(-1)?.ends).toBe(plan(table).end)
    const kept = slots.map(({ turn, phase }) => ({ turn, phase }))
    const ends: number[] = []
    for (let guard = 0; table.state.status === 'playing' && guard < 200; guard++) {
      const { clock, moment } = table.state
      if (clock.kind !== 'running' || !moment) break
      expect(moment).toEqual(kept[ends.length])
      ends.push(clock.endsAt)
      table.now = clock.endsAt
      table.ask('clock', { type: 'deadline', from: moment })
    }
    // Each beginning rounds the rest down anew: a few milliseconds, never a second.
    for (const [at, end] of ends.entries()) expect(Math.abs((slots[at]?.ends ?? 0) - end)).toBeLessThan(1000)
    expect(timetableAt(table.state, table.now)).toEqual([])
  }
})

test('[F37] before the game it is the whole day, paused it waits, and without a clock the phases’ own times stand', () => {
  const lobby = tableWith({ turns: 2, started: 'lobby' })
  const day = timetableAt(lobby.state, 0)
  expect(day).toHaveLength(12)
  expect(day.at(-1)?.ends).toBe(36 * minute)
  const paused = tableWith({ turns: 2 })
  paused.ask('control', { type: 'pauseClock' })
  paused.now += 10 * minute
  expect((timetableAt(paused.state, paused.now)[0]?.ends ?? 0) - paused.now).toBe(2 * minute)
  const untimed = tableWith({ turns: 2, settings: { timed: false } })
  expect(timetableAt(untimed.state, untimed.now).at(-1)?.ends).toBe(untimed.now + 36 * minute)
})
