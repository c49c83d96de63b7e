// WebSockets and nothing else: what is said in a room is sent on to it, with filler, and acknowledged.
import { childOf } from './child.ts'
import type { Contender } from './contender.ts'
import { namedRooms } from './socket-io.ts'

export const bareWs: Contender = {
  name: 'bare ws',
  start: async (payload) => {
    const {
      pid,
      origins: [origin],
      close,
    } = await childOf('ws.ts', { PAYLOAD: String(payload) })
    return { pid, url: origin, close, open: async (shape) => namedRooms(origin, shape) }
  },
  dialect: {
    address: async ({ origin, who }) => ({ url: `${origin.replace('http', 'ws')}/${who.room}` }),
    keepsAlive: () => null,
    enters: (frame) => (frame.includes('"welcome"') ? { inStep: true } : {}),
    says: (_, n, text) => JSON.stringify({ n, id: `bench-${String(n).padStart(9, '0')}`, type: 'say', text }),
    answered: (frame) => {
      if (!frame.subarray(0, 8).equals(answer)) return null
      return { n: Number.parseInt(frame.toString('latin1', answer.length), 10), ok: true }
    },
    answers: 'each',
    news: 'all',
  },
}

const answer = Buffer.from('{"done":')
