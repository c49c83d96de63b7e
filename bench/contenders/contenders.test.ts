// Frames as the contenders' servers send them, and what a seat reads in them.
import { expect, test } from 'vitest'
import { contenders } from './all.ts'
import { boardgame } from './boardgame.ts'
import { colyseus } from './colyseus.ts'
import { lineOf, marked, marksIn } from './marks.ts'
import { overture } from './overture.ts'
import { acknowledgement, isEvent } from './packets.ts'
import { bareWs } from './ws.ts'

const pass = { origin: 'http://127.0.0.1:1', who: { token: 'key', room: 'r', match: 'm', seat: '3', credentials: 'c' } }

test('a line is found again in whatever it is sent in', () => {
  for (const { name, dialect } of contenders) {
    const sent = Buffer.from(dialect.says(pass, 4711, lineOf(4711)) as Buffer)
    expect(marksIn(sent, dialect.news), name).toEqual([4711])
  }
  const three = Buffer.from(`${marked(1)} and ${marked(22)}, [#no], ${marked(333)}`)
  expect([marksIn(three, 'last'), marksIn(Buffer.from('none'), 'last'), marksIn(Buffer.from('none'), 'all')]).toEqual([[333], [], []])
  expect(marksIn(Buffer.from(`${marked(1)} and ${marked(22)}`), 'all')).toEqual([1, 22])
})

test('an acknowledgement is told from what else comes, with its number and whether it was a yes', () => {
  expect(acknowledgement(Buffer.from('4317[{"ok":true}]'))).toEqual({ n: 17, ok: true })
  expect(acknowledgement(Buffer.from('4318[{"ok":false,"code":"tooFast","message":"…"}]'))).toEqual({ n: 18, ok: false })
  for (const other of ['42["patch",{}]', '2', '0{"sid":"x"}', '']) expect(acknowledgement(Buffer.from(other))).toBeNull()
  expect(bareWs.dialect.answered(Buffer.from('{"done":19}'))).toEqual({ n: 19, ok: true })
  expect(bareWs.dialect.answered(Buffer.from('{"version":1}'))).toBeNull()
})

test('a seat of Overture is in when it has its view, and says so by its key alone', () => {
  const enters = (frame: string) => overture.dialect.enters(Buffer.from(frame), pass)
  expect(enters('0{"sid":"x"}')).toEqual({ send: '40{"token":"key"}' })
  expect([enters('40{"sid":"x"}'), enters('42["you",{}]')]).toEqual([{}, {}])
  expect(enters('42["view",{"version":1}]')).toEqual({ inStep: true })
  expect(() => enters('44{"message":"That key opens nothing."}')).toThrow('That key opens nothing.')
})

test('a seat of boardgame.io asks for the state of its match', () => {
  const enters = (frame: string) => boardgame.dialect.enters(Buffer.from(frame), pass)
  expect(enters('0{"sid":"x"}')).toEqual({ send: '40/talk,' })
  expect(enters('40/talk,{"sid":"x"}')).toEqual({ send: '42/talk,["sync","m","3","c",2]' })
  expect(enters('42/talk,["sync","m",{}]')).toEqual({ inStep: true })
  expect(isEvent(Buffer.from('42/talk,["update","m",{}]'), '"sync"')).toBe(false)
})

test('a seat of Colyseus says that it has joined, and is in when it has the state', () => {
  const enters = (...bytes: number[]) => colyseus.dialect.enters(Buffer.from(bytes), pass)
  expect([enters(10, 1, 2), enters(14, 0), enters(15, 0)]).toEqual([{ send: Uint8Array.of(10) }, { inStep: true }, {}])
  expect([...Buffer.from(colyseus.dialect.says(pass, 1, 'ab') as Buffer)]).toEqual([13, 0xa3, 0x73, 0x61, 0x79, 0xd9, 2, 0x61, 0x62])
})
