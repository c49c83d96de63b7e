// One seat's connection: it enters, says its lines, and passes on the marks it is shown.
import { WebSocket } from 'ws'
import type { Dialect, Pass } from '../contenders/contender.ts'
import { marksIn } from '../contenders/marks.ts'

export interface Seat {
  /** Connects; resolves once the seat has been sent the room's state. */
  enter: () => Promise<void>
  says: (n: number, text: string) => void
  /** Cuts the line without a word. */
  drop: () => void
  /** Bytes of all frames so far, with the frames' own few. */
  received: () => number
}

export interface Heard {
  shown: (n: number, at: number) => void
  answered: (n: number, ok: boolean, at: number, frame: Buffer) => void
  /** The line was lost, and nobody had cut it. */
  lost: (why: string) => void
}

const patience = 60_000

/** Bytes before a frame's content, as servers send it. */
const headerOf = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

export function seatOf(dialect: Dialect, pass: Pass, { shown, answered, lost }: Heard): Seat {
  let socket: WebSocket | null = null
  let bytes = 0

  function open(url: string, headers: Record<string, string> | undefined): Promise<void> {
    return new Promise((done, failed) => {
      const line = new WebSocket(url, { headers, perMessageDeflate: false, maxPayload: 256 * 1_048_576 })
      const late = setTimeout(() => failed(new Error(`A seat had no state after ${patience / 1000} s.`)), patience)
      socket = line
      let inStep = false

      const hear = (frame: Buffer): void => {
        const at = performance.now()
        bytes += frame.length + headerOf(frame.length)
        const pong = dialect.keepsAlive(frame)
        if (pong !== null) line.send(pong)
        for (const n of marksIn(frame, dialect.news)) shown(n, at)
        if (!inStep) step(frame)
        const answer = inStep ? dialect.answered(frame) : null
        if (answer) answered(answer.n, answer.ok, at, frame)
      }
      const step = (frame: Buffer): void => {
        const next = dialect.enters(frame, pass)
        if (next.send !== undefined) line.send(next.send)
        if (!next.inStep) return
        inStep = true
        clearTimeout(late)
        done()
      }
      line.on('message', (frame) => {
        try {
          hear(frame as Buffer)
        } catch (error) {
          failed(error as Error)
        }
      })
      line.on('error', failed)
      line.on('close', (code) => {
        clearTimeout(late)
        failed(new Error(`A line was closed (${code}) before its seat had a state.`))
        if (inStep && socket === line) lost(`A line was closed (${code}).`)
      })
    })
  }

  return {
    enter: async () => {
      const { url, headers } = await dialect.address(pass)
      await open(url, headers)
    },
    says: (n, text) => socket?.send(dialect.says(pass, n, text)),
    drop: () => {
      const line = socket
      socket = null
      line?.terminate()
    },
    received: () => bytes,
  }
}
