// A report that is corrected while its turn waits for its release.
import { expect, test } from 'vitest'
import { bringIntoForce, packageId, party, reference, type TestTable, tableWith } from '../testing/table.ts'
import type { FacilitatorView, Viewer } from '../view/view.ts'
import type { OverrideChange } from './override.ts'

const seed = process.env.OVERTURE_SEED ?? 'correction'
const others: Viewer[] = [{ kind: 'screen' }, { kind: 'observer' }, { kind: 'delegation', party: party('USA') }]
const set = (table: TestTable, change: OverrideChange, reason = 'Misread.') => table.ask('control', { type: 'override', change, reason })
const held = (table: TestTable) => (table.view({ kind: 'facilitator' }) as FacilitatorView).held

function inRespond(): { table: TestTable; report: string } {
  const table = tableWith({ seed, settings: { release: 'byHand' } })
  table.until('negotiate')
  bringIntoForce(table, 'pack-1', 'USA', reference('P1'))
  table.until('commit')
  table.ask('DPRK', {
    type: 'giveOrders',
    orders: { packages: { [packageId('pack-1')]: 'comply' }, free: { kind: 'nothing' }, vetoes: [] },
    confirmed: 'once',
  })
  table.until('respond')
  const report = table.state.hand.signals?.reports.find(({ measure, grade }) => measure !== null && grade !== 'clear')
  if (!report) throw new Error('No reports came in.')
  return { table, report: report.id }
}
const hold = (table: TestTable) => table.ask('control', { type: 'nextPhase', from: { turn: 1, phase: 'respond' } })

test('[F44] a report corrected while its turn is held gives the turn that it would have given before', () => {
  const early = inRespond()
  set(early.table, { kind: 'report', report: early.report, grade: 'clear' })
  hold(early.table)
  const late = inRespond()
  hold(late.table)
  const before = late.table.state.held?.result
  set(late.table, { kind: 'report', report: late.report, grade: 'clear' })
  expect(late.table.state.held?.result).toEqual(early.table.state.held?.result)
  expect(late.table.state.held?.result).not.toEqual(before)
  for (const { table } of [early, late]) table.ask('control', { type: 'releaseAdjudication' })
  expect(late.table.state.history).toEqual(early.table.state.history)
  expect(late.table.state.world).toEqual(early.table.state.world)
})

test('[F44] others see it as it was until the turn is told, and then read why', () => {
  const { table, report } = inRespond()
  hold(table)
  const before = others.map((viewer) => JSON.stringify(table.view(viewer)))
  set(table, { kind: 'report', report, grade: 'clear' })
  expect(others.map((viewer) => JSON.stringify(table.view(viewer)))).toEqual(before)
  expect(held(table)?.reports.find(({ id }) => id === report)?.grade).toBe('clear')
  expect(table.refusal('control', { type: 'override', change: { kind: 'report', report, grade: 'clear' }, reason: 'x' }).code).toBe(
    'overrideSame',
  )
  expect(table.refusal('control', { type: 'override', change: { kind: 'report', report: 'none', grade: 'clear' }, reason: 'x' }).code).toBe(
    'noSuchReport',
  )
  table.ask('control', { type: 'releaseAdjudication' })
  const seen = table.view({ kind: 'screen' })
  expect(seen.reports.find(({ id }) => id === report)?.grade).toBe('clear')
  expect(seen.headlines.some(({ kind, text }) => kind === 'overridden' && text === 'Misread.')).toBe(true)
})

test('[F44] figures set by hand before it stand on the turn that is reckoned anew', () => {
  const { table, report } = inRespond()
  hold(table)
  set(table, { kind: 'tension', to: 33 }, 'A call.')
  set(table, { kind: 'report', report, grade: 'clear' })
  expect(table.state.held).toMatchObject({ result: { world: { tension: 33 } } })
  expect(table.state.held?.overrides.map(({ reason }) => reason)).toEqual(['A call.', 'Misread.'])
})
