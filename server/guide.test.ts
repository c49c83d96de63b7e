// The run of show by its own addresses: the facilitator's key opens them, nobody else's.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type House, houseOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterAll(() => house.close())

const get = async (path: string, key?: string) => {
  const response = await fetch(house.origin + path, key ? { headers: { authorization: `Bearer ${key}` } } : {})
  return { status: response.status, body: await response.json() }
}

test('the guide and its questions are given to the facilitator and refused to everybody else', async () => {
  const { code, facilitatorKey, wallKey } = await house.open()
  const { key } = await house.join(code, { kind: 'delegate', party: 'USA' })
  const guide = await get(`/api/rooms/${code}/guide`, facilitatorKey)
  expect(guide).toMatchObject({ status: 200, body: { guide: { lead: expect.any(String), phases: { brief: {} } } } })
  const questions = await get(`/api/rooms/${code}/questions`, facilitatorKey)
  expect(questions.status).toBe(200)
  expect(questions.body.questions.every(({ kind }: { kind: string }) => kind === 'always')).toBe(true)
  for (const path of ['guide', 'questions']) {
    for (const other of [key, wallKey])
      expect(await get(`/api/rooms/${code}/${path}`, other)).toMatchObject({ status: 403, body: { code: 'facilitatorOnly' } })
    expect(await get(`/api/rooms/${code}/${path}`)).toMatchObject({ status: 401 })
    expect((await get(`/api/rooms/${code}/${path}?key=${facilitatorKey}`)).status).toBe(401)
  }
})
