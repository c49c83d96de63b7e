import { expect, test } from 'vitest'
import type { PackageId } from '../../../lib/ids.ts'
import type { AgreementView, Todo } from '../../../lib/view/view.ts'
import { inNeed, newlyAgreed, newsIn, titled, todoKey } from './news.ts'

const sign = (id: string): Todo => ({ kind: 'sign', package: id as PackageId })

test('only what needs the delegation is news, and only once', () => {
  const todo: Todo[] = [sign('a'), sign('b'), { kind: 'compose' }]
  expect(newsIn(new Set(), todo)).toEqual([sign('a'), sign('b')])
  expect(newsIn(new Set([todoKey(sign('a'))]), todo)).toEqual([sign('b')])
  expect(newsIn(new Set(inNeed(todo).map(todoKey)), todo)).toEqual([])
})

test('an agreement is told of once, and only while it is in force', () => {
  const [a, b] = ['a', 'b'] as PackageId[]
  const agreements = [
    { id: a, status: 'inForce' },
    { id: b, status: 'collapsed' },
  ] as AgreementView[]
  expect(newlyAgreed(new Set(), agreements).map(({ id }) => id)).toEqual([a])
  expect(newlyAgreed(new Set(agreements.map(({ id }) => id)), agreements)).toEqual([])
})

test('the title of the page counts what waits, and stops when nothing does', () => {
  expect(titled('Desk · Overture', 2)).toBe('(2) Desk · Overture')
  expect(titled('(2) Desk · Overture', 3)).toBe('(3) Desk · Overture')
  expect(titled('(3) Desk · Overture', 0)).toBe('Desk · Overture')
})
