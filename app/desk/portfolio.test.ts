import { expect, test } from 'vitest'
import { portfolios } from '../../lib/game/state.ts'
import { six } from '../../lib/testing/rules.ts'
import { actFallsTo, firstMine, focusOf } from './portfolio.ts'
import { workplaces } from './todo.ts'

test('what falls to a portfolio comes first, and nothing is left out', () => {
  expect(firstMine([1, 2, 3, 4], (one) => one % 2 === 0)).toEqual([2, 4, 1, 3])
})

test('every domain of the catalogue and every act falls to somebody, and the head has no blinkers', () => {
  const focuses = portfolios.flatMap((one) => focusOf(one) ?? [])
  const domains = new Set(focuses.flatMap((one) => one.domains))
  expect(six.measures.filter(({ domain }) => !domains.has(domain))).toEqual([])
  for (const act of six.acts) expect(portfolios.filter((one) => actFallsTo(one, act))).toHaveLength(1)
  expect(focusOf('head')).toBeNull()
  expect(focuses.flatMap(({ todo }) => todo).every((kind) => kind in workplaces)).toBe(true)
})
