import { expect, test } from 'vitest'
import type { PackageId, PartyId } from '../../../lib/ids.ts'
import type { AgreementView, FacilitatorView } from '../../../lib/view/view.ts'
import type { Outcome } from '../../../lib/view/whatif.ts'
import { compared, differs } from './compare.ts'
import { askFor, ordersWith, suspending } from './supposing.ts'

const [north, south] = ['north', 'south'] as PartyId[] as [PartyId, PartyId]
const pack = 'p' as PackageId
const to = (before: number, after: number) => ({ before, after, lines: [] })

const outcome = (tension: number, trust: number, will: number) =>
  ({
    board: { tension, trust: { [north]: { [south]: trust / 100 } } },
    story: {
      tension: to(50, tension),
      trust: { [north]: { [south]: to(20, trust) } },
      will: { [north]: to(40, will) },
      pressure: {},
      warRisk: 0.02,
    },
  }) as unknown as Outcome

test('two outcomes stand beside each other; what would be can be taken over within its range', () => {
  const rows = compared(outcome(50, 20, 40), outcome(44, 20, 1), [north, south])
  expect(rows.map(({ figure, now, otherwise, always }) => [figure.kind, now, otherwise, always])).toEqual([
    ['tension', 50, 44, true],
    ['war', 2, 2, true],
    ['trust', 20, 20, true],
    ['will', 40, 1, false],
  ])
  expect(rows.filter(differs).map(({ take }) => take)).toEqual([
    { kind: 'tension', to: 44 },
    { kind: 'will', party: north, to: 3 },
  ])
})

test('one thing is asked for at a time, and the rest of an order stays as it was given', () => {
  const given = { packages: { [pack]: 'comply', other: 'stall' }, free: { kind: 'brink' }, vetoes: ['K1'] }
  const view = {
    own: [
      { party: north, orders: given },
      { party: south, orders: null },
    ],
  } as unknown as FacilitatorView
  expect(ordersWith(view, north, { package: pack, order: 'hedge' })).toEqual({ ...given, packages: { [pack]: 'hedge', other: 'stall' } })
  expect(ordersWith(view, south, { free: 'homeCampaign' })).toEqual({ packages: {}, free: { kind: 'homeCampaign' }, vetoes: [] })
  expect(askFor({ kind: 'crisis', party: north, choice: 'firm' })).toEqual({ crisisChoices: { north: 'firm' } })
  expect(askFor({ kind: 'byHand', change: { kind: 'tension', to: 3 } })).toEqual({ overrides: [{ kind: 'tension', to: 3 }] })
})

test('only what is still owed can be suspended', () => {
  const dues = [
    { party: north, measure: 'A', status: 'performed' },
    { party: north, measure: 'B', status: 'done' },
    { party: south, measure: 'C', status: 'performed' },
  ]
  const agreement = { id: pack, dues } as unknown as AgreementView
  expect(suspending(agreement, north)).toEqual({ suspend: [{ package: pack, measure: 'A' }], resume: [], withdraw: [] })
  expect(suspending({ ...agreement, dues: [] }, north)).toBeNull()
})
