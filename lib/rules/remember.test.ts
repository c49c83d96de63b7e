// What is remembered is what would be worked out anew, and never somebody else's.
import { expect, test } from 'vitest'
import { remembered, rememberedLast, rememberedOfTwo } from './remember.ts'

/** Work that counts how often it was done. */
function counting<A extends object[]>() {
  let times = 0
  return { work: (...args: A) => ({ args, time: ++times }), times: () => times }
}

test('work on one thing is done once a thing, also when nothing comes of it', () => {
  const { work, times } = counting<[object]>()
  const of = remembered(work)
  const [a, b] = [{}, {}]
  expect([of(a), of(b), of(a)].map(({ time }) => time)).toEqual([1, 2, 1])
  expect(times()).toBe(2)
  let idle = 0
  const none = remembered(() => void idle++)
  none(a)
  none(a)
  expect(idle).toBe(1)
})

test('work on two things tells every pair, and every function of it, apart', () => {
  const { work } = counting<[object, object]>()
  const of = rememberedOfTwo(work)
  const [a, b] = [{}, {}]
  expect([of(a, b), of(b, a), of(a, a), of(a, b)].map(({ time }) => time)).toEqual([1, 2, 3, 1])
  const names = rememberedOfTwo(() => 'another function of the same')
  expect([names(a, b), of(a, b).time]).toEqual(['another function of the same', 1])
})

test('work remembered for the last alone is done again after something else was asked', () => {
  const { work } = counting<[object, object]>()
  const of = rememberedLast(work)
  const [a, b] = [{}, {}]
  expect([of(a, b), of(a, b), of(a, a), of(a, b)].map(({ time }) => time)).toEqual([1, 1, 2, 3])
  expect(of(a, b).args).toEqual([a, b])
})
