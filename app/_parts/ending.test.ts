import { expect, test } from 'vitest'
import { endingOf, stillShown, tonesFor } from './ending.ts'

const running = (seconds: number) => ({ kind: 'running', seconds }) as const
const far = { kind: 'far' } as const
const over = { kind: 'over' } as const
const mark = (seconds: number) => ({ kind: 'mark', seconds }) as const

test.each([
  [301, far],
  [300, mark(300)],
  [61, mark(300)],
  [60, mark(60)],
  [11, mark(60)],
  [10, mark(10)],
  [1, mark(10)],
  [0, over],
])('with %d seconds left of marks at five minutes and one the end is %j', (seconds, ending) => {
  expect(endingOf(running(seconds), [1, 5])).toEqual(ending)
  expect(endingOf({ kind: 'paused', seconds }, [1, 5])).toEqual(far)
})

test('without a mark the last ten seconds are told', () => {
  expect(endingOf(running(11), [])).toEqual(far)
  expect(endingOf(running(10), [])).toEqual(mark(10))
})

test('it sounds once at each threshold, and not when a short phase begins or time is added', () => {
  expect([tonesFor(far, mark(300)), tonesFor(mark(300), mark(60)), tonesFor(mark(60), mark(10))]).toEqual([1, 1, 2])
  expect([tonesFor(mark(60), mark(60)), tonesFor(mark(10), over), tonesFor(far, far)]).toEqual([0, 0, 0])
  expect([tonesFor(null, mark(60)), tonesFor(null, mark(10)), tonesFor(mark(60), far), tonesFor(mark(10), mark(60))]).toEqual([0, 0, 0, 0])
})

test('early warnings pass, the last minute stands, and on a desk nothing stands for long', () => {
  expect([stillShown(mark(300), running(290), 'long', 480), stillShown(mark(300), running(280), 'long', 480)]).toEqual([true, false])
  expect([stillShown(mark(60), running(12), 'long', 480), stillShown(mark(60), running(12), 'short', 480)]).toEqual([true, false])
  expect([stillShown(mark(10), running(3), 'short', 480), stillShown(over, running(0), 'long', 480)]).toEqual([true, false])
})

test('a phase that is no longer than the warning is not warned of as it begins', () => {
  expect([stillShown(mark(120), running(119), 'long', 120), stillShown(mark(120), running(119), 'long', 121)]).toEqual([false, false])
  expect([stillShown(mark(60), running(59), 'long', 120), stillShown(mark(120), running(119), 'long', 180)]).toEqual([true, true])
  expect(stillShown(mark(120), running(119), 'long', Number.POSITIVE_INFINITY)).toBe(true)
})
