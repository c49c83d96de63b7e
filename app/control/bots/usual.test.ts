import { expect, test } from 'vitest'
import { six } from '../../../lib/testing/rules.ts'
import { usualStrategy } from './usual.ts'

test('the first principal reckons, the second and its allies go step by step, the others mediate', () => {
  expect(Object.fromEntries(six.parties.map(({ id }) => [id, usualStrategy(six, id)]))).toEqual({
    DPRK: 'rational',
    USA: 'incr',
    ROK: 'incr',
    CHN: 'mediate',
    JPN: 'incr',
    RUS: 'mediate',
  })
})
