import { expect, test } from 'vitest'
import learn from '../../../lib/words/en/learn.json' with { type: 'json' }
import { begun, countOf, readProgress, type StepId, stepAt, stepBefore, stepIds } from './steps.ts'

/** Fails to compile when a step has no words. */
const told: Record<StepId, { title: string; text: string }> = learn.step
const lobby = { status: 'lobby', phase: null } as const
const at = (phase: 'brief' | 'negotiate' | 'commit' | 'debrief') => ({ status: 'playing', phase }) as const
const upTo = (id: StepId) => new Set(stepIds.slice(0, stepIds.indexOf(id) + 1))

test('every step has words, and none are left over', () => {
  expect(Object.keys(told)).toEqual([...stepIds])
})

test('the round of the desk can be made before the game; the rest waits for its phase', () => {
  expect(stepAt(new Set(), lobby)).toBe('welcome')
  expect(stepAt(upTo('talk'), lobby)).toBeNull()
  expect(stepAt(upTo('talk'), at('brief'))).toBeNull()
  expect(stepAt(upTo('talk'), at('negotiate'))).toBe('packages')
})

test('a phase that was missed does not hold up the next', () => {
  expect(stepAt(upTo('talk'), at('commit'))).toBe('orders')
  expect(stepAt(upTo('poll'), at('debrief'))).toBe('end')
  expect(stepAt(new Set(stepIds), at('debrief'))).toBeNull()
})

test('one can go back over what can be shown now', () => {
  expect(stepBefore('welcome', lobby)).toBeNull()
  expect(stepBefore('orders', at('commit'))).toBe('talk')
})

test('it counts what comes now: the round of the desk, and then what each phase brings', () => {
  expect(countOf('welcome')).toEqual({ of: 'round', at: 1, all: 7 })
  expect(countOf('talk')).toEqual({ of: 'round', at: 7, all: 7 })
  expect(countOf('compose')).toEqual({ of: 'phase', at: 2, all: 2 })
  expect(countOf('orders')).toEqual({ of: 'phase', at: 1, all: 1 })
})

test('it goes on where it was left, and starts anew from what is unreadable', () => {
  expect(readProgress({ standing: 'later', done: ['moment', 'welcome', 'x'] })).toEqual({ standing: 'later', done: ['welcome', 'moment'] })
  expect(readProgress('x')).toEqual(begun)
  expect(readProgress({ standing: 'no', done: 1 })).toEqual(begun)
})
