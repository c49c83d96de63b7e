// Going back and undoing over a real journal: the past is found there, happens once, and is the same after waking; what is held is not sent.
import { expect, test } from 'vitest'
import type { Intent } from '../lib/game/intent.ts'
import type { Moment } from '../lib/game/phase.ts'
import type { RoomState } from '../lib/game/state.ts'
import type { PartyId } from '../lib/ids.ts'
import { overtureLaw } from './law.ts'
import type { Room } from './room.ts'
import { delegateOf, type Table, tableOf } from './testing/table.ts'

const change = { scenario: 'six-party', preset: 'six', seed: 'lookback' }
const ok = { ok: true }
const momentIn = (room: Room): Promise<Moment | null> => room.read(({ moment }) => moment)

interface Played extends Table {
  ask: (intent: Intent, id?: string) => ReturnType<Room['ask']>
  next: () => Promise<void>
}

/** A game that has begun, with a head for one delegation. */
async function playing(release: 'atOnce' | 'byHand' = 'atOnce'): Promise<Played> {
  const table = await tableOf(undefined, overtureLaw, { ...change, release })
  await table.join(delegateOf('USA'))
  let asked = 0
  const ask: Played['ask'] = (intent, id = `command-${++asked}`) => table.room.ask(table.facilitator, id, intent)
  const next = async () => {
    const from = await momentIn(table.room)
    if (from) expect(await ask({ type: 'nextPhase', from })).toEqual(ok)
  }
  expect(await ask({ type: 'startGame' })).toEqual(ok)
  return { ...table, ask, next }
}

const back: Intent = { type: 'rewindTo', turn: 1, phase: 'negotiate', name: 'The first way' }

test('the table goes back by what the journal holds, once however often it is asked, and others hear of it', async () => {
  const { room, rooms, ask, next, link, journal, screen, facilitator, clock } = await playing()
  const begun: RoomState['world'][] = []
  for (let phase = 0; phase < 9; phase += 1) {
    if (phase === 1) begun.push(await room.read(({ world }) => world))
    await next()
  }
  expect(await momentIn(room)).toEqual({ turn: 2, phase: 'respond' })
  const wall = link(screen)
  await room.connect(wall)
  wall.forget()
  expect(await ask(back, 'command-back')).toEqual(ok)
  expect(wall.kinds()).toEqual(['patch'])
  expect(await momentIn(room)).toEqual({ turn: 1, phase: 'negotiate' })
  expect(await room.read(({ world }) => world)).toEqual(begun[0])
  const happened = (await journal.load(room.code))?.length
  expect(await ask(back, 'command-back')).toEqual(ok)
  expect(await journal.load(room.code)).toHaveLength(happened ?? 0)
  const before = await room.read((state) => JSON.stringify(state))
  room.disconnect(wall)
  clock.now += 2000
  await rooms.tidy()
  const again = await rooms.find(room.code)
  expect(again).not.toBe(room)
  expect(await again?.read((state) => JSON.stringify(state))).toBe(before)
  expect(await again?.ask(facilitator, 'command-back', back)).toEqual(ok)
  expect(await again?.read(({ forks }) => forks.length)).toBe(1)
})

test('what is not there to go back to, and who may not, is refused in words', async () => {
  const { room, ask, next, join } = await playing()
  expect(await ask(back)).toMatchObject({ ok: false, code: 'noSuchPast' })
  await next()
  const ann = await join(delegateOf('JPN'))
  expect(await room.ask(ann, 'command-ann-1', back)).toMatchObject({ ok: false, code: 'facilitatorOnly' })
  expect(await room.ask(ann, 'command-ann-2', { type: 'undoLast' })).toMatchObject({ ok: false, code: 'facilitatorOnly' })
})

test('the last act is undone by what the journal holds, and confirmed where others lose something', async () => {
  const { room, ask, next, join } = await playing()
  const ann = await join(delegateOf('JPN'))
  await next()
  await next()
  const orders = { packages: {}, free: { kind: 'nothing' as const }, vetoes: [] }
  expect(await room.ask(ann, 'command-ann-1', { type: 'giveOrders', orders, confirmed: 'once' })).toEqual(ok)
  expect(await ask({ type: 'undoLast' })).toMatchObject({ ok: false, code: 'undoLosesOthers' })
  expect(await ask({ type: 'undoLast', confirmed: true })).toEqual(ok)
  expect(await momentIn(room)).toEqual({ turn: 1, phase: 'negotiate' })
  expect(await room.read(({ hand }) => Object.keys(hand.orders))).toEqual([])
  expect(await ask({ type: 'undoLast' })).toMatchObject({ ok: false, code: 'nothingToUndo' })
})

test('what is held back sends nothing to others, not even when it is changed', async () => {
  const { room, ask, next, link, screen, facilitator } = await playing('byHand')
  for (let phase = 0; phase < 4; phase += 1) await next()
  const [wall, control] = [link(screen), link(facilitator)]
  await room.connect(wall)
  await room.connect(control)
  for (const one of [wall, control]) one.forget()
  for (const party of ['USA', 'DPRK'] as PartyId[])
    expect(await ask({ type: 'override', change: { kind: 'will', party, to: 40 }, reason: 'Elections.' })).toEqual(ok)
  expect(control.kinds()).toEqual(['patch', 'patch'])
  expect(wall.kinds()).toEqual([])
  expect(await ask({ type: 'releaseAdjudication' })).toEqual(ok)
  expect(wall.kinds()).toEqual(['patch'])
})
