// Every seat that may not ask for an intent asks for it in a room at work: what is refused leaves no trace.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Intent, intentSchema } from '../lib/game/intent.ts'
import type { PersonId } from '../lib/ids.ts'
import { matrix } from '../lib/testing/matrix.ts'
import { type MatrixSeat, roomOfMatrix, seatsFor } from '../lib/testing/matrix-seats.ts'
import { memoryJournal } from './journal/memory.ts'
import { overtureLaw } from './law.ts'
import { roomsOf } from './rooms.ts'
import { atOnce } from './showing.ts'
import { houseOf, refusalOf } from './testing/running.ts'
import { delegateOf, type Heard, linking, quiet } from './testing/table.ts'

const types = Object.keys(matrix) as Intent['type'][]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test.each(types)('[L20] %s, where it is refused, changes nothing, stands in no journal and is told to nobody else', async (type) => {
  const row = matrix[type]
  const table = roomOfMatrix(row)
  const seats = Object.entries(seatsFor(row)) as [MatrixSeat, PersonId][]
  const intent = intentSchema.parse(typeof row.intent === 'function' ? row.intent(table) : row.intent)
  const journal = memoryJournal()
  const { code } = table.state
  await journal.take({ room: code, door: code, happenings: table.happenings, seats: [], commands: [], over: 'nothing' })
  const { cast, link } = linking()
  const usual = { law: overtureLaw, log: quiet, build: 'test', soon: atOnce, idle: 1000, keep: 100_000, most: 10 }
  const room = await roomsOf({ ...usual, journal, now: () => table.now, cast }).find(code)
  if (!room) throw new Error('There is no room.')
  const screens: Heard[] = seats.filter(([, person]) => person in table.state.people).map(([, person]) => link(person))
  for (const screen of screens) await room.connect(screen)
  // Until everybody knows who is there.
  await vi.advanceTimersByTimeAsync(400)
  for (const screen of screens) screen.forget()
  const stands = () => room.read((state, seq) => ({ state, seq }))
  const before = await stands()

  for (const [seat, person] of seats) {
    if (row.outcomes[seat] === 'granted') continue
    expect(await room.ask(person, `command-${seat}`, intent), seat).toMatchObject({ ok: false, code: row.outcomes[seat] })
    const after = await stands()
    expect(after.seq, seat).toBe(before.seq)
    expect(after.state, seat).toBe(before.state)
  }
  expect(await journal.load(code)).toHaveLength(table.happenings.length)
  await vi.advanceTimersByTimeAsync(400)
  expect(screens.flatMap((screen) => screen.kinds())).toEqual([])
  await room.stop()
})

test('a stranger without a key, and the key of another room, come to no seat from which to ask', async () => {
  vi.useRealTimers()
  const house = await houseOf(memoryJournal(), { law: overtureLaw })
  const [here, elsewhere] = [await house.open(), await house.open()]
  const { key } = await house.join(elsewhere.code, delegateOf('USA'))
  expect(await refusalOf(house.client(''))).toMatchObject({ code: 'badKey' })
  expect(await refusalOf(house.client(key, {}, { room: here.code }))).toMatchObject({ code: 'badKey' })
  expect(await refusalOf(house.client(elsewhere.facilitatorKey, {}, { room: here.code }))).toMatchObject({ code: 'badKey' })
  await house.close()
})
