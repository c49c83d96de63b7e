// Answers given anew after going back or an undone phase: counted once, live and in a session that was brought in.
import { describe, expect, test } from 'vitest'
import type { Happening } from '../game/event.ts'
import { evolve } from '../game/evolve.ts'
import type { Intent } from '../game/intent.ts'
import type { RoomState } from '../game/state.ts'
import { reviewOf } from '../review/build.ts'
import { lineOf } from '../review/line.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import { exported } from './files.ts'

const wish = { exportedAt: 2_000_000, history: 'whole' } as const
const poll = (ofThem: number): Intent => ({ type: 'pollTrust', answers: { [party('DPRK')]: { ofThem, ofUs: 50 } } })
const stateOf = (happenings: readonly Happening[]): RoomState | null => happenings.reduce<RoomState | null>(evolve, null)

/** How the review counts what the USA answered of the DPRK, by turn: of the room, and of its export brought in. */
function counted(table: TestTable) {
  const told = exported(sixParty, table.happenings, wish)
  const felt = (happenings: readonly Happening[]) =>
    reviewOf(sixParty, lineOf(happenings), 'facilitator')?.felt.map(({ turn, pairs }) => {
      const pair = pairs.find(({ holder }) => holder === 'USA')
      return [turn, pair?.answers, pair?.says]
    })
  const rows = told.sheets.find(({ name }) => name === 'felt_trust')?.rows ?? []
  return {
    here: felt(table.happenings),
    there: felt(told.session.happenings),
    rows: rows.map(({ history, turn, of_them, counted }) => [history, turn, of_them, counted]),
  }
}

function inDebrief(chatham: 'chatham' | 'codes'): TestTable {
  const table = tableWith({ started: 'lobby' })
  if (chatham === 'chatham') table.ask('control', { type: 'setSettings', settings: { attribution: 'delegation' } })
  table.ask('USA', { type: 'setConsent', consent: 'given' })
  table.ask('control', { type: 'startGame' })
  table.until('debrief')
  table.ask('USA', poll(10))
  return table
}

const on = (table: TestTable) => {
  const { moment } = table.state
  if (moment) table.ask('control', { type: 'nextPhase', from: moment })
}

function undo(table: TestTable): void {
  table.ask('control', { type: 'undoLast', confirmed: true })
  table.ask('control', { type: 'resumeClock' })
}

describe.each(['codes', 'chatham'] as const)('a poll given anew (%s)', (way) => {
  test('[V20] after an undone phase stands in the place of the one that had been given', () => {
    const table = inDebrief(way)
    on(table)
    undo(table)
    expect(table.state.moment).toEqual({ turn: 1, phase: 'debrief' })
    table.ask('USA', poll(30))
    table.until('debrief')
    table.ask('USA', poll(50))
    expect(counted(table)).toEqual({
      here: [
        [1, 1, 30],
        [2, 1, 50],
      ],
      there: [
        [1, 1, 30],
        [2, 1, 50],
      ],
      rows: [
        [2, 1, 30, 'yes'],
        [2, 2, 50, 'yes'],
      ],
    })
  })

  test('[V21] after going back counts alone; what was given on the way that was left is kept with its history', () => {
    const table = inDebrief(way)
    table.until('debrief')
    table.ask('USA', poll(20))
    table.ask('control', { type: 'rewindTo', turn: 2, phase: 'negotiate', name: 'Left' })
    table.ask('control', { type: 'resumeClock' })
    table.until('debrief')
    table.ask('USA', poll(40))
    on(table)
    expect(counted(table)).toEqual({
      here: [
        [1, 1, 10],
        [2, 1, 40],
      ],
      there: [
        [1, 1, 10],
        [2, 1, 40],
      ],
      rows: [
        [1, 1, 10, 'yes'],
        [1, 2, 20, 'no'],
        [2, 2, 40, 'yes'],
      ],
    })
  })

  test('[V21] what was given on a way that was left and not again counts nowhere', () => {
    const table = inDebrief(way)
    table.ask('control', { type: 'rewindTo', turn: 1, phase: 'debrief', name: 'Left' })
    on(table)
    expect(counted(table)).toEqual({ here: [], there: [], rows: [[1, 1, 10, 'no']] })
  })

  test('[V22] a rating given anew after an undone act counts once, and one taken back is gone', () => {
    const table = inDebrief(way)
    table.until('negotiate')
    table.ask('DPRK', { type: 'tablePackage', package: packageId('p'), terms: reference('P1'), draft: null })
    const rate = (rating: number | null): Intent => ({ type: 'ratePackage', package: packageId('p'), version: 1, rating })
    table.ask('USA', rate(2))
    on(table)
    undo(table)
    table.ask('USA', rate(4))
    const ratings = () => stateOf(exported(sixParty, table.happenings, wish).session.happenings)?.proposals[packageId('p')]?.ratings
    expect(ratings()?.map(({ rating }) => rating)).toEqual([4])
    on(table)
    undo(table)
    table.ask('USA', rate(null))
    expect(ratings()?.map(({ rating }) => rating) ?? []).toEqual([])
  })
})
