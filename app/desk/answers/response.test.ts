// How answers are put together.
import { expect, test } from 'vitest'
import type { MeasureId, PackageId } from '../../../lib/ids.ts'
import { noResponse, toggled, withdrawing } from './response.ts'

const id = 'pack-1' as PackageId
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
