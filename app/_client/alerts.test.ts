import { expect, test } from 'vitest'
import { alertsFrom } from './alerts.ts'

test('the wall sounds and flashes unless told otherwise, a desk does neither', () => {
  expect(alertsFrom(null, 'wall')).toMatchObject({ sound: 'on', flash: 'on' })
  expect(alertsFrom(null, 'desk')).toMatchObject({ sound: 'off', flash: 'off' })
})

test('what was kept comes back; what makes no sense does not', () => {
  const kept = { sound: 'on', flash: 'off', marks: [5, 1] }
  expect(alertsFrom(JSON.stringify(kept), 'desk')).toEqual(kept)
  for (const broken of ['{', '"on"', '7']) expect(alertsFrom(broken, 'control')).toEqual(alertsFrom(null, 'control'))
  expect(alertsFrom('{"sound":1,"marks":[4,"5",2]}', 'control')).toEqual({ sound: 'off', flash: 'on', marks: [2] })
})
