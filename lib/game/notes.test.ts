// The facilitators' own notes: pinned to a moment, theirs alone.
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { control, party, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView, Viewer } from '../view/view.ts'
import { logPage } from './logbook.ts'
import { mostNotes } from './note-limits.ts'
import { notesAfter } from './notes.ts'

const now = { kind: 'now' } as const
const notesOf = (table: TestTable) => (table.view({ kind: 'facilitator' }) as FacilitatorView).notes
const others: Viewer[] = [{ kind: 'screen' }, { kind: 'observer' }, { kind: 'delegation', party: party('USA') }]

describe('two facilitators at one note', () => {
  function withTwo(): TestTable {
    const table = tableWith()
    table.ask('server', {
      type: 'join',
      person: 'bea' as PersonId,
      name: 'Bea',
      as: { kind: 'facilitator', rights: 'help' },
      invited: true,
      host: control,
    })
    table.ask('control', { type: 'addNote', text: 'Seoul hesitates.', pin: now })
    table.ask('bea', { type: 'editNote', n: 1, text: 'Seoul hesitates, twice.', rev: 1 })
    return table
  }

  test('[N20] a change begun from an earlier text is refused, and taken once it begins from the one that stands', () => {
    const table = withTwo()
    expect(notesOf(table)).toMatchObject([{ rev: 2, by: 'control', editedBy: 'bea' }])
    expect(table.refusal('control', { type: 'editNote', n: 1, text: 'Tokyo hesitates.', rev: 1 })).toEqual({
      code: 'noteMoved',
      with: { name: 'Bea' },
    })
    expect(table.refusal('control', { type: 'removeNote', n: 1, rev: 1 }).code).toBe('noteMoved')
    table.ask('control', { type: 'editNote', n: 1, text: 'Seoul hesitates, twice. So does Tokyo.', rev: 2 })
    expect(notesOf(table)).toMatchObject([{ text: 'Seoul hesitates, twice. So does Tokyo.', rev: 3, editedBy: 'control' }])
    table.ask('bea', { type: 'removeNote', n: 1, rev: 3 })
    expect(notesOf(table)).toEqual([])
  })

  test('[N21] the text that stands is shown to both, with whose it is', () => {
    const table = withTwo()
    const [note] = notesOf(table)
    expect([note?.text, note?.editedBy]).toEqual(['Seoul hesitates, twice.', 'bea'])
    expect(table.refusal('control', { type: 'editNote', n: 1, text: 'Seoul hesitates, twice.', rev: 1 }).code).toBe('noteSame')
  })

  test('[N20] a journal of an earlier build, which does not count, goes on', () => {
    const [note] = notesAfter([{ n: 1, text: 'old', by: control, at: 1, turn: 1, phase: null, pin: { kind: 'moment' } }], {
      type: 'noteEdited',
      n: 1,
      text: 'new',
    })
    expect(note).toMatchObject({ text: 'new', rev: 2 })
    expect(note).not.toHaveProperty('editedBy')
  })
})

