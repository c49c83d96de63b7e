// How a room's client connects: a desk's page has opened the connection before its code was there (opening.ts); it is taken over here.
// This code comes after the first view (late.ts); pages that open nothing ahead bring it along.
import { XHR as ByPolling, WebSocket as ByWebSocket } from 'engine.io-client'
import { io } from 'socket.io-client'
import { takeAhead } from './heard.ts'
import type { Ahead } from './opening.ts'
import { returning } from './returning.ts'
import type { Handshake, RoomSocket } from './room.ts'

/** How a room's client connects: by the page's own connection where there is one, else by WebSocket, else by polling. */
function transportsFor(auth: Handshake) {
  return [
    class extends ByWebSocket {
      #ahead: Ahead | null = null
      #answered = false

      override createSocket(...given: Parameters<ByWebSocket['createSocket']>) {
        this.#ahead = takeAhead(auth)
        return this.#ahead?.socket ?? super.createSocket(...given)
      }

      override doOpen() {
        super.doOpen()
        const { socket, heard } = this.#ahead ?? {}
        // Whoever makes this listens to it only when it is made.
        if (heard && socket?.readyState === WebSocket.OPEN)
          queueMicrotask(() => {
            this.onOpen()
            for (const one of heard) this.onData(one)
          })
        return this
      }

      override onData(data: Parameters<ByWebSocket['onData']>[0]) {
        this.#answered = true
        super.onData(data)
      }

      /** A connection that ends before it has begun is a failed one: it is tried again at once, and not when time is up. */
      override onClose(...why: Parameters<ByWebSocket['onClose']>) {
        const fails = !this.#answered && this.ws
        this.#answered = true
        if (fails) this.onError('closed before it was answered', why[0])
        else super.onClose(...why)
      }

      override doWrite(...[packet, data]: Parameters<ByWebSocket['doWrite']>) {
        const introduces = typeof data === 'string' && data.startsWith('40')
        const said = this.#ahead?.said ?? null
        if (introduces && said !== null) this.#ahead = null
        else super.doWrite(packet, data)
      }
    },
    ByPolling,
  ]
}

/**
 * By WebSocket at once: it spares a slow phone three round trips, and no two requests have to meet the same of several servers.
 * By polling where that is turned away.
 */
export function socketFor(auth: Handshake): RoomSocket {
  const transports = transportsFor(auth)
  const socket = io({ autoConnect: false, auth, ...returning, timeout: 10_000, transports, tryAllTransports: true })
  // Something on the way may swallow a WebSocket without a word: then the next try begins by polling.
  socket.io.on('error', ({ message }) => {
    if (message === 'timeout') transports.reverse()
  })
  return socket
}
