// The map shows public knowledge alone [H10]: where commitments, reports, acts, gestures and events show, and that nothing else does.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InjectId, MeasureId } from '../ids.ts'
import type { PackageOrder } from '../rules/world.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import { onMap, type Shown, settledGrade } from './onmap.ts'
import type { Viewer } from './view.ts'

const id = packageId('pack-1')
const wall: Viewer = { kind: 'screen' }
const nothing: Shown = { agreements: [], gestures: [], injects: [], reports: [], open: [] }
const shown = (change: Partial<Shown>) =>
  onMap(sixParty, { ...nothing, ...change }).map(({ mark, subject, place }) => [mark, subject.kind, place?.id ?? null])
const report = (measure: string | null, grade: 'clean' | 'doubtful' | 'clear') => ({
  id: `r-${measure}`,
  package: id,
  party: party('DPRK'),
  measure: measure as MeasureId | null,
  grade,
  clarified: null,
  by: null,
})

function withOrders(order: PackageOrder): TestTable {
  const table = tableWith()
  table.until('negotiate')
  bringIntoForce(table, id, 'USA', reference('P1'))
  table.until('commit')
  table.ask('DPRK', { type: 'giveOrders', orders: { packages: { [id]: order }, free: { kind: 'nothing' }, vetoes: [] }, confirmed: 'once' })
  return table
}

test('[H10] a secret order moves no mark on the map of others', () => {
  const orders = fc.constantFrom<PackageOrder>('comply', 'stall', 'hedge')
  fc.assert(
    fc.property(orders, orders, (a, b) => {
      const [one, other] = [withOrders(a), withOrders(b)]
      for (const viewer of [wall, { kind: 'observer' }, { kind: 'delegation', party: party('USA') }] as const)
        expect(onMap(sixParty, other.view(viewer))).toEqual(onMap(sixParty, one.view(viewer)))
    }),
    { numRuns: 9 },
  )
})

test('what is owed stands on the map from the signing on, quietly, and once reported as it was reported', () => {
  const table = withOrders('comply')
  const before = onMap(sixParty, table.view(wall))
  expect(before.length).toBeGreaterThan(0)
  expect(new Set(before.map(({ mark }) => mark))).toEqual(new Set(['owed']))
  table.until('respond')
  const view = table.view(wall)
  const after = onMap(sixParty, view)
  for (const one of view.reports.filter(({ measure }) => measure !== null)) {
    const mark = after.find(({ subject }) => subject.kind === 'measure' && subject.measure === one.measure && subject.party === one.party)
    expect(mark?.mark).toBe(one.grade === 'clean' ? 'kept' : one.grade)
  }
})

test('a report shows where its measure does, and one about nothing named at the capital, unless it is clean', () => {
  expect(shown({ reports: [report('D31', 'doubtful'), report(null, 'clear')] })).toEqual([
    ['clear', 'elsewhere', 'pyongyang'],
    ['doubtful', 'measure', 'yongbyon'],
  ])
  expect(shown({ reports: [report(null, 'clean')] })).toEqual([])
  expect(settledGrade({ grade: 'doubtful', clarified: 'clear' })).toBe('clear')
  expect(settledGrade({ grade: 'doubtful', clarified: 'stillDoubtful' })).toBe('doubtful')
})

test('an act shows where it was done, unless it was vetoed; a gesture where it is made, once', () => {
  const act = { kind: 'act' as const, party: party('DPRK'), act: 'K04' as never, vetoedBy: [], broke: [] }
  expect(shown({ open: [act] })).toEqual([['act', 'act', 'punggye-ri']])
  expect(shown({ open: [{ ...act, vetoedBy: [party('ROK')] }] })).toEqual([])
  const gesture = { party: party('DPRK'), measure: 'D06' as MeasureId }
  expect(shown({ gestures: [gesture], open: [{ kind: 'gesture', ...gesture }] })).toEqual([['gesture', 'measure', 'kumgang']])
})

test('an event shows at its places, or beside the map; to whoever has not heard it, nowhere', () => {
  const table = tableWith()
  for (const inject of ['E20', 'E12'])
    table.ask('control', { type: 'sendInject', inject: inject as InjectId, party: null, to: [party('USA')] })
  const places = (viewer: Viewer) => onMap(sixParty, table.view(viewer)).map(({ place }) => place?.id ?? null)
  expect(places({ kind: 'delegation', party: party('USA') })).toEqual(['yongbyon', null])
  expect(places({ kind: 'delegation', party: party('ROK') })).toEqual([])
  expect(places(wall)).toEqual([])
})
