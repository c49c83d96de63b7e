import { expect, test } from 'vitest'
import type { Survey } from '../../../lib/scenario/survey-schema.ts'
import { besides, openSurveys } from './open.ts'

const survey = (when: Survey['when']): Survey => ({ id: when, when, title: when, lead: when, items: [] })
const all = [survey('before'), survey('turn'), survey('after')]
const nobody = { consent: null, answered: [] }
const open = (room: object) =>
  openSurveys(all, { status: 'playing', turn: 0, phase: null, imported: false, ...room } as never, nobody).map(
    ({ survey: { id }, turn }) => `${id} ${turn}`,
  )

test('each survey is offered in its time, and none in a session that is there for review', () => {
  expect(open({ status: 'lobby' })).toEqual(['before 0'])
  expect(open({ turn: 1, phase: 'negotiate' })).toEqual(['before 0'])
  expect(open({ turn: 1, phase: 'commit' })).toEqual([])
  expect(open({ turn: 3, phase: 'debrief' })).toEqual(['turn 3'])
  expect(open({ status: 'ended', turn: 4, phase: 'debrief' })).toEqual(['after 4'])
  expect(open({ status: 'ended', turn: 4, phase: 'debrief', imported: true })).toEqual([])
})

test('a delegation answers the questions on a turn in its Debrief, whoever watches beside their desk', () => {
  const debrief = openSurveys(all, { status: 'playing', turn: 3, phase: 'debrief', imported: false }, nobody)
  expect(besides(debrief, 'delegation')).toEqual([])
  expect(besides(debrief, 'observer')).toEqual(debrief)
})

test('what has been answered is known', () => {
  const room = { status: 'playing', turn: 2, phase: 'debrief', imported: false } as const
  const own = { consent: null, answered: [{ survey: 'turn', turn: 1 }] }
  expect(openSurveys(all, room, own).map(({ answered }) => answered)).toEqual([false])
  expect(openSurveys(all, room, { ...own, answered: [{ survey: 'turn', turn: 2 }] }).map(({ answered }) => answered)).toEqual([true])
})
