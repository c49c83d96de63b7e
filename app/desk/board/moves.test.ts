import { expect, test } from 'vitest'
import type { PartyId } from '../../../lib/ids.ts'
import type { Receipt } from '../../../lib/rules/world.ts'
import { trustMoves } from './moves.ts'

const receipt = (before: number, after: number): Receipt => ({ before, after, lines: [] })
const [usa, dprk, prc] = ['USA', 'DPRK', 'PRC'] as [PartyId, PartyId, PartyId]
const story = {
  trust: {
    [usa]: { [dprk]: receipt(20, 23.2), [prc]: receipt(40.2, 40.4) },
    [dprk]: { [usa]: receipt(10, 8), [prc]: receipt(50, 62) },
  },
}

test('what moved by a shown point, the farthest first', () => {
  expect(trustMoves(story, null).map(({ holder, toward, change }) => [holder, toward, change])).toEqual([
    [dprk, prc, 12],
    [usa, dprk, 3],
    [dprk, usa, -2],
  ])
})

test('what concerns the reader comes before what does not', () => {
  expect(trustMoves(story, usa).map(({ change }) => change)).toEqual([3, -2, 12])
})
