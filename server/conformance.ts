// What the public protocol test suites of Engine.IO and Socket.IO ask a server for, on the server's own socket and never beside a room.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server as Engine } from 'engine.io'
import type { Namespace, Server, Socket } from 'socket.io'
import { protecting } from './headers.ts'
import { ownOrigin } from './origin.ts'
import type { Running } from './server.ts'
import { ioOn } from './sockets.ts'

/** As the suites count on them: milliseconds and bytes. */
const asked = { pingInterval: 300, pingTimeout: 200, maxHttpBufferSize: 1_000_000 }
/** The suites look in the very millisecond in which a silent connection is due to end: it ends so much before, milliseconds. */
const early = 25
/** The suites listen for one packet after the other, and miss one that comes along with the last: milliseconds in between. */
const apart = 25

export async function serveConformance({ port, host }: { port: number; host: string }): Promise<Running> {
  const http = createServer({ headersTimeout: 4000, requestTimeout: 6000, connectionsCheckingInterval: 1000 })
  const io = ioOn(http, asked) as unknown as Server
  for (const name of ['/', '/custom']) echoing(io.of(name))
  punctual(io.engine)
  const engine = new Engine({
    ...asked,
    allowRequest: (request, decide) => decide(ownOrigin(request) ? null : 'This origin may not connect.', ownOrigin(request)),
  })
  engine.attach(http, { path: '/engine.io/' })
  punctual(engine)
  engine.on(
    'connection',
    (socket: { on: (event: 'data', heard: (data: string | Buffer) => void) => void; send: (data: string | Buffer) => void }) => {
      socket.on('data', (data) => socket.send(data))
    },
  )
  http.on('request', (_request, response) => {
    if (!response.headersSent && !handledBySocket(_request.url)) response.writeHead(404).end()
  })
  protecting(http)
  await new Promise<void>((done, failed) => {
    http.once('error', failed)
    http.listen(port, host, done)
  })
  const close = async (): Promise<void> => {
    engine.close()
    await io.close()
  }
  return { port: (http.address() as AddressInfo).port, close }
}

interface Silent {
  once: (event: 'heartbeat' | 'close', heard: () => void) => void
  close: (discard: boolean) => void
}

/** Ends in time what has never answered a ping. */
function punctual(engine: { on: (event: 'connection', heard: (socket: Silent) => void) => void }): void {
  engine.on('connection', (socket) => {
    const due = setTimeout(() => socket.close(true), asked.pingInterval + asked.pingTimeout - early)
    for (const event of ['heartbeat', 'close'] as const) socket.once(event, () => clearTimeout(due))
  })
}

const handledBySocket = (url = ''): boolean => url.startsWith('/socket.io/') || url.startsWith('/engine.io/')

function echoing(namespace: Namespace): void {
  namespace.on('connection', (socket: Socket) => {
    setTimeout(() => socket.emit('auth', socket.handshake.auth), apart)
    socket.on('message', (...said: unknown[]) => socket.emit('message-back', ...said))
    socket.on('message-with-ack', (...said: unknown[]) => {
      const answer = said.pop()
      // A message without an acknowledgement gets none, and ends nothing.
      if (typeof answer === 'function') answer(...said)
    })
  })
}
