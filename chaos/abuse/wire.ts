// Connections that no honest client opens: bare TCP, WebSockets spoken by hand, from any address of the loopback.
import { connect, type Socket } from 'node:net'

/** A loopback address of its own for each number; on Linux all of 127.0.0.0/8 is this machine. */
export const neighbour = (n: number): string => `127.${1 + (Math.floor(n / 62_500) % 250)}.${Math.floor(n / 250) % 250}.${1 + (n % 250)}`

export interface Bare {
  socket: Socket
  /** Resolves when the other side has ended it. */
  closed: Promise<void>
}

export function bare(port: number, from = '127.0.0.1'): Bare {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from })
  socket.on('error', () => {})
  return { socket, closed: new Promise((done) => void socket.once('close', () => done())) }
}

/** A WebSocket's opening, as a browser sends it. */
export const upgrade = (port: number): string =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'upgrade: websocket',
    'connection: Upgrade',
    'sec-websocket-version: 13',
    'sec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==',
    '',
    '',
  ].join('\r\n')

/** A frame as a client sends it, masked with zeros. @param kind 1 text, 2 bytes */
export function frame(content: string | Buffer, kind = 1): Buffer {
  const body = Buffer.from(content)
  const head =
    body.length < 126
      ? Buffer.from([0x80 | kind, 0x80 | body.length])
      : Buffer.from([0x80 | kind, 0x80 | 126, body.length >> 8, body.length & 255])
  return Buffer.concat([head, Buffer.alloc(4), body])
}
