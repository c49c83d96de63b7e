import { Encoder, type Packet, PacketType } from 'socket.io-parser'
import { expect, test } from 'vitest'
import { parser } from './encoding.ts'

const own = new parser.Encoder()
const library = new Encoder()
const packet = (data: unknown[], rest: Partial<Packet> = {}): Packet => ({ type: PacketType.EVENT, nsp: '/', data, ...rest })

test.each([
  ['a view', packet(['view', { version: 3, view: { as: 'screen', room: { title: 'A „quoted” title' } } }])],
  ['a patch', packet(['patch', { version: 4, patch: [{ op: 'add', path: '/a~1b', value: undefined }] }])],
  ['another event', packet(['you', { name: 'Ann' }])],
  ['an event that asks for an answer', packet(['view', { version: 1 }], { id: 7 })],
  ['another namespace', packet(['view', { version: 1 }], { nsp: '/custom' })],
  ['an answer', packet([{ ok: true }], { type: PacketType.ACK, id: 12 })],
])('%s is the same text as the library’s', (_what, one) => {
  expect(own.encode(one)).toEqual(library.encode(one))
  expect(own.encode(one)).toEqual(library.encode(one))
})

test('bytes go as the library sends them', () => {
  expect(own.encode(packet(['message', Buffer.from('abc')]))).toEqual(library.encode(packet(['message', Buffer.from('abc')])))
})

test('a view that has become another is another text', () => {
  const [first] = own.encode(packet(['view', { version: 1 }]))
  const [second] = own.encode(packet(['view', { version: 2 }]))
  expect([first, second]).toEqual(['2["view",{"version":1}]', '2["view",{"version":2}]'])
})
