import { expect, test } from 'vitest'
import { inShort } from './short.ts'

const one = (cost: number, clean: number, second: boolean) => ({ cost, second, stalled: { clean, doubtful: 1 - clean, clear: 0 } })

test('complying costs what each commitment costs; a stall goes unseen only where every report is clean', () => {
  const { cost, stall } = inShort([one(0.3, 0.5, false), one(0.2, 0.8, false)])
  expect(cost).toBeCloseTo(0.5)
  expect(stall).toEqual({ kind: 'noticed', chance: expect.closeTo(0.6) })
})

test('one commitment that was reported last turn makes the stall an open breach; where nothing falls due there is none', () => {
  expect(inShort([one(0, 0.5, false), one(0, 0.5, true)]).stall).toEqual({ kind: 'openBreach' })
  expect(inShort([])).toEqual({ cost: 0, stall: { kind: 'idle' } })
})
