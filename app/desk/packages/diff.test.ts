import { expect, test } from 'vitest'
import type { MeasureId, PartyId } from '../../../lib/ids.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { changes, isNew } from './diff.ts'

const usa = 'USA' as PartyId
const dprk = 'DPRK' as PartyId
const [u11, u31, d11, d21] = ['U11', 'U31', 'D11', 'D21'] as [MeasureId, MeasureId, MeasureId, MeasureId]

const first: Terms = {
  title: 'Overflights for bombers',
  commitments: [
    { party: usa, measure: u11 },
    { party: dprk, measure: d11 },
  ],
  sequence: { kind: 'simultaneous' },
  verify: { [dprk]: 1 },
  duration: 4,
  clauses: { snapback: [], escrow: [], clarify: true, dispute: 'none' },
}

test('a version that says the same has changed nothing', () => {
  expect(changes(first, structuredClone(first))).toEqual([])
  expect(changes(first, { ...first, commitments: [...first.commitments].reverse() })).toEqual([])
})

test('an inspection of level 0 is the same as none', () => {
  expect(changes(first, { ...first, verify: { [dprk]: 1, [usa]: 0 } })).toEqual([])
})

test('every kind of change is told, measures before conditions', () => {
  const second: Terms = {
    title: 'Overflights and tests',
    commitments: [
      { party: usa, measure: u31 },
      { party: dprk, measure: d11 },
      { party: dprk, measure: d21 },
    ],
    sequence: { kind: 'in-turn', first: [usa] },
    verify: { [dprk]: 2 },
    duration: 6,
    clauses: { snapback: [u31], escrow: [], clarify: false, dispute: 'suspend' },
  }
  expect(changes(first, second)).toEqual([
    { kind: 'title', from: first.title, to: second.title },
    { kind: 'added', party: usa, measure: u31 },
    { kind: 'added', party: dprk, measure: d21 },
    { kind: 'removed', party: usa, measure: u11 },
    { kind: 'sequence', from: first.sequence, to: second.sequence },
    { kind: 'inspection', party: dprk, from: 1, to: 2 },
    { kind: 'duration', from: 4, to: 6 },
    { kind: 'covered', clause: 'snapback', measure: u31 },
    { kind: 'clauseOut', clause: 'clarify' },
    { kind: 'clauseIn', clause: 'dispute' },
  ])
  expect(isNew(first, { party: dprk, measure: d21 })).toBe(true)
  expect(isNew(first, { party: dprk, measure: d11 })).toBe(false)
})

test('what is added one way is removed the other way', () => {
  const second: Terms = { ...first, commitments: [...first.commitments, { party: dprk, measure: d21 }] }
  expect(changes(first, second)).toEqual([{ kind: 'added', party: dprk, measure: d21 }])
  expect(changes(second, first)).toEqual([{ kind: 'removed', party: dprk, measure: d21 }])
})
