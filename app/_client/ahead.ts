// How a room's client connects: a desk's page has opened the connection before its code was there (opening.ts); it is taken over here.
import { XHR as ByPolling, WebSocket as ByWebSocket } from 'engine.io-client'
import type { Ahead } from './opening.ts'
import type { Handshake } from './room.ts'

/** The page's own connection, once; null when there is none, or it belongs to another seat. */
function takeAhead({ token, language, as, room }: Handshake): Ahead | null {
  const page = window as { overtureAhead?: Ahead | null }
  const ahead = page.overtureAhead
  // Should the page's own not have begun by now, it does not begin any more.
  page.overtureAhead = null
  if (!ahead) return null
  const same = ahead.said === null || ahead.said === JSON.stringify({ token, language })
  if (same && as === undefined && room === undefined && ahead.socket.readyState <= WebSocket.OPEN) return ahead
  ahead.socket.close()
  return null
}

/** How a room's client connects: by the page's own connection where there is one, else by WebSocket, else by polling. */
export function transportsFor(auth: Handshake) {
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
