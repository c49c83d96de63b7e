// Socket.IO's packets as they stand in a frame, for those contenders that speak it.
import type { Frame } from './contender.ts'

const [zero, two, three, four] = [...'0234'].map((digit) => digit.charCodeAt(0))

export const socketAddress = (origin: string): string => `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`

export const isOpening = (frame: Buffer): boolean => frame[0] === zero
export const isAdmission = (frame: Buffer): boolean => frame[0] === four && frame[1] === zero
export const isRefusal = (frame: Buffer): boolean => frame[0] === four && frame[1] === four

/** Pings are answered. */
export const pong = (frame: Buffer): Frame | null => (frame[0] === two ? '3' : null)

/** @param name in quotes, with the namespace before it where there is one */
export const isEvent = (frame: Buffer, name: string): boolean =>
  frame[0] === four && frame[1] === two && frame.subarray(2, 40).includes(name)

/** The acknowledgement in a frame: `43`, the number, and the answer in brackets. */
export function acknowledgement(frame: Buffer): { n: number; ok: boolean } | null {
  if (frame[0] !== four || frame[1] !== three) return null
  const bracket = frame.indexOf('[')
  return { n: Number(frame.toString('latin1', 2, bracket)), ok: frame.includes('"ok":true', bracket) }
}
