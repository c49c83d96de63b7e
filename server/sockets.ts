// The socket's side of a room: who may connect, what a command may look like, and shedding those who do not read.
import type { Server as HttpServer } from 'node:http'
import type { Logger } from 'pino'
import { type DefaultEventsMap, Server, type ServerOptions, type Socket } from 'socket.io'
import type { RefusalCode } from '../lib/game/refusal.ts'
import type { PersonId, RoomCode } from '../lib/ids.ts'
import { type ClientToServer, editingSchema, handshakeSchema, type PatchMessage, type ServerToClient } from '../lib/protocol.ts'
import type { Look } from '../lib/view/view.ts'
import { isLanguage, type Language } from '../lib/words/languages.ts'
import { failedKey, seatAt } from './api/door.ts'
import { lookOf } from './audience.ts'
import { type Backlog, cut } from './backlog.ts'
import { type CommandWish, faultIn, readCommand } from './commands.ts'
import { type Buckets, buckets, type Counts, counts, mostConnected } from './crowds.ts'
import { parser } from './encoding.ts'
import { goodbye, isCrowded } from './gate.ts'
import type { Journal } from './journal/journal.ts'
import { hashOf, readCode } from './keys.ts'
import type { Law } from './law.ts'
import { addressOf, type DoorLimits } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { ownOrigin } from './origin.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { Link } from './show.ts'
import { seated } from './show.ts'
import { type Wholes, wholesOf } from './wholes.ts'
import { answered, faultOf, languageOf, type Refused, saying, told, type Verdict } from './words.ts'

interface SocketData {
  code: RoomCode
  person: PersonId
  room: Room
  looksAs: Look | null
  language: Language
  /** Of the key it came with. */
  keyHash: string
  /** Whose allowance it shares; null outside of delegations. */
  delegation: string | null
  gone?: true
}
export type Io = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
type OneSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

export interface SocketPorts {
  law: Pick<Law, 'parties'>
  journal: Journal
  limits: DoorLimits
  now: () => number
  log: Logger
  proxy: 'trusted' | 'none'
  metrics: Metrics
  backlog: Pick<Backlog, 'check'>
}

/** Packets over budget after which a connection is ended rather than answered. One that asks for a whole view counts for ten. */
const patience = 400
/** Whose measure a message takes of: a person's, a delegation's and an address's. */
function budgets(event: string, asked: unknown) {
  const isTalk = event === 'command' && typeof asked === 'object' && asked !== null && 'type' in asked && asked.type === 'say'
  return isTalk ? (['talk', 'talkOfDelegation', 'talkOfAddress'] as const) : (['person', 'delegation', 'address'] as const)
}
const asksForWhole = (event: string): boolean => event === 'sync' || event === 'language'

/** How connections are opened and kept alive; the conformance mode asks for other times. */
export interface IoTimes {
  pingInterval?: number
  pingTimeout?: number
  maxHttpBufferSize?: number
  allowRequest?: ServerOptions['allowRequest']
}

/** Listens on the server's own path /socket.io/; `admit` is told the rooms once they exist. */
export function ioOn(http: HttpServer, times: IoTimes = {}): Io {
  return new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 65_536,
    perMessageDeflate: false,
    httpCompression: false,
    parser,
    // Whoever has not said by then which seat is theirs is no guest.
    connectTimeout: 4000,
    allowRequest: (request, decide) =>
      ownOrigin(request) ? decide(null, true) : decide(told(saying('badOrigin'), languageOf(request)).message, false),
    ...times,
  })
}

/** Lets in pages of our own, from addresses that have not taken all their places. */
export const opening =
  (byAddress: () => Counts | null, proxy: 'trusted' | 'none'): ServerOptions['allowRequest'] =>
  (request, decide) => {
    const refused = ownOrigin(request) ? null : saying('badOrigin')
    const crowd = byAddress()
    const full = crowd && isCrowded(crowd, addressOf(request, proxy)) ? saying('serverBusy') : null
    const no = refused ?? full
    if (no) decide(told(no, languageOf(request)).message, false)
    else decide(null, true)
  }

export const castBy =
  (io: Io) =>
  (room: RoomCode, audience: string, message: PatchMessage): void =>
    void io.to(`${room}/${audience}`).emit('patch', message)