describe('a note', () => {
  test('[F41] stands at the moment it was written, may be changed and taken away', () => {
    const table = tableWith()
    table.until('negotiate')
    table.ask('control', { type: 'addNote', text: 'Seoul hesitates.', pin: now })
    const [note] = notesOf(table)
    expect(note).toEqual({
      n: 1,
      text: 'Seoul hesitates.',
      by: 'control',
      at: table.now,
      turn: 1,
      phase: 'negotiate',
      pin: { kind: 'moment' },
    })
    table.now += 60_000
    table.ask('control', { type: 'editNote', n: 1, text: 'Seoul hesitates, twice.' })
    expect(notesOf(table)).toEqual([{ ...note, text: 'Seoul hesitates, twice.', rev: 2, editedBy: 'control' }])
    expect(table.refusal('control', { type: 'editNote', n: 1, text: 'Seoul hesitates, twice.' }).code).toBe('noteSame')
    table.ask('control', { type: 'removeNote', n: 1 })
    expect(notesOf(table)).toEqual([])
    expect(table.refusal('control', { type: 'removeNote', n: 1 }).code).toBe('noSuchNote')
    table.ask('control', { type: 'addNote', text: 'Another.', pin: now })
    expect(
      notesOf(table).map(({ n }) => n),
      'a number is not given again',
    ).toEqual([2])
  })

  test('[F41] is pinned to a headline or an entry of the log, with its moment', () => {
    const table = tableWith()
    table.until('negotiate')
    const headline = table.state.headlines[0]
    const entry = table.state.log[3]
    if (!headline || !entry) throw new Error('nothing to pin to')
    table.now += 5000
    table.ask('control', { type: 'addNote', text: 'Here it began.', pin: { kind: 'headline', id: headline.id } })
    table.ask('control', { type: 'addNote', text: 'And here.', pin: { kind: 'entry', n: entry.n, at: entry.at, turn: 9, phase: null } })
    expect(notesOf(table)).toMatchObject([
      { at: headline.at, turn: headline.turn, phase: headline.phase, pin: { kind: 'headline', id: headline.id } },
      { at: entry.at, turn: entry.turn, phase: entry.phase, pin: { kind: 'entry', n: entry.n } },
    ])
    const lost = { kind: 'entry', n: entry.n, at: entry.at + 1, turn: 1, phase: 'brief' } as const
    for (const pin of [{ kind: 'headline', id: 999 } as const, lost, { ...lost, n: 10_000 }])
      expect(table.refusal('control', { type: 'addNote', text: 'Where?', pin }).code).toBe('noSuchMoment')
  })

  test('[F41] can be pinned to an entry that the room itself keeps no more', () => {
    const table = tableWith()
    for (let time = 0; time < 300; time += 1) table.ask('USA', { type: 'say', channel: { kind: 'plenary' }, text: `Word ${time}.` })
    const early = logPage(table.happenings, { before: 6, most: 1 }).entries[0]
    if (!early) throw new Error('no early entry')
    expect(table.state.log.some(({ n }) => n === early.n)).toBe(false)
    const { n, at, turn, phase } = early
    table.ask('control', { type: 'addNote', text: 'Long ago.', pin: { kind: 'entry', n, at, turn, phase } })
    expect(notesOf(table)).toMatchObject([{ at, turn, pin: { kind: 'entry', n } }])
  })

  test('[F41] leaves nobody else a byte, and nobody else may write one', () => {
    const table = tableWith()
    const before = others.map((viewer) => JSON.stringify(table.view(viewer)))
    table.ask('control', { type: 'addNote', text: 'CANARY', pin: now })
    table.ask('control', { type: 'editNote', n: 1, text: 'CANARY again' })
    expect(others.map((viewer) => JSON.stringify(table.view(viewer)))).toEqual(before)
    expect(table.refusal('USA', { type: 'addNote', text: 'Mine.', pin: now }).code).toBe('facilitatorOnly')
    expect(table.refusal('USA', { type: 'removeNote', n: 1 }).code).toBe('facilitatorOnly')
    expect(table.state.log.some(({ subject }) => subject?.includes('CANARY'))).toBe(false)
  })

  test('[F41] stays when the table goes back, also those of the history that is left', () => {
    const table = tableWith()
    table.until('commit')
    table.ask('control', { type: 'addNote', text: 'Before the parting.', pin: now })
    table.ask('control', { type: 'rewindTo', turn: 1, phase: 'brief', name: 'Left' })
    expect(notesOf(table)).toHaveLength(1)
    table.ask('control', { type: 'nextPhase', from: { turn: 1, phase: 'brief' } })
    table.ask('control', { type: 'addNote', text: 'After it.', pin: now })
    table.ask('control', { type: 'undoLast' })
    expect(
      notesOf(table).map(({ text }) => text),
      'undoing takes back no note',
    ).toEqual(['Before the parting.', 'After it.'])
  })

  test('[F41] can be written in the lobby and after the end, and not without end', () => {
    const table = tableWith({ started: 'lobby' })
    table.ask('control', { type: 'addNote', text: 'All here.', pin: now })
    expect(notesOf(table)).toMatchObject([{ turn: 0, phase: null }])
    table.ask('control', { type: 'startGame' })
    table.ask('control', { type: 'endGame' })
    for (let n = 1; n < mostNotes; n += 1) table.ask('control', { type: 'addNote', text: `Note ${n}`, pin: now })
    expect(table.refusal('control', { type: 'addNote', text: 'One more.', pin: now }).code).toBe('notesFull')
  })
})
