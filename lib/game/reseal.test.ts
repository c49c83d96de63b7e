// Once a game is over its seed is public: what is played on from there draws from another.
import { describe, expect, test } from 'vitest'
import { bringIntoForce, reference, type TestTable, tableWith } from '../testing/table.ts'

/** Ended in turn 2, after one turn with a package in force. */
function ended(): TestTable {
  const table = tableWith({ seed: 'sealed' })
  table.until('negotiate')
  bringIntoForce(table, 'pack-1', 'USA', reference('P1'))
  table.until('brief')
  table.ask('control', { type: 'endGame' })
  return table
}
const room = (table: TestTable) => table.view({ kind: 'screen' }).room

describe('a game that is played on after its end', () => {
  test('[F42] draws from another seed, sealed, whose fingerprint all can read; the one that was opened stays open', () => {
    const table = ended()
    expect(room(table).seed).toEqual({ sealed: false, value: 'sealed' })
    const hash = room(table).seedHash
    table.ask('control', { type: 'rewindTo', turn: 1, phase: 'commit', name: 'Left' })
    expect(room(table).seed).toEqual({ sealed: true })
    expect(room(table).seedHash).not.toBe(hash)
    expect(room(table).openedSeeds).toEqual([{ value: 'sealed', seedHash: hash, backTo: { turn: 1, phase: 'commit' } }])
    expect(JSON.stringify(table.view({ kind: 'screen' }))).not.toContain(table.state.seed)
    table.ask('control', { type: 'endGame' })
    expect(room(table).seed).toEqual({ sealed: false, value: table.state.seed })
  })

  test('[F42] also when its end is undone, and not before the end', () => {
    const table = ended()
    table.ask('control', { type: 'undoLast' })
    expect(table.state).toMatchObject({ status: 'playing', openedSeals: [{ seed: 'sealed' }] })
    const other = tableWith({ seed: 'sealed' })
    other.until('commit')
    other.ask('control', { type: 'rewindTo', turn: 1, phase: 'negotiate', name: 'Left' })
    other.ask('control', { type: 'nextPhase', from: { turn: 1, phase: 'negotiate' } })
    other.ask('control', { type: 'undoLast' })
    expect(other.state).toMatchObject({ seed: 'sealed', openedSeals: [] })
  })

  test('[F42] never draws from an opened seed again, however far it goes back', () => {
    const table = ended()
    table.ask('control', { type: 'rewindTo', turn: 2, phase: 'brief', name: 'First' })
    const { seed } = table.state
    table.ask('control', { type: 'rewindTo', turn: 1, phase: 'negotiate', name: 'Second' })
    expect(table.state.seed).toBe(seed)
    expect(table.state.openedSeals).toHaveLength(1)
  })
})

describe('a table without a clock', () => {
  const untimed = () => {
    const table = tableWith({ settings: { timed: false } })
    table.until('commit')
    table.ask('control', { type: 'rewindTo', turn: 1, phase: 'negotiate', name: 'Left' })
    return table
  }

  test('[F43] waits after going back, until the facilitator lets it go on', () => {
    const table = untimed()
    const sign = { type: 'announceGesture', measure: 'U01' } as never
    expect(table.refusal('USA', sign).code).toBe('clockPaused')
    expect(table.refusal('USA', { type: 'sayReady', from: { turn: 1, phase: 'negotiate' } }).code).toBe('clockPaused')
    expect(table.refusal('control', { type: 'extendPhase', minutes: 1 }).code).toBe('clockStopped')
    table.ask('control', { type: 'resumeClock' })
    expect(table.state.clock).toEqual({ kind: 'stopped' })
    table.ask('USA', { type: 'sayReady', from: { turn: 1, phase: 'negotiate' } })
  })

  test('[F43] waits after an undone phase too; the next phase lets it go on, and letting it go on can be undone', () => {
    const table = untimed()
    table.ask('control', { type: 'resumeClock' })
    table.ask('control', { type: 'undoLast' })
    expect(table.state.clock).toEqual({ kind: 'paused', remaining: 0 })
    table.ask('control', { type: 'nextPhase', from: { turn: 1, phase: 'negotiate' } })
    expect(table.state.clock).toEqual({ kind: 'stopped' })
    table.ask('control', { type: 'undoLast' })
    expect(table.state).toMatchObject({ moment: { phase: 'negotiate' }, clock: { kind: 'paused', remaining: 0 } })
  })
})
