// The telling for a room: what is empty is not told, and what has more to read stands longer.
import { expect, test } from 'vitest'
import type { PartyId } from '../../../lib/ids.ts'
import type { Receipt } from '../../../lib/rules/world.ts'
import type { ToldTurn } from '../../../lib/view/told.ts'
import { roomPace, roomSteps } from './pace.ts'

const receipt = (before: number, after: number): Receipt => ({ before, after, lines: [] })
const [usa, dprk] = ['USA', 'DPRK'] as [PartyId, PartyId]
const quiet = {
  turn: 1,
  reports: [],
  open: [],
  headlines: [],
  ownWill: null,
  over: null,
  story: { turn: 1, trust: {}, tension: receipt(60, 55), will: {}, pressure: {}, changes: [], crisis: null, warRisk: 0 },
} as unknown as ToldTurn
const busy: ToldTurn = {
  ...quiet,
  reports: Array.from({ length: 6 }, (_, n) => ({ id: `r${n}` })) as never,
  story: { ...quiet.story, trust: { [usa]: { [dprk]: receipt(20, 30) } }, will: { [usa]: receipt(50, 40) }, warRisk: 0.1 },
}

test('what would only say that nothing happened is not told', () => {
  expect(roomSteps(quiet)).toEqual(['tension'])
  expect(roomSteps(busy)).toEqual(['reports', 'trust', 'tension', 'will', 'war'])
})

test('all is told within the phase, and what has more to read stands longer', () => {
  const steps = roomSteps(busy)
  const pace = roomPace(steps, busy, 0.5)
  expect(pace.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(27.001)
  expect(pace[steps.indexOf('reports')]).toBeGreaterThan(pace[steps.indexOf('war')] ?? 0)
  expect(Math.min(...pace)).toBeGreaterThan(2.5)
})

test('with time to spare nothing drags', () => {
  const pace = roomPace(roomSteps(quiet), quiet, 10)
  expect(pace[0]).toBeLessThanOrEqual(8)
})
