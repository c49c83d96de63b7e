// The telling of a turn: its steps, and that half a minute is enough.
import { describe, expect, test } from 'vitest'
import type { PartyId } from '../../../lib/ids.ts'
import type { Receipt } from '../../../lib/rules/world.ts'
import type { ToldTurn } from '../../../lib/view/told.ts'
import { gradesOf, paceOf, paceWithin, stepsOf, trustMoves } from './steps.ts'

const receipt = (before: number, after: number): Receipt => ({ before, after, lines: [] })
const [usa, dprk, prc] = ['USA', 'DPRK', 'PRC'] as [PartyId, PartyId, PartyId]
const story: ToldTurn['story'] = {
  turn: 1,
  trust: {
    [usa]: { [dprk]: receipt(20, 23.2), [prc]: receipt(40.2, 40.4) },
    [dprk]: { [usa]: receipt(10, 8), [prc]: receipt(50, 62) },
  },
  tension: receipt(60, 55),
  will: {},
  pressure: {},
  changes: [],
  crisis: null,
  warRisk: 0,
}

test('a quiet turn is told in four steps; what moved adds its own', () => {
  expect(stepsOf({ story, ownWill: null, over: null })).toEqual(['reports', 'trust', 'tension', 'war'])
  const busy = {
    ...story,
    will: { [usa]: receipt(55, 50) },
    pressure: { [dprk]: receipt(60, 55) },
    changes: [{ package: 'p' as never, change: 'matured' as const }],
    crisis: { choices: {}, risk: 0.2, war: true },
  }
  const over = { kind: 'war' as const, turn: 1, cause: 'crisis' as const }
  expect(stepsOf({ story: busy, ownWill: null, over })).toEqual([
    'reports',
    'trust',
    'tension',
    'will',
    'pressure',
    'agreements',
    'crisis',
    'end',
  ])
  expect(stepsOf({ story, ownWill: receipt(40, 38), over: null })).toContain('will')
  expect(stepsOf({ story, ownWill: receipt(40, 40.3), over: null })).not.toContain('will')
})

describe('the pace', () => {
  const all = ['reports', 'trust', 'tension', 'will', 'pressure', 'agreements', 'crisis', 'end'] as const
  test('without a clock takes half a minute, and no step passes at once', () => {
    const pace = paceOf(all)
    expect(pace.reduce((total, seconds) => total + seconds, 0)).toBeCloseTo(25)
    expect(Math.min(...pace)).toBeGreaterThan(1.5)
  })
  test('on a desk it keeps within what the phase has left, and leaves a moment for the whole', () => {
    const within = (left: number) => paceWithin(all, left)?.reduce((total, seconds) => total + seconds, 0) ?? null
    expect(within(30)).toBeLessThanOrEqual(21.001)
    expect(within(40)).toBeGreaterThan(within(30) ?? 0)
    expect(within(600)).toBeLessThanOrEqual(45.001)
  })
  test('on a desk no step is told faster than it can be read: where there is no time, nothing is told by itself', () => {
    const quiet = ['reports', 'trust', 'tension', 'war'] as const
    expect(Math.min(...(paceWithin(all, 30) ?? []))).toBeGreaterThanOrEqual(2)
    expect(paceWithin(all, 20)).toBeNull()
    expect(paceWithin(quiet, 20)).not.toBeNull()
    expect(paceWithin(quiet, 10)).toBeNull()
    expect(paceWithin(quiet, 0)).toBeNull()
  })
})

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

test('reports are counted as they stand after an examination', () => {
  const one = { id: 'r', package: 'p' as never, party: usa, measure: null, by: null }
  const reports = [
    { ...one, grade: 'doubtful' as const, clarified: 'clear' as const },
    { ...one, grade: 'doubtful' as const, clarified: 'stillDoubtful' as const },
    { ...one, grade: 'clean' as const, clarified: null },
  ]
  expect(gradesOf({ reports })).toEqual({ all: 3, clear: 1, doubtful: 1 })
})
