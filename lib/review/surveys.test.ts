// Surveys in the review [V15]: counts from three answers on, never who, and never what anybody wrote.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { type TestTable, tableWith } from '../testing/table.ts'
import { reviewOf } from './build.ts'
import { lineOf } from './line.ts'

const told = (table: TestTable) => reviewOf(sixParty, lineOf(table.happenings), 'room')?.surveys ?? []
const answer = (table: TestTable, party: string, grand: number | null, text = '') =>
  table.ask(party, {
    type: 'answerSurvey',
    survey: 'before',
    turn: 0,
    answers: { ...(grand === null ? {} : { grand }), background: 'student' },
    texts: text === '' ? {} : { expect: text },
  })

test('[V15] of two answers only their number is told, of three what they chose, and of a question left out no more than its number', () => {
  const table = tableWith({ started: 'lobby' })
  answer(table, 'USA', 3, 'canary one')
  answer(table, 'ROK', 5)
  table.ask('control', { type: 'startGame' })
  expect(told(table)).toEqual([{ survey: 'before', title: 'Before we begin', when: 'before', turn: 0, answered: 2, items: [] }])
  answer(table, 'JPN', null, 'canary two')
  const [three] = told(table)
  const item = (id: string) => told(table)[0]?.items.find((one) => one.id === id)
  expect(three?.answered).toBe(3)
  expect(item('background')).toMatchObject({ kind: 'choice', answers: 3 })
  expect(item('grand')).toMatchObject({ answers: 2, mean: null, counts: [] })
  expect(item('expect')).toEqual({ id: 'expect', kind: 'text', text: 'What do you expect to happen at this table?', answers: 2 })
  answer(table, 'CHN', 5)
  expect(item('grand')).toMatchObject({ answers: 3, mean: 13 / 3, counts: [0, 0, 1, 0, 2, 0, 0] })
  expect(JSON.stringify(reviewOf(sixParty, lineOf(table.happenings), 'facilitator'))).not.toMatch(/canary|"person"/)
})

test('[V15] what is asked after the end is told too, also when the game ended within a turn', () => {
  const table = tableWith()
  table.until('debrief')
  table.until('negotiate')
  table.ask('control', { type: 'endGame' })
  for (const party of ['USA', 'ROK', 'DPRK'])
    table.ask(party, { type: 'answerSurvey', survey: 'after', turn: 2, answers: { grand: 1 }, texts: {} })
  expect(told(table)).toMatchObject([{ survey: 'after', when: 'after', turn: 2, answered: 3 }])
})
