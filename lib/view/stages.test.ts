// Where the process stands on the ladder of stages, and what would take it further.
import { expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { reference } from '../testing/table.ts'
import { processOf } from './stages.ts'
import type { AgreementView } from './view.ts'

const agreement = (of: string, change: Partial<AgreementView>): AgreementView => ({
  id: of as AgreementView['id'],
  terms: reference(of),
  stage: 1,
  since: 1,
  until: 4,
  status: 'inForce',
  endedIn: null,
  clean: 0,
  mature: false,
  dues: [],
  declines: [],
  ...change,
})
const where = (agreements: AgreementView[], opened: 0 | 1 | 2 | 3 | 4) => {
  const { at, next, rungs } = processOf(sixParty, agreements, { opened })
  return { at, next: next.kind === 'sign' ? `${next.stage}-${next.upTo}` : next.kind, states: rungs.map(({ state }) => state).join(' ') }
}

test('before anything is signed the first two stages are open: an agreement of either is no leap', () => {
  expect(where([], 0)).toEqual({ at: null, next: '0-1', states: 'open open later later later' })
})

test('[R8] what the ladder calls open costs no surcharge, and what lies above does', () => {
  for (const opened of [0, 1, 2, 3, 4] as const) {
    const { next } = processOf(sixParty, [], { opened })
    if (next.kind !== 'sign') throw new Error('nothing binds')
    const surcharged = (stage: number) => stage > opened + 1
    expect(surcharged(next.upTo)).toBe(false)
    if (next.upTo < 4) expect(surcharged(next.upTo + 1)).toBe(true)
  }
})

test('a stage below the one reached is passed over, not still to come', () => {
  expect(where([agreement('P1', {})], 0)).toEqual({ at: 1, next: 'mature', states: 'passed running later later later' })
})

test('an agreement in force has to mature; then the stage above can be signed', () => {
  const p1 = agreement('P1', { clean: 1 })
  const needed = sixParty.params.cyclesEarly
  expect(processOf(sixParty, [p1], { opened: 0 }).next).toEqual({ kind: 'mature', agreement: p1, clean: 1, needed })
  expect(where([agreement('P1', { mature: true })], 1)).toEqual({ at: 1, next: '2-2', states: 'passed matured open later later' })
})

test('what has fallen is told as fallen, and its stage can be signed again', () => {
  expect(where([agreement('P2', { stage: 2, status: 'collapsed', mature: true })], 2)).toEqual({
    at: null,
    next: '2-3',
    states: 'passed passed fallen open later',
  })
})

test('above the last stage there is none', () => {
  expect(where([agreement('P4', { stage: 4, mature: true })], 4)).toMatchObject({ at: 4, next: 'top' })
})
