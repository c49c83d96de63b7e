// Devices that said hello: the newest fifty of the last hour, each once, by kind.
import { expect, test } from 'vitest'
import type { RoomCode } from '../lib/ids.ts'
import { deviceOf, phones } from './phones.ts'

const [room, other] = ['ABCD1234' as RoomCode, 'EFGH5678' as RoomCode]
const phone = (mark: string, at: number) => ({ mark, at, device: 'other' as const })

test('fifty are remembered, the newest first, each once', () => {
  const known = phones()
  for (let n = 0; n < 60; n += 1) known.greet(room, phone(`mark-${n}`, n))
  known.greet(room, phone('mark-30', 60))
  const marks = known.of(room, 60).map(({ mark }) => mark)
  expect(marks).toHaveLength(50)
  expect(marks.slice(0, 3)).toEqual(['mark-30', 'mark-59', 'mark-58'])
  expect(new Set(marks).size).toBe(50)
})

test('rooms do not see each other’s, and nothing outlives an hour', () => {
  const known = phones()
  known.greet(room, phone('one', 0))
  known.greet(other, phone('two', 3_599_999))
  expect(known.of(room, 3_599_999).map(({ mark }) => mark)).toEqual(['one'])
  expect(known.of(room, 3_600_000)).toEqual([])
  expect(known.of(other, 3_600_000).map(({ mark }) => mark)).toEqual(['two'])
})

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15', 'iphone'],
  ['Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X)', 'ipad'],
  ['Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36', 'android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'mac'],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)', 'chromebook'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'],
  ['', 'other'],
])('%s is told as %s', (agent, kind) => {
  expect(deviceOf(agent)).toBe(kind)
})
