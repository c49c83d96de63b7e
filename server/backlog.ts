// Connections that take what they are sent too slowly are ended before what waits for them fills the memory.
import type { Logger } from 'pino'
import type { Io } from './sockets.ts'

/** Bytes that may wait for one connection, and how often they are counted (milliseconds). */
const longestBacklog = 1_000_000
const countedEvery = 500

/** What engine.io and ws hold of a connection; neither types it. */
interface Conn {
  writeBuffer?: { data?: unknown }[]
  transport?: { socket?: { bufferedAmount?: number; terminate?: () => void } }
  close: (discard: boolean) => void
}

/** Bytes waiting for one connection: queued by engine.io, and handed to the socket but not yet sent. */
function backlogOf(conn: Conn): number {
  const queued = (conn.writeBuffer ?? []).reduce((bytes, { data }) => bytes + (typeof data === 'string' ? data.length : 0), 0)
  return queued + (conn.transport?.socket?.bufferedAmount ?? 0)
}

/** @returns a function that ends the watch */
export function shedding(io: Io, log: Logger): () => void {
  const timer = setInterval(() => {
    for (const socket of io.of('/').sockets.values()) {
      const bytes = backlogOf(socket.conn as unknown as Conn)
      if (bytes <= longestBacklog) continue
      log.warn({ bytes }, 'a slow connection was ended')
      cut(socket.conn as unknown as Conn)
    }
  }, countedEvery).unref()
  return () => clearInterval(timer)
}

/** Ends it without waiting for what is queued to be taken: that is the very thing that does not happen. */
function cut(conn: Conn): void {
  if (conn.transport?.socket?.terminate) conn.transport.socket.terminate()
  else conn.close(true)
}