/** Lets seated people in, and carries what they ask. */
export function admit(io: Io, rooms: Rooms, ports: SocketPorts): void {
  const paces = buckets()
  const wholes = wholesOf()
  const connected = { person: counts(), room: counts() }
  io.use((socket, next) => {
    socket.data.language = languageAsked(socket)
    const refusing = (refused: Refused): Error => refusal(refused, socket.data.language)
    checkSeat(socket, rooms, ports).then(
      (no) => {
        const refused = no ?? placed(socket, connected)
        if (refused) ports.metrics.refused(refused.code)
        next(refused ? refusing(refused) : undefined)
      },
      (error: unknown) => {
        ports.log.error({ err: error }, 'a connection could not be checked')
        next(refusing(faultOf(error)))
      },
    )
  })
  io.on('connection', (socket) => {
    // Whoever leaves the namespace has no business on the connection beneath it.
    socket.on('disconnect', () => socket.conn.close())
    carry(socket, { ...ports, paces, wholes })
  })
}

/** Takes a place for the connection, given back when it ends; a refusal when there is none, of a kind that is tried again. */
function placed(socket: OneSocket, connected: Record<'person' | 'room', Counts>): Refused | null {
  const { person, code } = socket.data
  if (connected.person.of(person) >= mostConnected.person || connected.room.of(code) >= mostConnected.room) return saying('serverBusy')
  for (const leave of [connected.person.add(person), connected.room.add(code)]) socket.conn.once('close', leave)
  return null
}

function refusal(refused: Refused, language: Language): Error {
  const data = wordsOf(refused, language)
  return Object.assign(new Error(data.message), { data })
}

function wordsOf(refused: Refused, language: Language): { code: RefusalCode; message: string } {
  const { code, message } = told(refused, language)
  return { code, message }
}

/** What the handshake asks for, else what the device has chosen. */
function languageAsked({ handshake, request }: OneSocket): Language {
  const { language } = handshake.auth ?? {}
  return isLanguage(language) ? language : languageOf(request)
}

/** Who this is follows from the key's record and from nothing the connection says; a facilitator's may say as whom to look. */
async function checkSeat(socket: OneSocket, rooms: Rooms, { law, journal, limits, proxy }: SocketPorts): Promise<Refused | null> {
  const read = handshakeSchema.safeParse(socket.handshake.auth ?? {})
  if (!read.success && !read.error.issues.some(({ path }) => path[0] === 'token'))
    return saying('malformed', { detail: faultIn(read.error) })
  const wanted = read.data?.as ?? null
  const keyHash = hashOf(read.data?.token ?? '')
  const named = read.data?.room === undefined ? undefined : readCode(read.data.room)
  const seat = read.data && named !== null ? await (named ? seatAt(journal, keyHash, named) : journal.seatOf(keyHash)) : null
  const room = seat && (await rooms.find(seat.room))
  const found =
    room &&
    (await room.read((state) => ({
      status: state.status,
      person: seated(state, seat.person),
      mayLook: state.people[seat.person]?.role.kind === 'facilitator',
      looksAs: wanted === null ? null : lookOf(wanted, law.parties(state)),
    })))
  if (!seat || !found || (wanted !== null && !found.mayLook)) {
    return saying((await failedKey(limits, addressOf(socket.request, proxy), '')) > 0 ? 'tooFast' : 'badKey')
  }
  if (found.status === 'closed') return saying('roomClosed')
  if (!found.person) return saying('notSeated')
  if (wanted !== null && !found.looksAs) return saying('noSuchAudience')
  Object.assign(socket.data, { code: seat.room, person: seat.person, room, looksAs: found.looksAs, keyHash })
  return null
}

const cuttable = ({ conn }: OneSocket) => conn as unknown as Parameters<typeof cut>[0]

/** Once it has read what it was told last; who does not read is not waited for. */
function ended(socket: OneSocket): void {
  socket.disconnect(true)
  setTimeout(() => cut(cuttable(socket)), goodbye).unref()
}

