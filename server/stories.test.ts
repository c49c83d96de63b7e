// Earlier turns, asked for by their address: whose key it is decides what is told, and the facilitator's may look as others.
import { expect, onTestFinished, test } from 'vitest'
import type { ToldTurn } from '../lib/view/told.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { houseOf } from './testing/running.ts'

const rooms = '/api/rooms'

async function afterOneTurn() {
  const house = await houseOf(memoryJournal(), Date.now, overtureLaw)
  onTestFinished(() => house.close())
  const room = await house.open()
  const { key } = await house.join(room.code, { kind: 'delegate', party: 'CHN' })
  const control = house.client(room.facilitatorKey)
  await control.ask({ id: 'command-start', type: 'startGame' })
  for (const phase of ['brief', 'negotiate', 'commit', 'respond'] as const)
    await control.ask({ id: `command-${phase}`, type: 'nextPhase', from: { turn: 1, phase } })
  const ask = async (path: string, by: string) => {
    const answer = await fetch(`${house.origin}${rooms}/${room.code}/stories/${path}`, { headers: { authorization: `Bearer ${by}` } })
    return { status: answer.status, body: (await answer.json()) as ToldTurn & { code?: string } }
  }
  return { ...room, key, ask }
}

test('each key is told the turn as its seat was', async () => {
  const { ask, key, wallKey, facilitatorKey } = await afterOneTurn()
  const own = await ask('1', key)
  expect(own).toMatchObject({ status: 200, body: { turn: 1, ownWill: { lines: expect.any(Array) } } })
  const wall = await ask('1', wallKey)
  expect(wall).toMatchObject({ status: 200, body: { turn: 1, ownWill: null } })
  expect(Object.keys(wall.body.story.will)).not.toContain('CHN')
  expect((await ask('1?as=delegation:CHN', facilitatorKey)).body).toEqual(own.body)
  expect((await ask('1?as=screen', facilitatorKey)).body).toEqual(wall.body)
})

test('what was not told is not there, and nobody but the facilitator asks as another', async () => {
  const { ask, key, facilitatorKey } = await afterOneTurn()
  for (const turn of ['0', '2', '99', '-1', 'x', '1e0'])
    expect(await ask(turn, key)).toMatchObject({ status: 404, body: { code: 'noSuchStory' } })
  expect(await ask('1?as=delegation:USA', key)).toMatchObject({ status: 403, body: { code: 'facilitatorOnly' } })
  expect((await ask('1?as=delegation:MARS', facilitatorKey)).body.code).toBe('noSuchAudience')
  expect(await ask('1', 'no-such-key')).toMatchObject({ status: 401 })
})
