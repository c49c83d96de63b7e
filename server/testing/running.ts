// A real server on a port of its own, with the small law, and clients that speak to it as any would.
import { connect } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import type { Answer, ClientToServer, Joined, PatchMessage, RoomOpened, ServerToClient } from '../../lib/protocol.ts'
import type { View, You } from '../../lib/view/view.ts'
import { type Games, gamesOf } from '../games/games.ts'
import type { Journal } from '../journal/journal.ts'
import type { Law } from '../law.ts'
import { type Running, type ServerPorts, serve } from '../server.ts'
import { smallLaw } from './law.ts'
import { quiet } from './table.ts'

export interface Client {
  socket: Socket<ServerToClient, ClientToServer>
  /** The next message of that name, or the oldest not yet taken. */
  next: (
    name: 'you' | 'view' | 'patch' | 'bye',
  ) => Promise<You & { version: number; view: View } & PatchMessage & { code: string; message: string }>
  /** Messages of that name not yet taken. */
  left: (name: string) => number
  ask: (command: unknown) => Promise<Answer>
  sync: () => Promise<Answer>
}

export interface House {
  origin: string
  post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: { code: string; message: string } & RoomOpened & Joined }>
  open: () => Promise<RoomOpened>
  join: (code: string, as: unknown) => Promise<Joined>
  /** @param more what the handshake says besides the key */
  client: (token: unknown, headers?: Record<string, string>, more?: Record<string, unknown>) => Client
  close: () => Promise<void>
  /** Ends the server while its clients are still there. */
  stop: () => Promise<void>
}

export async function houseOf(
  journal: Journal,
  nowOrElse: (() => number) | Partial<ServerPorts> = {},
  law: Law = smallLaw,
  games: Games = gamesOf({ log: quiet }),
  maxRooms = 1000,
): Promise<House> {
  const lan = (): string[] => ['192.168.1.5', '10.0.0.5']
  const other = typeof nowOrElse === 'function' ? { now: nowOrElse } : nowOrElse
  const usual = {
    law,
    journal,
    games,
    now: Date.now,
    log: quiet,
    build: 'test',
    proxy: 'none' as const,
    keepDays: 30,
    maxRooms,
    failureTakes: 0,
    lan,
    metricsToken: null,
  }
  const ports: ServerPorts = { ...usual, ...other }
  const running: Running = await serve({ port: 0, host: '127.0.0.1' }, null, ports)
  const origin = `http://127.0.0.1:${running.port}`
  const clients: Client[] = []

  const post: House['post'] = async (path, body, headers = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(origin + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text })
    return { status: response.status, body: await response.json() }
  }
  const client: House['client'] = (token, headers = {}, more = {}) => {
    const made = clientOf(origin, { ...more, token }, headers)
    clients.push(made)
    return made
  }
  return {
    origin,
    post,
    open: async () => (await post('/api/rooms', { seed: 'seed' })).body,
    join: async (code, as) => (await post(`/api/rooms/${code}/join`, { name: 'Ann', as })).body,
    client,
    stop: running.close,
    close: async () => {
      for (const { socket } of clients) socket.disconnect()
      await running.close()
    },
  }
}

function clientOf(origin: string, auth: Record<string, unknown>, headers: Record<string, string>): Client {
  const socket: Client['socket'] = io(origin, {
    auth,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
  })
  const kept = new Map<string, unknown[]>()
  const waiting = new Map<string, ((message: unknown) => void)[]>()
  const inbox = (name: string): unknown[] => kept.get(name) ?? kept.set(name, []).get(name) ?? []
  for (const name of ['you', 'view', 'patch', 'bye'] as const) {
    socket.on(name, (message: unknown) => {
      const taker = waiting.get(name)?.shift()
      if (taker) taker(message)
      else inbox(name).push(message)
    })
  }
  return {
    socket,
    left: (name) => inbox(name).length,
    next: (name) =>
      new Promise((done) => {
        const known = inbox(name).shift()
        const take = done as (message: unknown) => void
        if (known !== undefined) take(known)
        else waiting.set(name, [...(waiting.get(name) ?? []), take])
      }),
    ask: (command) => socket.timeout(5000).emitWithAck('command', command),
    sync: () => socket.timeout(5000).emitWithAck('sync'),
  }
}

