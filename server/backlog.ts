// Connections that take what they are sent too slowly are ended before what waits for them fills the memory.
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Io } from './sockets.ts'

/** Bytes that may wait for one connection, for one room, and for all; how often they are counted (milliseconds). */
const longestBacklog = 1_000_000
const longestOfRoom = 32_000_000
const longestOfAll = 128_000_000
const countedEvery = 500
/** How long an answer that is not read may wait, milliseconds. */
const unreadFor = 8000

/** What engine.io and ws hold of a connection; neither types it. */
export interface Conn {
  id: string
  writeBuffer?: { data?: unknown }[]
  transport?: { socket?: { bufferedAmount?: number; terminate?: () => void } }
  close: (discard: boolean) => void
}

export interface Backlog {
  /** Bytes that wait now, by the longest and in all. */
  read: () => { longest: number; all: number }
  /** Ends that connection at once if too much waits for it; true when it did. */
  check: (conn: unknown) => boolean
  stop: () => void
}

interface Unread {
  response: ServerResponse
  sid: string
  left: number
  since: number
}

/** @param shed hears of each connection that was ended, and why */
export function shedding(http: HttpServer, io: Io, log: Logger, shed: (why: 'connection' | 'room' | 'all' | 'answer') => void): Backlog {
  const unread = new Set<Unread>()
  const ended = new WeakSet<object>()
  let last = { longest: 0, all: 0 }

  // A polling client is answered by HTTP: what it leaves unread lies in its answers.
  http.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const sid = sidOf(request)
    const one: Unread = { response, sid, left: 0, since: performance.now() }
    unread.add(one)
    response.once('close', () => unread.delete(one))
  })

  /** Bytes waiting for one connection: queued by engine.io, handed to the socket but not yet sent, and in answers not yet read. */
  function backlogOf(conn: Conn): number {
    let bytes = conn.transport?.socket?.bufferedAmount ?? 0
    for (const { data } of conn.writeBuffer ?? []) bytes += sizeOf(data)
    return answers.size > 0 ? bytes + (answers.get(conn.id) ?? 0) : bytes
  }

  let answers = new Map<string, number>()
  function countAnswers(): void {
    answers = new Map()
    const now = performance.now()
    for (const one of unread) {
      const { response, sid } = one
      const waiting = response.writableEnded ? response.writableLength : 0
      const left = queueOf(response)
      if (waiting === 0 || left !== one.left) {
        one.left = left
        one.since = now
      }
      if (sid !== '' && waiting > 0) answers.set(sid, (answers.get(sid) ?? 0) + waiting)
      if (waiting > 0 && now - one.since > unreadFor) {
        shed('answer')
        response.destroy()
      }
    }
  }

  function end(conn: Conn, bytes: number, why: 'connection' | 'room' | 'all'): void {
    if (ended.has(conn)) return
    ended.add(conn)
    log.warn({ bytes, why }, 'a slow connection was ended')
    shed(why)
    for (const { response, sid } of unread) if (sid === conn.id) response.destroy()
    cut(conn)
  }

  /** Whether it has taken nothing of what waits for it for too long. */
  const stalls = new WeakMap<object, { bytes: number; since: number }>()
  function stalled(conn: Conn, bytes: number): boolean {
    // Nearly all of thousands have nothing waiting, and are passed over.
    if (bytes === 0 || (conn.transport?.socket?.bufferedAmount ?? 0) === 0) {
      if (stalls.has(conn)) stalls.delete(conn)
      return false
    }
    const known = stalls.get(conn)
    if (known && bytes >= known.bytes) return performance.now() - known.since > unreadFor
    stalls.set(conn, { bytes, since: performance.now() })
    return false
  }

  function count(): void {
    countAnswers()
    const waiting: { conn: Conn; room: string; bytes: number }[] = []
    for (const socket of io.of('/').sockets.values()) {
      const conn = socket.conn as unknown as Conn
      const bytes = backlogOf(conn)
      if (bytes > longestBacklog || stalled(conn, bytes)) end(conn, bytes, 'connection')
      else if (bytes > 0) waiting.push({ conn, room: String(socket.data.code), bytes })
    }
    // The one that waits for most goes first, until what is left may stay.
    waiting.sort((one, other) => other.bytes - one.bytes)
    const ofRoom = new Map<string, number>()
    for (const { room, bytes } of waiting) ofRoom.set(room, (ofRoom.get(room) ?? 0) + bytes)
    let all = waiting.reduce((sum, { bytes }) => sum + bytes, 0)
    last = { longest: waiting[0]?.bytes ?? 0, all }
    for (const { conn, room, bytes } of waiting) {
      const here = ofRoom.get(room) ?? 0
      if (here <= longestOfRoom && all <= longestOfAll) continue
      end(conn, bytes, all > longestOfAll ? 'all' : 'room')
      ofRoom.set(room, here - bytes)
      all -= bytes
    }
  }

  const timer = setInterval(count, countedEvery).unref()
  return {
    read: () => last,
    check: (asked) => {
      const conn = asked as Conn
      const bytes = backlogOf(conn)
      if (bytes <= longestBacklog) return false
      end(conn, bytes, 'connection')
      return true
    },
    stop: () => clearInterval(timer),
  }
}

/** Bytes that the system has not taken yet: the one number that goes down while a large answer is read slowly. */
function queueOf({ socket }: ServerResponse): number {
  const handle = (socket as unknown as { _handle?: { writeQueueSize?: number } } | null)?._handle
  return handle?.writeQueueSize ?? socket?.writableLength ?? 0
}

const sizeOf = (data: unknown): number => (typeof data === 'string' ? data.length : ArrayBuffer.isView(data) ? data.byteLength : 0)

function sidOf({ url = '' }: IncomingMessage): string {
  return url.startsWith('/socket.io/') ? (/[?&]sid=([\w-]{1,40})/.exec(url)?.[1] ?? '') : ''
}

/** Ends it without waiting for what is queued to be taken: that may be the very thing that does not happen. */
export function cut(conn: Pick<Conn, 'transport' | 'close'>): void {
  if (conn.transport?.socket?.terminate) conn.transport.socket.terminate()
  else conn.close(true)
}
