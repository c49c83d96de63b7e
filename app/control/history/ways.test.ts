import { expect, test } from 'vitest'
import type { PartyId } from '../../../lib/ids.ts'
import type { FacilitatorView } from '../../../lib/view/view.ts'
import { mutualPairs, waysOf } from './ways.ts'

const [north, south] = ['north', 'south'] as PartyId[] as [PartyId, PartyId]
const point = (turn: number, tension: number, one: number, other: number) => ({
  turn,
  tension,
  trust: { [north]: { [south]: one }, [south]: { [north]: other } },
})
const view = {
  board: { curve: [point(0, 50, 0.1, 0.2), point(1, 55, 0.15, 0.25)] },
  forks: [{ id: 'fork-1', curve: [point(1, 60, 0.05, 0.1), point(2, 70, 0.01, 0.02)] }],
} as unknown as Pick<FacilitatorView, 'forks' | 'board'>

test('all histories begin at the same start, and the present one is the last', () => {
  const ways = waysOf(view, mutualPairs([north, south]))
  expect(ways.map(({ letter, fork }) => [letter, fork?.id ?? 'now'])).toEqual([
    ['A', 'fork-1'],
    ['B', 'now'],
  ])
  expect(ways[0]?.points).toEqual([
    { turn: 0, tension: 50, trust: [10, 20] },
    { turn: 1, tension: 60, trust: [5, 10] },
    { turn: 2, tension: 70, trust: [1, 2] },
  ])
  expect(ways[1]?.points.map(({ tension }) => tension)).toEqual([50, 55])
})

test('trust matters between two', () => {
  expect(mutualPairs([north, south])).toEqual([
    { holder: north, toward: south },
    { holder: south, toward: north },
  ])
  expect(mutualPairs([north])).toEqual([])
})

test('letters do not run out', () => {
  const forks = Array.from({ length: 27 }, (_, n) => ({ ...view.forks[0], id: `fork-${n + 1}` }))
  const letters = waysOf({ ...view, forks } as typeof view, []).map(({ letter }) => letter)
  expect([letters[0], letters[25], letters[26], letters[27]]).toEqual(['A', 'Z', 'A2', 'B2'])
})
