// Trials: connections that say little, nothing, or read nothing, while honest people play.
import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { crowdOf } from '../faults/crowd.ts'
import type { Outcome, Size, Trial } from '../trial.ts'
import { type Abused, abused } from './table.ts'
import { type Bare, bare, frame, upgrade } from './wire.ts'

/** Milliseconds by when all of them must be gone. */
const patience = 10_000

/** Opens them all, and says how long the last one was kept. */
async function kept(at: Abused, size: Size, usual: number, open: (n: number) => Bare): Promise<Outcome['figures']> {
  const count = size.times ?? (size.quick ? Math.floor(usual / 10) : usual)
  const lives: number[] = []
  const all: Promise<void>[] = []
  for (let n = 0; n < count; n += 1) {
    const { socket, closed } = open(n)
    socket.once('connect', () => {
      const began = performance.now()
      all.push(closed.then(() => void lives.push(performance.now() - began)))
    })
    if (n % 50 === 49) await pause(10)
  }
  for (let waited = 0; waited < patience + 1500 && lives.length < count; waited += 100) await pause(100)
  const longest = Math.round(Math.max(0, ...lives))
  if (lives.length < count)
    at.violations.push(`[shed] ${count - lives.length} of ${count} connections were still there after ${patience / 1000} s`)
  return { connections: count, shed: lives.length, 'longest ms': longest }
}

export const slowLoris: Trial = {
  name: 'slow-loris',
  about: 'Requests that are sent a few bytes at a time and never end.',
  asked: '2,000, shed in ≤ 10 s, growth ≤ 200 MB, honest p99 ≤ 100 ms',
  alone: true,
  run: (size) =>
    abused(size, (at) =>
      kept(at, size, 2000, () => {
        const one = bare(at.server.port)
        one.socket.write('POST /api/rooms HTTP/1.1\r\nhost: x\r\n')
        const drip = setInterval(() => one.socket.write('x: y\r\n'), 1000)
        void one.closed.then(() => clearInterval(drip))
        one.socket.resume()
        return one
      }),
    ),
}

export const idleSockets: Trial = {
  name: 'idle',
  about: 'Connections that say nothing at all, or open a WebSocket and never say which seat is theirs.',
  asked: '2,000, shed in ≤ 10 s, growth ≤ 200 MB, honest p99 ≤ 100 ms',
  alone: true,
  run: (size) =>
    abused(size, (at) =>
      // Half of them stay bare; of the others there are as many as one address may have.
      kept(at, size, 2000, (n) => {
        const one = bare(at.server.port)
        if (n % 2 === 1) one.socket.write(upgrade(at.server.port))
        one.socket.resume()
        return one
      }),
    ),
}

export const slowReaders: Trial = {
  name: 'slow-readers',
  about: 'Seated people who ask for their whole view again and again, and read none of it.',
  asked: '100, shed in ≤ 10 s, growth ≤ 200 MB, honest p99 ≤ 100 ms',
  alone: true,
  run: (size) =>
    abused(size, async (at) => {
      const readers = size.times ?? (size.quick ? 20 : 100)
      const { server } = at
      const room = await crowdOf(server.url, server.url, 1, 'readers')
      await filled(server.url, room.room.facilitatorKey)
      const keys = await Promise.all(Array.from({ length: readers }, (_, n) => keyOf(server.url, room.room.code, n)))
      const began = performance.now()
      const ends = keys.map(async (token) => {
        const { socket, closed } = bare(server.port)
        socket.write(upgrade(server.port))
        await new Promise<void>((done) => void socket.once('data', () => done()))
        socket.pause()
        socket.write(frame(`40${JSON.stringify({ token })}`))
        // As fast as a person may ask, for as long as it is listened to.
        const asking = setInterval(() => socket.write(frame('42["sync"]')), 50)
        await closed
        clearInterval(asking)
      })
      let shed = 0
      for (const end of ends) void end.then(() => (shed += 1))
      await Promise.race([Promise.all(ends), pause(60_000)])
      await room.rest()
      room.leave()
      const took = Math.round(performance.now() - began)
      if (took > patience) at.violations.push(`[shed] the last slow reader was kept for ${took} ms; it may be ${patience}`)
      if (shed < readers) at.violations.push(`[shed] ${readers - shed} of ${readers} were still there after a minute`)
      return { readers, shed, 'all gone after ms': took }
    }),
}

/** Lets so much be said that a whole view weighs as it does in a long game. */
async function filled(url: string, token: string): Promise<void> {
  const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true })
  for (let n = 0; n < 120; n += 1) {
    const said = { id: `filling-${n}-of-many`, type: 'say', channel: { kind: 'plenary' }, text: 'long '.repeat(190) }
    const answer = await socket.emitWithAck('command', said)
    if (!answer.ok) await pause(200)
  }
  socket.disconnect()
}

async function keyOf(url: string, code: string, n: number): Promise<string> {
  const body = JSON.stringify({ name: `Reader ${n}`, as: { kind: 'observer' } })
  const answer = await fetch(`${url}/api/rooms/${code}/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await answer.json()) as { key: string }).key
}
