// Socket.IO and nothing else: what is said in a room is sent on to it, with filler, and acknowledged.
import { childOf } from './child.ts'
import type { Contender, Pass, Shape } from './contender.ts'
import { acknowledgement, isAdmission, isOpening, isRefusal, pong, socketAddress } from './packets.ts'

export const bareSocketIo: Contender = {
  name: 'bare Socket.IO',
  start: async (payload) => {
    const {
      pid,
      origins: [origin],
      close,
    } = await childOf('socket-io.ts', { PAYLOAD: String(payload) })
    return { pid, url: origin, close, open: async (shape) => namedRooms(origin, shape) }
  },
  dialect: {
    address: async ({ origin }) => ({ url: socketAddress(origin) }),
    keepsAlive: pong,
    enters: (frame, { who }) => {
      if (isOpening(frame)) return { send: `40${JSON.stringify({ room: who.room })}` }
      if (isRefusal(frame)) throw new Error(`A seat was refused: ${frame}`)
      return isAdmission(frame) ? { inStep: true } : {}
    },
    says: (_, n, text) => `42${n}${JSON.stringify(['command', { id: `bench-${String(n).padStart(9, '0')}`, type: 'say', text }])}`,
    answered: acknowledgement,
    answers: 'each',
    news: 'all',
  },
}

let opened = 0
/** Rooms that come about by being named. */
export const namedRooms = (origin: string, { rooms, seats }: Shape): Pass[][] =>
  Array.from({ length: rooms }, () => {
    opened += 1
    return Array.from({ length: seats }, (): Pass => ({ origin, who: { room: `room-${opened}` } }))
  })
