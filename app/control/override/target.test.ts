import { expect, test } from 'vitest'
import type { MeasureId, PackageId, PartyId } from '../../../lib/ids.ts'
import type { Report } from '../../../lib/rules/world.ts'
import type { FacilitatorView } from '../../../lib/view/view.ts'
import { type FigureTarget, figureNow, gradeNow, isFigure, rangeOf, setTo, standsIn, statusNow } from './target.ts'

const [north, south] = ['north', 'south'] as PartyId[] as [PartyId, PartyId]
const due = { package: 'p' as PackageId, party: north, measure: 'M1' as MeasureId }

const view = {
  board: {
    tension: 45.26,
    trust: { [north]: { [south]: 0.123 } },
    pressure: { [north]: 60 },
    reach: { [north]: 4 },
    asset: [{ party: north, name: 'units', low: 24, high: 36 }],
  },
  own: [{ party: south, will: 51.07 }],
  reports: [{ id: 'p:north:M1', grade: 'doubtful' } as Report],
  agreements: [{ id: 'p', dues: [{ ...due, status: 'stalled' }] }],
  held: null,
} as unknown as FacilitatorView

const of = (target: unknown) => target as FigureTarget

test.each([
  [{ kind: 'tension' }, 45.3],
  [{ kind: 'trust', holder: north, toward: south }, 12.3],
  [{ kind: 'trust', holder: south, toward: north }, null],
  [{ kind: 'will', party: south }, 51.1],
  [{ kind: 'pressure', party: north }, 60],
  [{ kind: 'pressure', party: south }, null],
  [{ kind: 'asset', party: north }, 30],
  [{ kind: 'reach', party: north }, 4],
])('%j stands at %s', (target, now) => {
  expect(figureNow(view, of(target))).toBe(now)
})

test('trust is set in points and held from 0 to 1; the others as they are', () => {
  const trust = of({ kind: 'trust', holder: north, toward: south })
  expect(rangeOf(trust)).toEqual({ min: 1, max: 99 })
  expect(setTo(trust, 35)).toEqual({ kind: 'trust', holder: north, toward: south, to: 0.35 })
  expect(setTo(of({ kind: 'tension' }), 35)).toEqual({ kind: 'tension', to: 35 })
})

test('reports and commitments stand as the view says', () => {
  expect(gradeNow(view, 'p:north:M1')).toBe('doubtful')
  expect(gradeNow(view, 'another')).toBeNull()
  expect(statusNow(view, { kind: 'commitment', ...due })).toBe('stalled')
  expect(statusNow(view, { kind: 'commitment', ...due, party: south })).toBeNull()
  expect([isFigure({ kind: 'report', report: 'x' }), isFigure({ kind: 'tension' })]).toEqual([false, true])
})

test('a change stands in the receipt of a turn that is told, else in the one to come; what has no receipt stands in the news', () => {
  const at = (told: number | null, held: object | null = null) =>
    ({ room: { turn: 2 }, story: told === null ? null : { turn: told }, held }) as unknown as FacilitatorView
  expect(standsIn(at(2), { kind: 'tension' })).toBe('told')
  expect(standsIn(at(1), { kind: 'tension' })).toBe('coming')
  expect(standsIn(at(null), { kind: 'will', party: north })).toBe('coming')
  expect(standsIn(at(1, {}), { kind: 'will', party: north })).toBe('held')
  expect(standsIn(at(2), { kind: 'asset', party: north })).toBe('headlines')
  expect(standsIn(at(2), { kind: 'report', report: 'x' })).toBe('headlines')
})

test('while a turn waits for its release, its figures are what can be set', () => {
  const held = {
    board: { ...view.board, tension: 70, asset: [] },
    agreements: [{ id: 'p', dues: [{ ...due, status: 'performed' }] }],
    story: { will: { [south]: { before: 51, after: 40, lines: [] } } },
  }
  const waiting = { ...view, held } as unknown as FacilitatorView
  expect(figureNow(waiting, of({ kind: 'tension' }))).toBe(70)
  expect(figureNow(waiting, of({ kind: 'will', party: south }))).toBe(40)
  expect(figureNow(waiting, of({ kind: 'asset', party: north }))).toBeNull()
  expect(statusNow(waiting, { kind: 'commitment', ...due })).toBe('performed')
})
