import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lateSocket } from './late.ts'
import type { Ahead } from './opening.ts'

const page = globalThis as { overtureAhead?: Ahead | null }
const auth = { token: 'key', language: 'en' } as const

function realSocket() {
  const listeners: Record<string, (...told: unknown[]) => void> = {}
  return {
    listeners,
    connected: true,
    active: false,
    connect: vi.fn(),
    disconnect: vi.fn(),
    emit: vi.fn(),
    on: (event: string, listener: (...told: unknown[]) => void) => {
      listeners[event] = listener
    },
  }
}

let real = realSocket()
const made = vi.fn((_auth: unknown) => real)

/** The connection's code comes when what is given back is called. */
function held(): () => void {
  let come = () => {}
  const there = new Promise<void>((done) => {
    come = done
  })
  vi.doMock('./connection.ts', async () => {
    await there
    return { socketFor: made }
  })
  return come
}

/** Lets seconds pass until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await vi.advanceTimersByTimeAsync(1000)
    await new Promise((done) => setImmediate(done))
  }
}

beforeEach(() => {
  vi.stubGlobal('WebSocket', { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 })
  real = realSocket()
  made.mockClear()
})
afterEach(() => {
  vi.doUnmock('./connection.ts')
  vi.useRealTimers()
  vi.unstubAllGlobals()
  delete page.overtureAhead
})

test('until its code is there nothing is sent, and what the page has heard is told; then it is the real one', async () => {
  const come = held()
  const late = lateSocket(auth)
  const [view, ignored] = [vi.fn(), vi.fn()]
  late.on('view', view)
  late.on('disconnect', ignored)
  const socket = { readyState: WebSocket.OPEN } as unknown as WebSocket
  page.overtureAhead = { socket, said: JSON.stringify(auth), heard: ['42["view",{"version":1}]'] }
  late.connect()
  expect(view.mock.calls).toEqual([[{ version: 1 }]])
  expect([late.connected, late.active]).toEqual([false, true])
  late.emit('sync', () => {})
  come()
  await vi.waitFor(() => expect(real.connect).toHaveBeenCalledOnce())
  expect(real.emit).not.toHaveBeenCalled()
  expect([late.connected, late.active]).toEqual([true, false])
  real.listeners.view?.({ version: 2 })
  expect(view).toHaveBeenLastCalledWith({ version: 2 })
  expect(Object.keys(real.listeners)).toEqual(['view', 'disconnect'])
  const answer = () => {}
  late.emit('sync', answer)
  expect(real.emit).toHaveBeenCalledWith('sync', answer)
  late.disconnect()
  expect(real.disconnect).toHaveBeenCalledOnce()
})

test('a page that is left before its code is there does not connect when it comes', async () => {
  const come = held()
  const late = lateSocket(auth)
  late.connect()
  late.disconnect()
  come()
  await vi.waitFor(() => expect(made).toHaveBeenCalledWith(auth))
  expect(real.connect).not.toHaveBeenCalled()
  late.connect()
  expect(real.connect).toHaveBeenCalledOnce()
})

test('code that cannot be had is tried for again; in vain again and again, the page is loaded anew where the server answers', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const [reload, answers] = [vi.fn(), vi.fn(async (_path: string) => ({ ok: false }))]
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('fetch', answers)
  let tries = 0
  vi.doMock('./connection.ts', () => {
    tries += 1
    throw new Error('The file could not be had.')
  })
  const late = lateSocket(auth)
  late.connect()
  await until(() => answers.mock.calls.length === 1)
  expect(tries).toBe(5)
  expect(answers.mock.calls[0]?.[0]).toBe('/healthz')
  // The page that is there is better than none.
  expect(reload).not.toHaveBeenCalled()
  answers.mockResolvedValue({ ok: true })
  await until(() => reload.mock.calls.length === 1)
  expect(tries).toBe(10)
  vi.doMock('./connection.ts', () => ({ socketFor: made }))
  await until(() => real.connect.mock.calls.length === 1)
})
