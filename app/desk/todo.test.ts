import { createTranslator, type IntlError } from 'use-intl/core'
import { expect, test } from 'vitest'
import { phases } from '../../lib/game/phase.ts'
import type { PackageId } from '../../lib/ids.ts'
import type { Todo } from '../../lib/view/view.ts'
import desk from '../../lib/words/en/desk.json' with { type: 'json' }
import type { TodoNames } from './now/todo-words.ts'
import { leftOf, placeOfMoment, placesInNeed, workplaces } from './todo.ts'
import { places } from './useDesk.ts'

/** Fails to compile when a kind has no words. */
const told: Record<Todo['kind'], { line: string; do: string }> = desk.todo
const kinds = Object.keys(workplaces) as Todo['kind'][]

test.each(kinds)('%s has a line and the word on its button, from the names there are', (kind) => {
  const names: TodoNames = { turn: 3, title: 'Quiet skies', party: 'Japan', measure: 'No overflights', parties: 'China', through: 'ready' }
  const errors: IntlError[] = []
  const t = createTranslator({ locale: 'en', messages: { todo: told }, onError: (error) => errors.push(error) })
  expect(t(`todo.${kind}.line`, { ...names })).toMatch(/\.$/)
  expect(t(`todo.${kind}.do`)).not.toBe('')
  expect(errors).toEqual([])
})

test('there are no words for kinds that do not exist', () => {
  expect(Object.keys(told).sort()).toEqual([...kinds].sort())
})

test('a lamp shines where the delegation must act, not where it only may', () => {
  const sign: Todo = { kind: 'sign', package: 'p' as PackageId }
  expect([...placesInNeed([sign, { kind: 'compose' }])]).toEqual(['packages'])
  expect([...placesInNeed([{ kind: 'changeOrders' }, { kind: 'wait' }, { kind: 'waitForStart' }])]).toEqual([])
  expect([...placesInNeed([{ kind: 'giveOrders' }])]).toEqual(['orders'])
})

test('what a person is through with is not told again, and the desk still says something', () => {
  const briefing: Todo[] = [{ kind: 'readBrief' }, { kind: 'waitForStart' }]
  expect(leftOf(briefing, new Set())).toEqual(briefing)
  expect(leftOf(briefing, new Set(['readBrief']))).toEqual([{ kind: 'waitForStart' }])
  expect(leftOf([{ kind: 'readBrief' }], new Set(['readBrief']))).toEqual([{ kind: 'wait' }])
})

test('each phase leads to the place of its work; the first brief has no story yet', () => {
  const at = phases.map((phase) => placeOfMoment({ status: 'playing', phase, turn: 2 }))
  expect(at).toEqual(['board', 'packages', 'orders', 'answers', 'board', 'now'])
  expect(placeOfMoment({ status: 'playing', phase: 'brief', turn: 1 })).toBe('now')
  expect(placeOfMoment({ status: 'ended', phase: 'debrief', turn: 5 })).toBe('now')
  expect(places).toEqual(expect.arrayContaining(at))
})
