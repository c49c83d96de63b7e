// How answers are put together, and what a suspension counts for.
import { expect, test } from 'vitest'
import type { MeasureId, PackageId, PartyId } from '../../../lib/ids.ts'
import type { Report } from '../../../lib/rules/world.ts'
import type { AgreementView, DueView } from '../../../lib/view/view.ts'
import { noResponse, suspensionCounts, toggled, withdrawing } from './response.ts'

const id = 'pack-1' as PackageId
const [us, them] = ['US' as PartyId, 'THEM' as PartyId]
const due = (party: PartyId, status: DueView['status']): DueView => ({
  party,
  measure: 'M1' as MeasureId,
  status,
  clean: 0,
  done: 0,
  restorable: false,
})
const agreement = (dispute: 'suspend' | 'none', theirs: DueView['status'] = 'verified'): AgreementView => ({
  id,
  terms: {
    title: 'T',
    commitments: [],
    sequence: { kind: 'simultaneous' },
    verify: {},
    duration: 3,
    clauses: { snapback: [], escrow: [], clarify: true, dispute },
  },
  stage: 1,
  since: 1,
  until: 3,
  status: 'inForce',
  endedIn: null,
  clean: 0,
  mature: false,
  dues: [due(us, 'verified'), due(them, theirs)],
  declines: [],
})
const report = (grade: Report['grade'], clarified: Report['clarified'] = null): Report => ({
  id: 'r',
  package: id,
  party: them,
  measure: 'M1' as MeasureId,
  grade,
  clarified,
  by: null,
})

test('a commitment is taken into a list and out of it again', () => {
  const once = toggled(noResponse, 'suspend', id, 'M1' as MeasureId)
  expect(once.suspend).toEqual([{ package: id, measure: 'M1' }])
  expect(toggled(once, 'suspend', id, 'M1' as MeasureId)).toEqual(noResponse)
})

test('withdrawing from a package leaves nothing to suspend in it', () => {
  const left = withdrawing(toggled(noResponse, 'suspend', id, 'M1' as MeasureId), id, 'leave')
  expect(left).toEqual({ suspend: [], resume: [], withdraw: [id] })
  expect(withdrawing(left, id, 'stay')).toEqual(noResponse)
})

test('a suspension counts as an answer under the clause or after trouble, else as a reversal', () => {
  expect(suspensionCounts(agreement('suspend'), [], us)).toBe('answer')
  expect(suspensionCounts(agreement('none'), [report('clean')], us)).toBe('reversal')
  expect(suspensionCounts(agreement('none'), [report('doubtful')], us)).toBe('answer')
  expect(suspensionCounts(agreement('none'), [report('doubtful', 'clean')], us)).toBe('reversal')
  expect(suspensionCounts(agreement('none', 'suspended'), [], us)).toBe('answer')
})
