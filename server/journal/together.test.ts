import { expect, test, vi } from 'vitest'
import { type Outcome, together } from './together.ts'

const done: Outcome = { done: true }

test('what is asked in one moment is done in one go, what comes later in the next', async () => {
  const went: number[][] = []
  const { add } = together(async (all: readonly number[]) => {
    went.push([...all])
    return all.map(() => done)
  })
  await Promise.all([add(1), add(2), add(3)])
  await add(4)
  expect(went).toEqual([[1, 2, 3], [4]])
})

test('each hears what became of its own', async () => {
  const { add } = together(async (all: readonly number[]) => all.map((one): Outcome => (one === 2 ? { done: false, why: 'two' } : done)))
  expect(await Promise.allSettled([add(1), add(2), add(3)])).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: 'two' },
    { status: 'fulfilled' },
  ])
})

test('where the work fails, all that waited for it are refused, and nobody after them', async () => {
  let broken = true
  const { add } = together(async (all: readonly number[]) => {
    if (broken) throw new Error('no disk')
    return all.map(() => done)
  })
  const outcomes = await Promise.allSettled([add(1), add(2)])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  broken = false
  await add(3)
})

test('nobody hears of it before it is done', async () => {
  const order: string[] = []
  const { add, flush } = together(async (all: readonly string[]) => {
    order.push(`keeps ${all.join()}`)
    return all.map(() => done)
  })
  const asked = add('a').then(() => order.push('told'))
  order.push('asked')
  await flush()
  await asked
  expect(order).toEqual(['asked', 'keeps a', 'told'])
})

test('what is asked while one go is under way waits for the next, together', async () => {
  const went: number[][] = []
  let end = (): void => {}
  const { add } = together(async (all: readonly number[]) => {
    went.push([...all])
    await new Promise<void>((resolve) => {
      end = resolve
    })
    return all.map(() => done)
  })
  const first = add(1)
  await vi.waitUntil(() => went.length === 1)
  const rest = [add(2), add(3)]
  end()
  await first
  await vi.waitUntil(() => went.length === 2)
  end()
  await Promise.all(rest)
  expect(went).toEqual([[1], [2, 3]])
})
