// What the contenders' servers share: how much filler a line gets, and telling the parent where they listen.
import type { Server } from 'node:http'
import { lineBefore } from '../marks.ts'

/** Lines that a room's state keeps; a quarter more at times, so that not every line moves all others. Overture keeps 400. */
export const linesKept = 100

// Whoever started it has gone.
process.on('disconnect', () => process.exit(0))

export interface Line {
  n: number
  seat: string
  text: string
}

/** What was said in a room before. */
export const linesBefore = (talked: number): Line[] =>
  Array.from({ length: Math.min(talked, linesKept) }, (_, n) => ({ n: n + 1, seat: '0', text: lineBefore }))

/** Filler that makes a message as long as was asked for. @param rest bytes of it without the text */
export function fillerOf(rest: number): (text: string) => string {
  const payload = Number(process.env.PAYLOAD ?? 0)
  return (text) => '.'.repeat(Math.max(0, payload - rest - Buffer.byteLength(text)))
}

export function listen(http: Server): void {
  http.listen(0, '127.0.0.1', () => tell(http))
}

/** The ports of servers that listen by now. */
export const tell = (...servers: Server[]): void => void process.send?.(servers.map(portOf))

export function portOf(http: Server): number {
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('It does not listen on a port.')
  return address.port
}
