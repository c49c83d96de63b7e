import { expect, test } from 'vitest'
import type { FacilitatorView } from '../../../lib/view/view.ts'
import { alerts } from './alerted.ts'

const now = 10_000_000
const minutes = (n: number) => now - n * 60_000

type Person = { name: string; online?: boolean; offlineSince?: number | null; lastActionAt?: number; bot?: string | null }
function view(person: Person | null, more: Record<string, unknown> = {}): FacilitatorView {
  const one = person && { person: 'p', online: true, offlineSince: null, lastActionAt: now, bot: null, ...person }
  return {
    room: { status: 'playing', clock: { kind: 'running' } },
    people: one ? [one] : [],
    delegations: [{ party: 'JPN', members: one ? [{ person: 'p', bot: one.bot !== null }] : [] }],
    waiting: [{ party: 'JPN', for: ['giveOrders'] }],
    ready: [],
    ...more,
  } as unknown as FacilitatorView
}
const told = (...of: Parameters<typeof view>) => alerts(view(...of), now).map(({ kind }) => kind)

test('who has dropped out is told after half a minute, with how long ago', () => {
  expect(told({ name: 'Sato', online: false, offlineSince: now - 20_000 })).toEqual([])
  expect(alerts(view({ name: 'Sato', online: false, offlineSince: minutes(3) }), now)).toEqual([
    { kind: 'dropped', name: 'Sato', party: 'JPN', minutes: 3 },
  ])
  expect(told({ name: 'Sato', online: false, offlineSince: null })).toEqual(['dropped'])
})

test('who is waited for and silent is told; not who is ready, a bot, or a paused table', () => {
  const quiet = { name: 'Sato', lastActionAt: minutes(5) }
  expect(told(quiet)).toEqual(['silent'])
  expect(told({ ...quiet, lastActionAt: minutes(3) })).toEqual([])
  expect(told(quiet, { ready: ['JPN'] })).toEqual([])
  expect(told(quiet, { waiting: [{ party: 'JPN', for: ['wait'] }] })).toEqual([])
  expect(told({ ...quiet, bot: 'rational' })).toEqual([])
  expect(told(quiet, { room: { status: 'playing', clock: { kind: 'paused' } } })).toEqual([])
})

test('an empty delegation is told while the game runs', () => {
  expect(told(null)).toEqual(['nobody'])
  expect(told(null, { room: { status: 'lobby', clock: { kind: 'stopped' } } })).toEqual([])
})
