// Overture itself: the production server with its pages, its journal on disk with fsync. A line is said before all delegations: the
// facilitator and the delegates of a room see it, each delegation by a view of its own.
//
// Its limits stand as they are. Everybody comes from an address of their own, which the server takes from X-Forwarded-For as it does
// behind a reverse proxy (TRUST_PROXY=1): a thousand people are no single workshop behind one router. Seats are taken by the
// facilitator's guest list, the fast door of the real server. A room holds so many people; seats beyond are further screens of theirs.
import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { startServer, temporaryData } from '../../e2e/_support/server.ts'
import { roomHolds } from '../../lib/game/seats.ts'
import type { Answer, GuestsInvited, RoomOpened } from '../../lib/protocol.ts'
import { inOrder, post } from './child.ts'
import type { Contender, House, Pass, Shape } from './contender.ts'
import { lineBefore } from './marks.ts'
import { acknowledgement, isAdmission, isEvent, isOpening, isRefusal, pong, socketAddress } from './packets.ts'

/** The facilitator and the wall are among those whom a room holds. */
const delegates = roomHolds - 2
/** Rows that one guest list may have. */
const listed = 100

let addresses = 0
/** Another one each time. */
function address(): Record<string, string> {
  addresses += 1
  return { 'x-forwarded-for': `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}` }
}

/** A room at its first turn's talks, with hours on the clock. */
async function roomAt(origin: string, { seats, talked }: Shape, seed: string): Promise<Pass[]> {
  const room = await post<RoomOpened>(`${origin}/api/rooms`, { title: 'Benchmark', seed }, address())
  const keys = [room.facilitatorKey]
  const people = Math.min(seats - 1, delegates)
  for (let from = 0; from < people; from += listed) {
    const guests = Array.from({ length: Math.min(listed, people - from) }, (_, n) => ({ row: n + 1, name: `Guest ${from + n + 1}` }))
    const headers = { authorization: `Bearer ${room.facilitatorKey}`, ...address() }
    const { seated } = await post<GuestsInvited>(`${origin}/api/rooms/${room.code}/guests`, { guests, take: 'all' }, headers)
    keys.push(...seated.map(({ key }) => key))
  }
  await begin(origin, room.facilitatorKey, talked)
  return Array.from({ length: seats }, (_, seat) => {
    const key = seat < keys.length ? keys[seat] : keys[1 + ((seat - 1) % people)]
    return { origin, who: { token: key ?? '', ...address() } }
  })
}

async function begin(origin: string, token: string, talked: number): Promise<void> {
  const socket = io(origin, { auth: { token }, transports: ['websocket'], forceNew: true, extraHeaders: address() })
  try {
    for (const command of [
      { id: 'bench-start', type: 'startGame' },
      { id: 'bench-talks', type: 'nextPhase', from: { turn: 1, phase: 'brief' } },
      { id: 'bench-hours', type: 'extendPhase', minutes: 120 },
      ...Array.from({ length: talked }, (_, n) => {
        return { id: `bench-before-${n}`, type: 'say', channel: { kind: 'plenary' }, text: lineBefore }
      }),
    ]) {
      // No faster than one person may.
      if (command.type === 'say') await pause(55)
      const answer = (await socket.timeout(30_000).emitWithAck('command', command)) as Answer
      if (!answer.ok) throw new Error(`The facilitator’s ${command.type} was refused: ${answer.code}, ${answer.message}`)
    }
  } finally {
    socket.disconnect()
  }
}

/** @param env besides what a production server has @param end how it ends: killed, as the others are, or asked to stop */
export async function startOverture(env: Record<string, string> = {}, end: 'kill' | 'stop' = 'kill'): Promise<House> {
  const { dataDir, remove } = await temporaryData()
  const server = await startServer({ dataDir, env: { TRUST_PROXY: '1', LOG_LEVEL: 'silent', ...env } })
  let opened = 0
  return {
    pid: server.pid,
    url: server.url,
    open: (shape) => inOrder(shape.rooms, shape.talked > 0 ? 25 : 4, async () => roomAt(server.url, shape, `bench-${opened++}`)),
    close: async () => {
      await server[end]()
      await remove()
    },
  }
}

export const overture: Contender = {
  name: 'Overture',
  start: () => startOverture(),
  dialect: {
    address: async ({ origin, who }) => ({ url: socketAddress(origin), headers: { 'x-forwarded-for': who['x-forwarded-for'] ?? '' } }),
    keepsAlive: pong,
    enters: (frame, { who }) => {
      if (isOpening(frame)) return { send: `40${JSON.stringify({ token: who.token })}` }
      if (isRefusal(frame)) throw new Error(`A seat was refused: ${frame}`)
      return isAdmission(frame) || !isEvent(frame, '"view"') ? {} : { inStep: true }
    },
    says: (_, n, text) =>
      `42${n}${JSON.stringify(['command', { id: `bench-${String(n).padStart(9, '0')}`, type: 'say', channel: { kind: 'plenary' }, text }])}`,
    answered: acknowledgement,
    answers: 'each',
    news: 'all',
  },
}
