import { expect, test } from 'vitest'
import { wholesOf } from './wholes.ts'

test('whole views are made one after another, and what has arrived meanwhile goes before the next', async () => {
  const { inTurn } = wholesOf()
  const order: string[] = []
  setImmediate(() => setImmediate(() => order.push('somebody else')))
  const made = ['one', 'two', 'three'].map((name) => inTurn({ name }, async () => void order.push(name)))
  await Promise.all(made)
  expect(order[0]).toBe('one')
  expect(order.indexOf('somebody else')).toBeLessThan(order.indexOf('three'))
})

test('who asks again before the turn has come is answered by the same view', async () => {
  const { inTurn } = wholesOf()
  const conn = {}
  let made = 0
  const ask = (): Promise<void> =>
    inTurn(conn, async () => {
      made += 1
    })
  await Promise.all([ask(), ask(), ask()])
  expect(made).toBe(1)
  await ask()
  expect(made).toBe(2)
})

test('a view that cannot be made is told to who asked, and holds nobody up', async () => {
  const { inTurn } = wholesOf()
  const broken = inTurn({}, async () => Promise.reject(new Error('no room')))
  const next = inTurn({}, async () => {})
  await expect(broken).rejects.toThrow('no room')
  await expect(next).resolves.toBeUndefined()
})
