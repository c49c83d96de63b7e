// A room as the benchmark fills it, over the public protocol alone: six heads, the facilitator and the wall.
import { io, type Socket } from 'socket.io-client'
import type { Answer, AtTheDoor, Joined, RoomOpened } from '../lib/protocol.ts'

/** One screen: `seat` is a delegation's id, `facilitator` or `wall`. */
export interface Screen {
  seat: string
  socket: Socket
  /** Bytes received since it was opened. */
  received: () => number
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/** Connects by WebSocket and counts what arrives, without the frames' own few bytes. */
export async function openScreen(url: string, seat: string, auth: Record<string, string>): Promise<Screen> {
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnection: false })
  let bytes = 0
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error) => reject(new Error(`${seat} could not connect: ${error.message}`)))
  })
  socket.io.engine.on('packet', ({ data }: { data?: string }) => {
    bytes += 1 + Buffer.byteLength(data ?? '')
  })
  return { seat, socket, received: () => bytes }
}

/** @throws Error with the refusal when the room says no */
async function must(screen: Screen, command: Record<string, unknown>): Promise<void> {
  const answer = (await screen.socket.timeout(10_000).emitWithAck('command', command)) as Answer
  if (!answer.ok) throw new Error(`${screen.seat}'s ${String(command.type)} was refused: ${answer.code}, ${answer.message}`)
}

/** Opens a room, seats everybody, and goes on to the first turn's talks with hours on the clock. */
export async function fillTable(url: string, seed: number): Promise<{ screens: Screen[]; parties: string[] }> {
  const room = await post<RoomOpened>(`${url}/api/rooms`, { title: 'Benchmark', seed: String(seed) })
  const door = (await (await fetch(`${url}/api/rooms/${room.code}`)).json()) as AtTheDoor
  const parties = door.delegations.map(({ party }) => party)
  const screens = [
    await openScreen(url, 'facilitator', { token: room.facilitatorKey }),
    await openScreen(url, 'wall', { token: room.wallKey }),
  ]
  for (const party of parties) {
    const as = { kind: 'delegate', party, portfolio: 'head' }
    const { key } = await post<Joined>(`${url}/api/rooms/${room.code}/join`, { name: `Head of ${party}`, as })
    screens.push(await openScreen(url, party, { token: key }))
  }
  const [facilitator] = screens
  if (!facilitator) throw new Error('nobody sits at the table')
  await must(facilitator, { id: 'bench-start', type: 'startGame' })
  await must(facilitator, { id: 'bench-talks', type: 'nextPhase', from: { turn: 1, phase: 'brief' } })
  await must(facilitator, { id: 'bench-hours', type: 'extendPhase', minutes: 120 })
  return { screens, parties }
}
