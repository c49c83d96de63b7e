// The review by its own addresses: sealed before its release, whole after it, and a replay that is what a seat was sent.
import fastJsonPatch from 'fast-json-patch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { type Client, type House, houseOf } from './testing/running.ts'

let house: House
beforeAll(async () => {
  house = await houseOf(memoryJournal(), Date.now, overtureLaw)
})
afterAll(() => house.close())

const get = async (path: string, key?: string, headers: Record<string, string> = {}) => {
  const response = await fetch(house.origin + path, { headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers } })
  const text = await response.text()
  return { status: response.status, etag: response.headers.get('etag'), body: text === '' ? null : JSON.parse(text) }
}

let count = 0
const ask = (client: Client, intent: object) => client.ask({ id: `command-${count++}`, ...intent })

async function startedRoom() {
  const opened = await house.open()
  const usa = await house.join(opened.code, { kind: 'delegate', party: 'USA' })
  const dprk = await house.join(opened.code, { kind: 'delegate', party: 'DPRK' })
  const control = house.client(opened.facilitatorKey)
  await control.next('view')
  return { ...opened, usa: usa.key, dprk: dprk.key, control }
}

test('[V1] before the release nobody but the facilitator is told anything of it, started or not', async () => {
  const { code, facilitatorKey, wallKey, usa, control } = await startedRoom()
  const paths = ['review', 'review/at/3', 'review/at/3?as=delegation:USA', 'review/from/1']
  const answers = async (key?: string) => Promise.all(paths.map((path) => get(`/api/rooms/${code}/${path}`, key)))
  for (const { status, body } of await answers(facilitatorKey)) expect([status, body.code]).toEqual([409, 'notStarted'])
  const before = await answers(usa)
  expect(await ask(control, { type: 'startGame' })).toEqual({ ok: true })
  const after = await answers(usa)
  // Neither words nor codes tell whether there is something to see yet.
  expect(after).toEqual(before)
  for (const key of [usa, wallKey])
    for (const { status, body } of await answers(key)) {
      expect(status).toBe(403)
      expect(Object.keys(body).sort()).toEqual(['code', 'message', 'ok'])
      expect(body.code).toBe('reviewWithheld')
    }
  for (const { status } of await answers()) expect(status).toBe(401)
  expect(await get(`/api/rooms/${code}/review`, facilitatorKey)).toMatchObject({ status: 200, body: { private: true } })
  expect(await ask(control, { type: 'releaseReview' })).toEqual({ ok: true })
  for (const key of [usa, wallKey])
    expect(await get(`/api/rooms/${code}/review`, key)).toMatchObject({ status: 200, body: { private: false } })
  // The seed stays sealed while the game runs.
  expect(await get(`/api/rooms/${code}/review/from/1`, usa)).toMatchObject({ status: 409, body: { code: 'gameStillOn' } })
  expect(await get(`/api/rooms/${code}/review/from/1`, facilitatorKey)).toMatchObject({ status: 200 })
  expect(await ask(control, { type: 'withholdReview' })).toEqual({ ok: true })
  for (const { status } of await answers(usa)) expect(status).toBe(403)
})

test('a review that did not change is not sent again', async () => {
  const { code, facilitatorKey, control } = await startedRoom()
  await ask(control, { type: 'startGame' })
  const { etag } = await get(`/api/rooms/${code}/review`, facilitatorKey)
  expect(etag).toMatch(/^"/)
  expect(await get(`/api/rooms/${code}/review`, facilitatorKey, { 'if-none-match': etag ?? '' })).toMatchObject({ status: 304 })
  await ask(control, { type: 'endGame' })
  expect((await get(`/api/rooms/${code}/review`, facilitatorKey, { 'if-none-match': etag ?? '' })).status).toBe(200)
})

test('[V4] a replay as a delegation is, byte for byte, what the server sent to that seat', async () => {
  const { code, facilitatorKey, usa, dprk, control } = await startedRoom()
  const seat = house.client(usa)
  const other = house.client(dprk)
  await other.next('view')
  const first = await seat.next('view')
  let view: unknown = first.view
  const seen: string[] = [JSON.stringify(view)]
  seat.socket.on('patch', ({ patch }) => {
    view = fastJsonPatch.applyPatch(view, structuredClone(patch) as never, false, false).newDocument
    seen.push(JSON.stringify(view))
  })
  await ask(control, { type: 'startGame' })
  for (const phase of ['brief', 'negotiate', 'commit', 'respond', 'adjudicate'])
    await ask(control, { type: 'nextPhase', from: { turn: 1, phase } })
  await ask(seat, { type: 'say', channel: { kind: 'team', party: 'USA' }, text: 'for us alone' })
  await seat.sync()
  await seat.next('view')
  const review = await get(`/api/rooms/${code}/review`, facilitatorKey)
  const { last } = review.body.timeline
  const shown = await Promise.all(
    Array.from({ length: last }, (_, at) => get(`/api/rooms/${code}/review/at/${at + 1}?as=delegation:USA`, facilitatorKey)),
  )
  const replayed = new Set(shown.map(({ body }) => JSON.stringify(body)))
  const missing = seen.slice(1).filter((text) => !replayed.has(text))
  expect(seen.length).toBeGreaterThan(5)
  expect(missing).toEqual([])
  expect((await get(`/api/rooms/${code}/review/at/${last + 1}`, facilitatorKey)).status).toBe(404)
  expect((await get(`/api/rooms/${code}/review/at/${last}?as=delegation:XXX`, facilitatorKey)).status).toBe(400)
})