function linkOf(socket: OneSocket, { journal, backlog }: SocketPorts): Link {
  const { code, person, looksAs, keyHash } = socket.data
  return {
    person,
    looksAs,
    get language() {
      return socket.data.language
    },
    holds: async () => (await journal.seatOf(keyHash, code))?.person === person,
    you: (you) => {
      socket.data.delegation = you.role.kind === 'delegate' ? `${code}/${you.role.party}` : null
      socket.emit('you', you)
    },
    // A whole view is large: who asks for one after the other and reads none is ended before the next.
    view: (message) => {
      if (!backlog.check(socket.conn)) socket.emit('view', message)
    },
    // A moment later, so that who ends the room gets the answer first. What the audience sees has been left by then.
    bye: (why) => {
      socket.data.gone = true
      setImmediate(() => socket.emit('bye', wordsOf(why, socket.data.language)))
    },
    enter: (audience) => void socket.join(`${code}/${audience}`),
    leave: (audience) => void socket.leave(`${code}/${audience}`),
    end: () => void setImmediate(() => ended(socket)),
  }
}

function carry(socket: OneSocket, ports: SocketPorts & { paces: Buckets; wholes: Wholes }): void {
  const { now, log, proxy, metrics, backlog, paces, wholes } = ports
  const { room, person, looksAs } = socket.data
  const address = addressOf(socket.request, proxy)
  const link = linkOf(socket, ports)
  let impatience = 0

  const failed = (error: unknown): void => {
    log.error({ err: error }, 'a connection failed')
    socket.disconnect(true)
  }

  socket.use(([event, ...args], next) => {
    const { delegation } = socket.data
    const at = now()
    const [ofPerson, ofDelegation, ofAddress] = budgets(event, args[0])
    // In this order: who has used up their own share takes nothing of what others have left.
    const may =
      paces.take(ofPerson, person, at) &&
      (!asksForWhole(event) || paces.take('whole', person, at)) &&
      (!delegation || paces.take(ofDelegation, delegation, at)) &&
      paces.take(ofAddress, address, at)
    if (may) return next()
    impatience += asksForWhole(event) ? 10 : 1
    metrics.refused('tooFast')
    if (impatience > patience) return ended(socket)
    const answer: unknown = args.at(-1)
    if (typeof answer === 'function' && (event === 'command' || asksForWhole(event))) answer(told(saying('tooFast'), socket.data.language))
  })
  socket.on('command', (raw: unknown, answer: unknown) => {
    const tell = replyBy(answer)
    const began = performance.now()
    const reply = (verdict: Verdict): void => {
      metrics.commanded((performance.now() - began) / 1000, verdict)
      tell(answered(verdict, socket.data.language))
    }
    // Said good-bye to, it has no more to ask, though its connection ends a moment later.
    if (socket.data.gone) return reply(saying('badKey'))
    const read = readCommand(raw)
    if (looksAs && !entersFor(looksAs, read)) return reply(saying('onlyLooking'))
    if ('refused' in read) return reply(read.refused)
    const { id, intent }: CommandWish = read
    room.ask(person, id, intent, reply).catch(failed)
  })
  // Who has left too much unread gets no further view made.
  const whole = (): Promise<void> => wholes.inTurn(socket, async () => (backlog.check(socket.conn) ? undefined : room.sync(link)))
  socket.on('sync', (answer: unknown) => {
    whole().then(() => replyBy(answer)({ ok: true }), failed)
  })
  socket.on('language', (asked: unknown, answer: unknown) => {
    const tell = replyBy(answer)
    if (!isLanguage(asked)) return tell(told(saying('malformed', { detail: 'language' }), socket.data.language))
    socket.data.language = asked
    whole().then(() => tell({ ok: true }), failed)
  })
  socket.on('editing', (raw: unknown) => {
    const read = editingSchema.safeParse(raw)
    if (read.success) room.edit(link, read.data)
  })
  socket.on('disconnect', () => room.disconnect(link))
  room.connect(link).then(() => {
    // Somebody who left while waiting for a turn must not stay on the list.
    if (!socket.connected) room.disconnect(link)
  }, failed)
}

/** Who looks as a delegation may enter something for that one, and say so with every command. */
const entersFor = (looksAs: Look, read: ReturnType<typeof readCommand>): boolean =>
  'intent' in read && read.intent.type === 'onBehalf' && looksAs.kind === 'delegation' && looksAs.party === read.intent.party

/** A client may leave the acknowledgement out, or send something else in its place. */
function replyBy(answer: unknown): (told: unknown) => void {
  return typeof answer === 'function' ? (told) => void answer(told) : () => {}
}
