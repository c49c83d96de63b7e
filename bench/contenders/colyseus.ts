// The same small game on Colyseus: rooms and seats by its matchmaking, state by its schema, in memory. It sends at once after each
// command, where its default gathers for 50 ms.
import { childOf, inOrder, post } from './child.ts'
import type { Contender, Pass, Shape } from './contender.ts'

const game = 'talk'
/** The protocol's first bytes. */
const [joined, data, state] = [10, 13, 14]

interface Reservation {
  roomId: string
  processId: string
  sessionId: string
}

export const colyseus: Contender = {
  name: 'Colyseus 0.18',
  start: async () => {
    const {
      pid,
      origins: [origin],
      close,
    } = await childOf('colyseus.ts')
    const room = async ({ seats, talked }: Shape): Promise<Pass[]> => {
      const { roomId } = await post<Reservation>(`${origin}/matchmake/create/${game}`, { talked })
      return Array.from({ length: seats }, () => ({ origin, who: { room: roomId } }))
    }
    return { pid, url: origin, close, open: (shape) => inOrder(shape.rooms, 4, () => room(shape)) }
  },
  dialect: {
    // A place is reserved each time somebody comes.
    address: async ({ origin, who }) => {
      const { processId, roomId, sessionId } = await post<Reservation>(`${origin}/matchmake/joinById/${who.room}`, {})
      return { url: `${origin.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}` }
    },
    keepsAlive: () => null,
    enters: (frame) => {
      if (frame[0] === joined) return { send: Uint8Array.of(joined) }
      return frame[0] === state ? { inStep: true } : {}
    },
    says: (_, __, text) => said(text),
    answered: () => null,
    answers: 'none',
    news: 'all',
  },
}

/** A message of the type "say" with a text of up to 255 bytes, in MessagePack. */
function said(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  return Buffer.concat([Uint8Array.of(data, 0xa3), Buffer.from('say'), Uint8Array.of(0xd9, bytes.length), bytes])
}
