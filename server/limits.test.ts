import { expect, test } from 'vitest'
import { doorLimits } from './limits.ts'

test('whoever fails from ever new addresses fills no memory: what was longest untouched is forgotten, who goes on failing is not', async () => {
  const limits = doorLimits()
  for (let n = 0; n < 120; n += 1) {
    await limits.failed('stubborn', 'ROOM')
    await limits.failed('once', 'ROOM')
  }
  expect(await limits.wait('once', 'ROOM')).toBeGreaterThan(0)
  for (let n = 0; n < 20_000; n += 1) {
    if (n % 5000 === 0) await limits.failed('stubborn', 'ROOM')
    await limits.failed(`address ${n}`, `code ${n}`)
  }
  expect(await limits.wait('stubborn', 'ROOM')).toBeGreaterThan(0)
  expect(await limits.wait('once', 'ROOM')).toBe(0)
  // All together are counted under one name, which is never forgotten.
  for (let n = 0; n < 3; n += 1) await limits.failed('once', 'ROOM')
  expect(await limits.wait('once', 'ANOTHER')).toBeGreaterThan(0)
})

test('many attempts at once come to no more than one after the other would', async () => {
  const limits = doorLimits()
  const attempt = async (): Promise<number> => {
    const end = limits.begin('eager')
    const wait = await limits.wait('eager', 'ROOM')
    if (wait === 0) await limits.failed('eager', 'ROOM')
    end()
    return wait
  }
  const waits = await Promise.all(Array.from({ length: 5000 }, attempt))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(120)
})
