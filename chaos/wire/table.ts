// A room on a real server with somebody in every audience, each on a real connection that keeps all it is sent.
import { io, type Socket } from 'socket.io-client'
import type { PartyId } from '../../lib/ids.ts'
import type { Answer, ClientToServer, Joined, RoomOpened, ServerToClient } from '../../lib/protocol.ts'
import { sixParty } from '../../lib/scenario/six-party/scenario.ts'
import { post } from './http.ts'

export const parties: readonly PartyId[] = sixParty.parties.map(({ id }) => id)

export interface Guest {
  /** The audience, and who of it. */
  name: string
  key: string
  /** null outside of delegations. */
  party: PartyId | null
  /** Sees everything, and is never compared. */
  sees: 'all' | 'audience'
  socket: Socket<ServerToClient, ClientToServer>
  /** Every packet it was sent, as it came. */
  tape: string[]
}

export interface Table {
  url: string
  opened: RoomOpened
  guests: readonly Guest[]
  /** What was minted by chance, and differs between any two rooms: by what stands in its place when they are compared. */
  minted: ReadonlyMap<string, string>
  ask: (guest: Guest, intent: { type: string }) => Promise<Answer>
  leave: () => void
}

interface Seat {
  name: string
  key: string
  party: PartyId | null
  sees: Guest['sees']
  as?: string
  transport: 'websocket' | 'polling'
}

/** Two of each delegation, one of them by polling; two observers, the wall, somebody who waits at the door, facilitators who look as others. */
export async function tableAt(url: string, seed: string): Promise<Table> {
  const opened = await post<RoomOpened>(`${url}/api/rooms`, { title: 'One of two worlds', seed })
  const minted = new Map([
    [opened.code, 'CODE'],
    [`${opened.code.slice(0, 4)}-${opened.code.slice(4)}`, 'CODE'],
    [opened.facilitatorKey, 'KEY-facilitator'],
    [opened.wallKey, 'KEY-wall'],
  ])
  const seats: Seat[] = [
    { name: 'facilitator', key: opened.facilitatorKey, party: null, sees: 'all', transport: 'websocket' },
    { name: 'wall', key: opened.wallKey, party: null, sees: 'audience', transport: 'websocket' },
  ]
  const sit = async (name: string, as: object, party: PartyId | null, transport: Seat['transport']): Promise<void> => {
    const joined = await post<Joined>(`${url}/api/rooms/${opened.code}/join`, { name, as })
    minted.set(joined.key, `KEY-${name}`).set(joined.you.person, `PERSON-${name}`)
    seats.push({ name, key: joined.key, party, sees: 'audience', transport })
  }
  for (const transport of ['websocket', 'polling'] as const)
    for (const party of parties) await sit(`${party} by ${transport}`, { kind: 'delegate', party }, party, transport)
  await sit('observer one', { kind: 'observer' }, null, 'websocket')
  await sit('observer two', { kind: 'observer' }, null, 'polling')
  for (const as of [...parties.map((party) => `delegation:${party}`), 'observer', 'screen']) {
    const party = parties.find((id) => as === `delegation:${id}`) ?? null
    seats.push({ name: `looking as ${as}`, key: opened.facilitatorKey, party, sees: 'audience', as, transport: 'websocket' })
  }
  const guests: Guest[] = []
  const come = async (seat: Seat): Promise<void> => {
    const { guest, person } = await connected(url, seat)
    guests.push(guest)
    if (!minted.has(person)) minted.set(person, `PERSON-${seat.name}`)
  }
  for (const seat of seats) await come(seat)
  let asked = 0
  const ask: Table['ask'] = (guest, intent) => {
    asked += 1
    return guest.socket.emitWithAck('command', { id: `wire-${String(asked).padStart(6, '0')}`, ...intent })
  }
  const table: Table = { url, opened, guests, minted, ask, leave: () => guests.forEach(({ socket }) => void socket.disconnect()) }
  const [control] = guests
  if (!control) throw new Error('There is no facilitator.')
  await ask(control, { type: 'setSettings', settings: { admission: 'approve' } } as never)
  await sit('waiting', { kind: 'observer' }, null, 'websocket')
  await come(seats.at(-1) as Seat)
  await ask(control, { type: 'startGame' })
  return table
}

async function connected(url: string, { name, key, party, sees, as, transport }: Seat): Promise<{ guest: Guest; person: string }> {
  const tape: string[] = []
  const auth = { token: key, language: name.length % 2 === 0 ? 'en' : 'ko', ...(as && { as }) }
  const socket: Guest['socket'] = io(url, { auth, transports: [transport], forceNew: true, reconnection: false })
  const { engine } = socket.io as unknown as { engine: { on: (event: 'packet', heard: (packet: Packet) => void) => void } }
  engine.on('packet', ({ type, data = '' }) => {
    // Pings come by the clock, and the greeting holds the connection's own name.
    if (type === 'message') tape.push(String(data))
  })
  const person = await new Promise<string>((done, failed) => {
    socket.once('you', (you) => socket.once('view', () => done(you.person)))
    socket.once('connect_error', failed)
  })
  return { guest: { name, key, party, sees, socket, tape }, person }
}

interface Packet {
  type: string
  data?: unknown
}
