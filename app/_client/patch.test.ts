import * as fc from 'fast-check'
import { compare } from 'fast-json-patch'
import { expect, test } from 'vitest'
import type { Operation } from '../../lib/protocol.ts'
import { patched } from './patch.ts'

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'))
const document = fc.dictionary(fc.string(), json).filter((value) => !JSON.stringify(value).includes('__proto__'))

test('a patch leads from one document to the other, whatever they are', () => {
  return fc.assert(
    fc.property(document, document, (from, to) => {
      const source = JSON.parse(JSON.stringify(from))
      const target = JSON.parse(JSON.stringify(to))
      expect(patched(source, compare(source, target) as Operation[])).toEqual(target)
      expect(source).toEqual(JSON.parse(JSON.stringify(from)))
    }),
  )
})

test('what did not change stays the same object', () => {
  const from = { board: { tension: 62, trust: { A: { B: 0.1 } } }, room: { turn: 1 }, list: [{ n: 1 }, { n: 2 }] }
  const to = patched(from, [
    { op: 'replace', path: '/board/tension', value: 60 },
    { op: 'add', path: '/list/-', value: { n: 3 } },
  ])
  expect(to.room).toBe(from.room)
  expect(to.board.trust).toBe(from.board.trust)
  expect(to.list[0]).toBe(from.list[0])
  expect(to.list).toHaveLength(3)
})

test('a path that leads nowhere throws, so that the whole view is asked for again', () => {
  expect(() => patched({ a: {} }, [{ op: 'replace', path: '/b/c', value: 1 }])).toThrow()
  expect(() => patched({ a: [1] }, [{ op: 'add', path: '/a/7', value: 1 }])).toThrow()
  expect(() => patched({}, [{ op: 'add', path: '/__proto__/x', value: 1 }])).toThrow()
})
