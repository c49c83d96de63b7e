import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer, Command } from '../../lib/protocol.ts'
import { createRoom } from './room.ts'

/** A wire that can be cut: keeps what was sent, lets the test play the server. */
function wire() {
  const events = new EventEmitter()
  const sent: { event: string; command?: Command; answer?: (answer: Answer) => void; whole?: (answer: Answer) => void }[] = []
  const socket = {
    connected: false,
    active: true,
    connect: vi.fn(),
    disconnect: vi.fn(),
    on: (event: string, listener: (...args: unknown[]) => void) => events.on(event, listener),
    emit: (event: string, command?: Command | ((answer: Answer) => void), answer?: (answer: Answer) => void) => {
      if (typeof command === 'function') sent.push({ event, whole: command })
      else sent.push({ event, ...(command ? { command } : {}), ...(answer ? { answer } : {}) })
    },
  }
  const room = createRoom(socket as unknown as Parameters<typeof createRoom>[0], { token: 'key', language: 'en' })
  const stop = room.subscribe(() => {})
  return {
    room,
    socket,
    sent,
    stop,
    tell: (event: string, ...args: unknown[]) => events.emit(event, ...args),
    up: () => {
      socket.connected = true
      events.emit('connect')
    },
    down: () => {
      socket.connected = false
      events.emit('disconnect', 'transport close')
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network in this test')))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a patch on the view it was made for is applied; a gap asks once for the whole view', () => {
  const { room, sent, tell, up } = wire()
  up()
  tell('view', { version: 4, view: { board: { tension: 62 } } })
  tell('patch', { version: 5, patch: [{ op: 'replace', path: '/board/tension', value: 56 }] })
  expect(room.get().view).toEqual({ board: { tension: 56 } })
  tell('patch', { version: 7, patch: [] })
  tell('patch', { version: 8, patch: [] })
  expect(sent.filter(({ event }) => event === 'sync')).toHaveLength(1)
  tell('view', { version: 8, view: { board: { tension: 50 } } })
  tell('patch', { version: 9, patch: [{ op: 'replace', path: '/board/tension', value: 49 }] })
  expect(room.get().view).toEqual({ board: { tension: 49 } })
})

test('a patch that cannot be applied asks for the whole view and shows nothing half done', () => {
  const { room, sent, tell, up } = wire()
  up()
  tell('view', { version: 1, view: { board: { tension: 62 } } })
  tell('patch', { version: 2, patch: [{ op: 'replace', path: '/nowhere/at/all', value: 1 }] })
  expect(room.get().view).toEqual({ board: { tension: 62 } })
  expect(sent.map(({ event }) => event)).toEqual(['sync'])
})

test('a whole view that is refused for now is asked for again a moment later', () => {
  const { room, sent, tell, up } = wire()
  up()
  tell('view', { version: 1, view: { board: { tension: 62 } } })
  tell('patch', { version: 3, patch: [] })
  sent[0]?.whole?.({ ok: false, code: 'tooFast', message: 'Wait a moment.' })
  tell('patch', { version: 4, patch: [] })
  expect(sent).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  expect(sent.map(({ event }) => event)).toEqual(['sync', 'sync'])
  tell('view', { version: 4, view: { board: { tension: 50 } } })
  expect(room.get().view).toEqual({ board: { tension: 50 } })
})

test('a command is repeated with its id until it is answered, and answered once', async () => {
  const { room, sent, up, down } = wire()
  const answer = room.send({ type: 'pauseClock' })
  expect(sent).toHaveLength(0)
  up()
  down()
  expect(room.get()).toMatchObject({ link: 'lost', pending: 1 })
  up()
  vi.advanceTimersByTime(8000)
  const commands = sent.filter(({ event }) => event === 'command')
  expect(commands).toHaveLength(3)
  expect(new Set(commands.map(({ command }) => command?.id)).size).toBe(1)
  commands[2]?.answer?.({ ok: true })
  commands[1]?.answer?.({ ok: false, code: 'serverBusy', message: '' })
  expect(await answer).toEqual({ ok: true })
  expect(room.get().pending).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect(sent.filter(({ event }) => event === 'command')).toHaveLength(3)
})

test('a command may bring the id it was sent under before', () => {
  const { room, sent, up } = wire()
  up()
  void room.send({ type: 'pauseClock' }, 'from-an-earlier-page')
  expect(sent[0]?.command).toEqual({ type: 'pauseClock', id: 'from-an-earlier-page' })
})

test('after a good-bye nothing waits, nothing is shown, nothing connects', async () => {
  const { room, socket, tell, up } = wire()
  up()
  tell('view', { version: 1, view: {} })
  const answer = room.send({ type: 'startGame' })
  tell('bye', { code: 'notSeated', message: 'You were removed.' })
  expect(await answer).toMatchObject({ ok: false, message: 'You were removed.' })
  expect(room.get()).toMatchObject({ view: null, pending: 0, bye: { code: 'notSeated' } })
  expect(await room.send({ type: 'startGame' })).toMatchObject({ ok: false })
  expect(socket.connect).toHaveBeenCalledTimes(1)
  expect(socket.disconnect).toHaveBeenCalled()
})

test('a refusal at the threshold that may pass is tried again; a wrong key is not', () => {
  const { room, socket, tell } = wire()
  socket.active = false
  tell('connect_error', Object.assign(new Error('busy'), { data: { code: 'serverBusy', message: 'busy' } }))
  vi.advanceTimersByTime(2000)
  expect(socket.connect).toHaveBeenCalledTimes(2)
  tell('connect_error', Object.assign(new Error('no'), { data: { code: 'badKey', message: 'No such seat.' } }))
  vi.advanceTimersByTime(60_000)
  expect(room.get().bye).toEqual({ code: 'badKey', message: 'No such seat.' })
  expect(socket.connect).toHaveBeenCalledTimes(2)
})

test('a room that a newer server has taken over is looked for, and said to be so, until it is found', () => {
  const { room, socket, tell, up } = wire()
  up()
  tell('view', { version: 1, view: {} })
  socket.active = false
  tell('connect_error', Object.assign(new Error('newer'), { data: { code: 'newerVersion', message: 'newer' } }))
  expect(room.get()).toMatchObject({ link: 'outgrown', bye: null, view: {} })
  vi.advanceTimersByTime(2000)
  expect(socket.connect).toHaveBeenCalledTimes(2)
  up()
  expect(room.get().link).toBe('online')
})

test('the connection outlives a short absence of listeners, not a long one', () => {
  const { room, socket, stop } = wire()
  stop()
  vi.advanceTimersByTime(500)
  const again = room.subscribe(() => {})
  vi.advanceTimersByTime(5000)
  expect(socket.disconnect).not.toHaveBeenCalled()
  again()
  vi.advanceTimersByTime(5000)
  expect(socket.disconnect).toHaveBeenCalledTimes(1)
})

test('another language is asked for at once, again when it came too fast, and not again once a connection began in it', () => {
  const { room, sent, up, down } = wire()
  const asked = () => sent.filter(({ event }) => event === 'language')
  room.speak('ko')
  expect(asked()).toEqual([])
  up()
  room.speak('ko')
  expect(asked()).toEqual([])
  room.speak('en')
  expect(asked()).toHaveLength(1)
  asked()[0]?.answer?.({ ok: false, code: 'tooFast', message: 'Too fast.' })
  vi.advanceTimersByTime(1000)
  expect(asked()).toHaveLength(2)
  asked()[1]?.answer?.({ ok: true })
  down()
  up()
  vi.advanceTimersByTime(5000)
  expect(asked()).toHaveLength(2)
})

test('a server that says it stops is waited for, and said to be restarting until it is back', () => {
  const { room, tell, up, down } = wire()
  up()
  tell('view', { version: 1, view: {} })
  tell('closing')
  down()
  expect(room.get()).toMatchObject({ link: 'restarting', bye: null })
  tell('connect_error', new Error('nobody there'))
  expect(room.get().link).toBe('restarting')
  up()
  expect(room.get().link).toBe('online')
  down()
  expect(room.get().link).toBe('lost')
})
