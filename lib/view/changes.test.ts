import * as fc from 'fast-check'
import fastJsonPatch from 'fast-json-patch'
import { expect, test } from 'vitest'
import { changesOf } from './changes.ts'

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'))
const entry = fc.record({ n: fc.nat(6), text: fc.string({ maxLength: 6 }) })
const lists = fc.record({ list: fc.array(entry, { maxLength: 12 }), deep: fc.record({ list: fc.array(fc.nat(4)) }) })
const document = fc.oneof(
  lists as fc.Arbitrary<object>,
  fc.dictionary(fc.string(), json).filter((value) => !JSON.stringify(value).includes('__proto__')),
)

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const applied = (from: object, to: object): unknown => fastJsonPatch.applyPatch(plain(from), changesOf(from, to), true, true).newDocument

test('the operations lead from one document to the other, whatever they are', () => {
  fc.assert(
    fc.property(document, document, (from, to) => {
      const [source, target] = [plain(from), plain(to)]
      expect(applied(source, target)).toEqual(target)
      expect(source).toEqual(plain(from))
    }),
  )
})

test('they say nothing of which pieces are the same objects', () => {
  fc.assert(
    fc.property(lists, lists, (from, to) => {
      const kept = { ...to, list: to.list.map((one) => from.list.find(({ n, text }) => n === one.n && text === one.text) ?? one) }
      expect(changesOf(from, kept)).toEqual(changesOf(plain(from), plain(to)))
    }),
  )
})

test('nothing is sent of what stays', () => {
  fc.assert(fc.property(document, (one) => void expect(changesOf(plain(one), plain(one))).toEqual([])))
})

const entries = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => ({ n: from + n, text: `entry ${from + n}` }))

test('a list that grows, loses its head or one in its middle sends no more than that', () => {
  const list = entries(0, 20)
  expect(changesOf({ list }, { list: entries(0, 21) })).toEqual([{ op: 'add', path: '/list/20', value: { n: 20, text: 'entry 20' } }])
  expect(changesOf({ list }, { list: entries(2, 21) }).map(({ op, path }) => `${op} ${path}`)).toEqual([
    'remove /list/0',
    'remove /list/0',
    'add /list/18',
  ])
  expect(changesOf({ list }, { list: list.toSpliced(7, 1) })).toEqual([{ op: 'remove', path: '/list/7' }])
  expect(changesOf({ list: [{ kind: 'compose' }] }, { list: [{ kind: 'sign' }, { kind: 'compose' }] })).toEqual([
    { op: 'add', path: '/list/0', value: { kind: 'sign' } },
  ])
})

test('what has changed in most of its parts is sent whole, where that is shorter', () => {
  const measures = (letter: string) => ({ draft: { of: Array.from({ length: 8 }, (_, n) => ({ party: 'A', measure: `${letter}${n}` })) } })
  expect(changesOf(measures('u'), measures('d'))).toEqual([{ op: 'replace', path: '/draft/of', value: measures('d').draft.of }])
})
