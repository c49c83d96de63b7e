import { setImmediate as breath } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurns } from './showing.ts'

/** A clock that each showing moves on. */
function rooms(ms: number) {
  let now = 0
  const shown: string[] = []
  const soon = inTurns(() => now)
  const room = (name: string) => () => {
    shown.push(name)
    now += ms
  }
  const rest = (ms: number) => {
    now += ms
  }
  return { shown, soon, room, rest }
}

test('a room shows at once while there is time', () => {
  const { shown, soon, room } = rooms(0.5)
  for (const name of ['a', 'b', 'c']) soon(room(name))
  expect(shown).toEqual(['a', 'b', 'c'])
})

test('what takes too long waits for its turn, in order, and is shown once', async () => {
  const { shown, soon, room } = rooms(2)
  const [a, b, c] = ['a', 'b', 'c'].map(room)
  for (const show of [a, b, c, b, c]) soon(show as () => void)
  expect(shown).toEqual(['a'])
  await breath()
  expect(shown).toEqual(['a', 'b'])
  await breath()
  expect(shown).toEqual(['a', 'b', 'c'])
  await breath()
  expect(shown).toHaveLength(3)
})

test('nothing overtakes what waits', async () => {
  const { shown, soon, room } = rooms(2)
  for (const name of ['a', 'b', 'c']) soon(room(name))
  await breath()
  soon(room('d'))
  expect(shown).toEqual(['a', 'b'])
  for (let n = 0; n < 3; n += 1) await breath()
  expect(shown).toEqual(['a', 'b', 'c', 'd'])
})

test('a server that was at rest does not show all at one go for that', async () => {
  const { shown, soon, room, rest } = rooms(2)
  soon(room('before'))
  await breath()
  rest(10_000)
  for (const name of ['a', 'b', 'c']) soon(room(name))
  await breath()
  expect(shown).toEqual(['before', 'a', 'b'])
})
