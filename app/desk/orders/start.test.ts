// Where orders begin: drafts before what was given, a running reserve goes on, an announced gesture is the free action.
import { expect, test } from 'vitest'
import type { PartyOrders } from '../../../lib/rules/world.ts'
import type { Act } from '../../../lib/scenario/schema.ts'
import { bringIntoForce, packageId, party, reference, tableWith } from '../../../lib/testing/table.ts'
import type { DelegateView } from '../../../lib/view/view.ts'
import { isFateful, readOrders, sameOrders, startingOrders } from './start.ts'

const id = packageId('pack-1')
function view(reserves: string[], before: (table: ReturnType<typeof tableWith>) => void = () => {}): DelegateView {
  const table = tableWith()
  table.until('negotiate')
  bringIntoForce(table, id, 'USA', reference('P1'), reserves)
  before(table)
  table.until('commit')
  const seen = table.view({ kind: 'delegation', party: party('DPRK') })
  if (seen.as !== 'delegation') throw new Error('not a desk')
  return seen
}

test('without a word the delegation complies and does nothing further', () => {
  const seen = view([])
  expect(startingOrders(seen, seen.own)).toEqual({ packages: { [id]: 'comply' }, free: { kind: 'nothing' }, vetoes: [] })
})

test('a running reserve is preselected to go on', () => {
  const seen = view(['DPRK'])
  expect(startingOrders(seen, seen.own).packages[id]).toBe('hedge')
})

test('an announced gesture is the free action', () => {
  const seen = view([], (table) => table.ask('DPRK', { type: 'announceGesture', measure: 'D06' as never }))
  expect(startingOrders(seen, seen.own).free).toEqual({ kind: 'gesture', measure: 'D06' })
})

/** A catalogue with one act that calls the crisis card by itself. */
const threats = { acts: [{ id: 'K17', brink: true } as Act] }

test('orders say the same in whatever order they are written', () => {
  const orders: PartyOrders = { packages: { [id]: 'comply' }, free: { kind: 'act', act: 'K01' as never, brink: false }, vetoes: [] }
  expect(sameOrders(orders, { vetoes: [], free: { brink: false, act: 'K01' as never, kind: 'act' }, packages: { [id]: 'comply' } })).toBe(
    true,
  )
  expect(sameOrders(orders, null)).toBe(false)
  expect(isFateful(threats, orders)).toBe(false)
  expect(isFateful(threats, { ...orders, free: { kind: 'brink' } })).toBe(true)
  const threat = { ...orders, free: { kind: 'act' as const, act: 'K17' as never, brink: false } }
  expect(isFateful(threats, threat), 'an act that calls the crisis card by itself').toBe(true)
})

test('orders kept on this device are read back, and what is unreadable is none', () => {
  const orders = { packages: {}, free: { kind: 'nothing' }, vetoes: [] }
  expect(readOrders(orders)).toEqual(orders)
  for (const kept of [null, 'x', { packages: {} }, { ...orders, free: null }]) expect(readOrders(kept)).toBeNull()
})
