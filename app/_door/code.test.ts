import { expect, test } from 'vitest'
import { readCode } from './code.ts'

test('a code is read however it is typed', () => {
  for (const typed of ['7K3MPQ0A', '7k3m-pqoa', ' 7K3M PQOA ', '7k3m – pq0a', '７Ｋ３Ｍ－ＰＱ０Ａ'])
    expect(readCode(typed)).toEqual({ kind: 'code', code: '7K3MPQ0A' })
  expect(readCode('liLI-oO00')).toEqual({ kind: 'code', code: '11110000' })
})

test('what cannot be a code says why', () => {
  expect(readCode('')).toEqual({ kind: 'short', count: 0 })
  expect(readCode('ABC')).toEqual({ kind: 'short', count: 3 })
  expect(readCode('ABCDEFGHJ')).toEqual({ kind: 'short', count: 9 })
  expect(readCode('ABCDEFG!')).toEqual({ kind: 'odd', char: '!' })
  expect(readCode('UUUUUUUU')).toEqual({ kind: 'odd', char: 'U' })
})
