import { expect, test } from 'vitest'
import type { Answer } from '../../../lib/protocol.ts'
import { createOutbox, type Outgoing } from './outbox.ts'

/** A room that answers when the test says so, and a device that keeps what it is given. */
function around(kept: unknown = null) {
  const device: { kept: unknown } = { kept }
  const sent: { id: string; text: string; answer: (answer: Answer) => void }[] = []
  const open = () => {
    const outbox = createOutbox({
      kept: device.kept,
      keep: (messages) => {
        device.kept = JSON.parse(JSON.stringify(messages))
      },
      send: (intent, id) =>
        new Promise((answer) => {
          if (intent.type === 'say') sent.push({ id, text: intent.text, answer })
        }),
    })
    outbox.begin()
    outbox.begin()
    return outbox
  }
  return { device, sent, open, settle: () => new Promise((done) => setImmediate(done)) }
}
const hello: Omit<Outgoing, 'refused'> = { id: 'one-and-only', channel: 'plenary', address: { kind: 'plenary' }, text: 'Hello' }

test('a message waits, kept, until the room has answered', async () => {
  const { device, sent, open, settle } = around()
  const outbox = open()
  outbox.put(hello)
  expect(outbox.get()).toEqual([{ ...hello, refused: null }])
  expect(device.kept).toEqual(outbox.get())
  sent[0]?.answer({ ok: true })
  await settle()
  expect(outbox.get()).toEqual([])
  expect(device.kept).toEqual([])
})

test('a page that is loaded anew sends it again under the same id', () => {
  const { sent, open } = around()
  open().put(hello)
  open()
  expect(sent.map(({ id, text }) => [id, text])).toEqual([
    ['one-and-only', 'Hello'],
    ['one-and-only', 'Hello'],
  ])
})

test('what the room refused stays, with its reason, to be sent again or taken back', async () => {
  const { sent, open, settle } = around()
  const outbox = open()
  outbox.put(hello)
  sent[0]?.answer({ ok: false, code: 'channelClosed', message: 'Closed.' })
  await settle()
  expect(outbox.get()).toEqual([{ ...hello, refused: 'Closed.' }])
  expect(open().get()).toHaveLength(1)
  expect(sent).toHaveLength(1)
  outbox.again('one-and-only', 'another')
  expect(sent[1]?.id).toBe('another')
  outbox.drop('another')
  expect(outbox.get()).toEqual([])
})

test('what is unreadable is nothing', () => {
  expect(around('x').open().get()).toEqual([])
  expect(
    around([{ id: 'a' }, null])
      .open()
      .get(),
  ).toEqual([])
})