/** Resolves with why a connection was refused. */
export const refusalOf = ({ socket }: Client): Promise<{ code: string; message: string } | undefined> =>
  new Promise((done) => {
    socket.once('connect_error', (error: Error & { data?: { code: string; message: string } }) => done(error.data))
  })

export const gone = ({ socket }: Client): Promise<string> => new Promise((done) => void socket.once('disconnect', done))

export interface Raw {
  send: (packet: string) => void
  answers: {
    /** The next acknowledgement, as it came. */
    next: () => Promise<string>
    closed: Promise<number>
  }
}

/** A WebSocket without any Socket.IO client on it, let in by that key. */
export async function rawly({ origin }: House, token: string): Promise<Raw> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  const takers: ((packet: string) => void)[] = []
  const closed = new Promise<number>((done) => socket.addEventListener('close', ({ code }) => done(code)))
  await new Promise<void>((entered) => {
    socket.addEventListener('message', ({ data }) => {
      const packet = String(data)
      if (packet.startsWith('0')) socket.send(`40${JSON.stringify({ token })}`)
      else if (packet.startsWith('40')) entered()
      else if (packet.startsWith('43')) takers.shift()?.(packet)
    })
  })
  return { send: (packet) => socket.send(packet), answers: { next: () => new Promise((done) => void takers.push(done)), closed } }
}

export interface Listener {
  /** Every message of the server's, as it came over the wire, oldest first. */
  heard: string[]
  /** Asks for the whole view again; resolves when it is heard, and all that was cast before it. */
  sync: () => Promise<void>
  ask: (command: unknown) => Promise<Answer>
  hangUp: () => void
}

/** A WebSocket that keeps every byte it is sent. Resolves once its seat has been shown its view. */
export async function listening({ origin }: House, auth: { token: string; as?: string }): Promise<Listener> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  const heard: string[] = []
  const answers = new Map<string, (answer: Answer) => void>()
  let asked = 0
  await new Promise<void>((entered) => {
    socket.addEventListener('message', ({ data }) => {
      const packet = String(data)
      const answer = /^43(\d+)(.*)$/s.exec(packet)
      if (packet.startsWith('0')) socket.send(`40${JSON.stringify(auth)}`)
      else if (packet === '2') socket.send('3')
      else if (answer) answers.get(answer[1] ?? '')?.(JSON.parse(answer[2] ?? '')[0])
      else if (packet.startsWith('42')) heard.push(packet)
      if (packet.startsWith('42["view"')) entered()
    })
  })
  const ask = (...message: unknown[]): Promise<Answer> => {
    asked += 1
    const number = String(asked)
    socket.send(`42${number}${JSON.stringify(message)}`)
    return new Promise((done) => void answers.set(number, done))
  }
  return { heard, sync: async () => void (await ask('sync')), ask: (command) => ask('command', command), hangUp: () => socket.close() }
}

/** One who asks for the whole view again and again and never reads a byte of it. @returns a function that hangs up */
export function deafly({ origin }: House, token: string): () => void {
  const { host, hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const upgrade = [
    'upgrade: websocket',
    'connection: Upgrade',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${btoa('0123456789abcdef')}`,
  ]
  socket.write([`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1`, `host: ${host}`, ...upgrade, '', ''].join('\r\n'))
  socket.once('data', () => {
    socket.pause()
    socket.write(frame(`40${JSON.stringify({ token })}`))
    const asking = setInterval(() => socket.write(frame('42["sync"]')), 20)
    socket.once('close', () => clearInterval(asking))
  })
  return () => socket.destroy()
}

/** A text frame as a client sends it, masked with zeros; up to 125 bytes. */
function frame(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x81, 0x80 | Buffer.byteLength(text), 0, 0, 0, 0]), Buffer.from(text)])
}
