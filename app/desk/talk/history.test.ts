import { expect, test } from 'vitest'
import { lastPages, pageOf } from './history.ts'

const all = Array.from({ length: pageOf * 2 + 3 }, (_, n) => n)

test('the latest page first, earlier ones when asked for', () => {
  expect(lastPages(all, 1)).toEqual({ shown: all.slice(-pageOf), earlier: pageOf + 3 })
  expect(lastPages(all, 2).earlier).toBe(3)
  expect(lastPages(all, 3)).toEqual({ shown: all, earlier: 0 })
  expect(lastPages([], 1)).toEqual({ shown: [], earlier: 0 })
})
