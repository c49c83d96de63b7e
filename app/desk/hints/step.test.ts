import { expect, test } from 'vitest'
import type { PartyId } from '../../../lib/ids.ts'
import type { DelegateView } from '../../../lib/view/view.ts'
import hints from '../../../lib/words/en/hints.json' with { type: 'json' }
import { type HintStep, hintStep, hintSteps } from './step.ts'

/** Fails to compile when a step has no words. */
const told: Record<HintStep, string> = hints.step
const [us, them] = ['USA' as PartyId, 'DPRK' as PartyId]
const principals: [PartyId, PartyId] = [them, us]

type Some = Partial<Omit<DelegateView, 'room' | 'own'>> & { room?: Partial<DelegateView['room']>; own?: Partial<DelegateView['own']> }
const seen = ({ room, own, ...more }: Some): DelegateView =>
  ({
    proposals: [],
    agreements: [],
    reports: [],
    crisis: null,
    ...more,
    room: { status: 'playing', turn: 2, phase: 'brief', ...room },
    own: { party: us, todo: [], ...own },
  }) as unknown as DelegateView
const at = (phase: DelegateView['room']['phase'], more: Some = {}) =>
  hintStep(seen({ ...more, room: { phase, ...more.room } }), { principals })

const dues = [
  { party: us, measure: 'U11' },
  { party: them, measure: 'D11' },
]
const inForce = [{ id: 'p', status: 'inForce', dues, terms: {} }] as unknown as DelegateView['agreements']
const tabled = (signed: PartyId[]) =>
  [{ id: 'q', status: 'tabled', needs: [us, them], signatures: signed.map((party) => ({ party })) }] as unknown as DelegateView['proposals']
const report = (grade: string, clarified: string | null) =>
  [{ id: 'r', package: 'p', party: them, measure: 'D11', grade, clarified }] as unknown as DelegateView['reports']

test('every step has words, and no words are left over', () => {
  expect(Object.keys(told).sort()).toEqual([...hintSteps].sort())
})

test('there is no hint in the lobby, and one when all is over', () => {
  expect(at(null, { room: { status: 'lobby' } })).toBeNull()
  expect(at('debrief', { room: { status: 'ended' } })).toBe('end')
})

test('the first brief differs from the later ones', () => {
  expect(at('brief', { room: { turn: 1 } })).toBe('firstBrief')
  expect(at('brief')).toBe('brief')
})

test('at the table: nothing there yet, something to sign, something for others to sign, something in force', () => {
  expect(at('negotiate')).toBe('firstPackage')
  expect(at('negotiate', { proposals: tabled([them]) })).toBe('sign')
  expect(at('negotiate', { proposals: tabled([us]) })).toBe('othersSign')
  expect(at('negotiate', { agreements: inForce })).toBe('inForce')
})

test('an event that asks comes before all else', () => {
  expect(at('negotiate', { proposals: tabled([them]), own: { todo: [{ kind: 'answerInject' }] as DelegateView['own']['todo'] } })).toBe(
    'event',
  )
})

test('orders differ with what is owed', () => {
  expect(at('commit')).toBe('commitFree')
  expect(at('commit', { agreements: inForce })).toBe('commitOwing')
})

test('a report in doubt asks for an answer until it has been examined and found clean', () => {
  expect(at('respond', { agreements: inForce, reports: report('clean', null) })).toBe('respondClean')
  expect(at('respond', { agreements: inForce, reports: report('doubtful', null) })).toBe('respondTrouble')
  expect(at('respond', { agreements: inForce, reports: report('doubtful', 'clean') })).toBe('respondClean')
})

test('the crisis card concerns the principals alone', () => {
  const crisis = { due: true, risk: 0.3, result: null }
  expect(at('respond', { crisis })).toBe('crisis')
  expect(at('respond', { crisis, own: { party: 'JPN' as PartyId } })).toBe('respondClean')
})
