import { expect, test } from 'vitest'
import type { MeasureId, PackageId, PartyId } from '../../../lib/ids.ts'
import type { Report, Truth } from '../../../lib/rules/world.ts'
import type { Own } from '../../../lib/view/view.ts'
import { behind } from './truths.ts'

const about = { package: 'pack' as PackageId, party: 'DPRK' as PartyId, measure: 'C2' as MeasureId }
const report = (told: Partial<Report>): Report => ({ id: 'r', ...about, grade: 'clean', clarified: null, by: null, ...told })
const seen = (state: Truth['state'], running: boolean) => ({
  truths: [{ ...about, state }],
  own: [{ party: about.party, reserves: [{ package: about.package, running, seen: false }] }] as Own[],
})

test.each([
  ['clean', null, 'kept', 'asReported'],
  ['clean', null, 'stalled', 'unseen'],
  ['doubtful', null, 'kept', 'falseAlarm'],
  ['clear', null, 'lapsed', 'asReported'],
  ['clear', null, 'kept', 'falseAlarm'],
  ['doubtful', 'clean', 'kept', 'asReported'],
  ['doubtful', 'clean', 'stalled', 'unseen'],
  ['doubtful', 'stillDoubtful', 'stalled', 'asReported'],
] as const)('reported %s, examined %s, in truth %s: %s', (grade, clarified, state, fit) => {
  expect(behind(seen(state, false), report({ grade, clarified }))).toEqual({ state, fit })
})

test('behind what was found elsewhere stands a reserve, or none', () => {
  expect(behind(seen('kept', true), report({ measure: null }))).toEqual({ state: 'reserve', fit: 'unseen' })
  expect(behind(seen('kept', false), report({ measure: null, grade: 'doubtful' }))).toEqual({ state: 'noReserve', fit: 'falseAlarm' })
})

test('nothing is made up where nothing is recorded', () => {
  expect(behind({ truths: [], own: [] }, report({}))).toBeNull()
})
