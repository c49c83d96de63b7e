// Who may connect at all, before anything is known of them: counts by address and for the whole server, and an end to what stays idle.
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Socket as TcpSocket } from 'node:net'
import { type Counts, counts, mostConnected } from './crowds.ts'
import { bucketOf, networkOf } from './limits.ts'
import type { Io } from './sockets.ts'

/** Connections of the whole server, and bare ones (pages, idle, half-open) of one address. */
const mostOfServer = 12_000
const bareOfAddress = 2500
/** Packets of one connection a second, and in one burst, whatever they are. */
const packets = { perSecond: 400, burst: 1200 }

/** How long a WebSocket may take to answer that it is closed, milliseconds. */
export const goodbye = 500

/** The part of a request that a proxy has no say in, or has all of. */
export type AddressOf = (request: IncomingMessage) => string

/** Caps what reaches the server by TCP. Behind a proxy every connection is the proxy's, and only the sum counts. */
export function guarding(http: HttpServer, proxy: 'trusted' | 'none', shed: (why: 'connections') => void): void {
  const bare = counts()
  http.maxConnections = mostOfServer
  http.on('drop', () => shed('connections'))
  http.on('connection', (socket: TcpSocket) => {
    if (proxy === 'trusted') return
    const address = networkOf(socket.remoteAddress ?? '')
    if (bare.of(address) >= bareOfAddress) {
      shed('connections')
      socket.destroy()
      return
    }
    const leave = bare.add(address)
    socket.once('close', leave)
  })
}

/** Counts engine connections by address, and ends those that flood. @returns the counts, to refuse by */
export function watching(io: Io, addressOf: AddressOf, shed: (why: 'flood') => void): Counts {
  const byAddress = counts()
  io.engine.on('connection', (conn: EngineConn) => {
    const leave = byAddress.add(addressOf(conn.request))
    const bucket = bucketOf(packets.perSecond, packets.burst)
    conn.on('packet', () => {
      if (bucket.take(performance.now())) return
      shed('flood')
      conn.close(true)
    })
    conn.once('close', () => {
      leave()
      // One that does not answer the good-bye would be kept for half a minute more.
      setTimeout(() => conn.transport?.socket?.terminate?.(), goodbye).unref()
    })
  })
  return byAddress
}

interface EngineConn {
  request: IncomingMessage
  on: (event: 'packet', heard: () => void) => void
  once: (event: 'close', heard: () => void) => void
  close: (discard: boolean) => void
  transport?: { socket?: { terminate?: () => void } }
}

export const isCrowded = (byAddress: Counts, address: string): boolean => byAddress.of(address) >= mostConnected.address
