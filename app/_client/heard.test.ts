import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeAhead, tellHeard } from './heard.ts'
import type { Ahead } from './opening.ts'

const page = globalThis as { overtureAhead?: Ahead | null }
const auth = { token: 'key', language: 'en' } as const

/** The page's own connection, as opening.ts leaves it. */
function opened(some: Partial<Ahead> = {}, readyState: number = WebSocket.OPEN): Ahead & { close: ReturnType<typeof vi.fn> } {
  const close = vi.fn()
  const ahead = { socket: { readyState, close } as unknown as WebSocket, said: JSON.stringify(auth), heard: [], ...some }
  page.overtureAhead = ahead
  return Object.assign(ahead, { close })
}
const packet = (event: string, told: unknown) => `42${JSON.stringify([event, told])}`

beforeEach(() => {
  vi.stubGlobal('WebSocket', { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 })
})
afterEach(() => {
  delete page.overtureAhead
  vi.unstubAllGlobals()
})

test('it is taken over once, by the seat it has introduced itself as', () => {
  const ahead = opened()
  expect(takeAhead(auth)).toBe(ahead)
  expect(ahead.close).not.toHaveBeenCalled()
  // Nor does the page open one any more.
  expect(page.overtureAhead).toBeNull()
  expect(takeAhead(auth)).toBeNull()
})

test('one that has not introduced itself yet is anybody’s', () => {
  const ahead = opened({ said: null }, WebSocket.CONNECTING)
  expect(takeAhead(auth)).toBe(ahead)
})

test.each([
  ['another key', { ...auth, token: 'another' }],
  ['another language', { ...auth, language: 'ko' }],
  ['who looks as another', { ...auth, as: 'delegation:USA' }],
  ['a facilitator, who says which room', { ...auth, room: 'ABCDEFGH' }],
] as const)('for %s it is closed, and tells nothing', (_who, other) => {
  const ahead = opened({ heard: [packet('you', { name: 'Ann' })] })
  const tell = vi.fn()
  tellHeard(other, tell)
  expect(tell).not.toHaveBeenCalled()
  expect(takeAhead(other)).toBeNull()
  expect(ahead.close).toHaveBeenCalledOnce()
})

test('one that has ended is nobody’s', () => {
  opened({}, WebSocket.CLOSING)
  expect(takeAhead(auth)).toBeNull()
})

test('who one is and the first view are told as they are heard, and each once; the rest stays for whoever takes over', () => {
  const ahead = opened({ heard: ['0{"sid":"a"}', '40{"sid":"b"}', packet('you', { name: 'Ann' })] })
  const told: unknown[] = []
  tellHeard(auth, (...one) => told.push(one))
  expect(told).toEqual([['you', { name: 'Ann' }]])
  ahead.heard.push(packet('view', { version: 1, view: {} }), packet('patch', { version: 2, patch: [] }))
  ahead.onHeard?.()
  ahead.onHeard?.()
  expect(told).toEqual([
    ['you', { name: 'Ann' }],
    ['view', { version: 1, view: {} }],
  ])
  expect(ahead.heard).toEqual(['0{"sid":"a"}', '40{"sid":"b"}', packet('patch', { version: 2, patch: [] })])
  expect(takeAhead(auth)).toBe(ahead)
  expect(ahead.onHeard).toBeUndefined()
})
