// Ids are keys of records: nothing that every object has by birth may pass for one.
import { expect, test } from 'vitest'
import { packageId, personId } from './ids.ts'

test.each(Object.getOwnPropertyNames(Object.prototype))('%s is no id', (name) => {
  expect(packageId.safeParse(name).success).toBe(false)
  expect(personId.safeParse(name).success).toBe(false)
})

test('what is minted passes', () => {
  for (const id of ['pack-1', '_-aZ09', '--__--__']) expect(packageId.safeParse(id).success).toBe(true)
})
