// The review of a room by its key: for the facilitator from the start, for everybody else in it once it is released.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { isReleased } from '../../lib/game/review.ts'
import type { RoomState } from '../../lib/game/state.ts'
import type { PersonId, RoomCode } from '../../lib/ids.ts'
import { lastSeen, type Reader, reviewOf } from '../../lib/review/build.ts'
import { type Frame, type FrameAs, frameOf, stateAt } from '../../lib/review/frame.ts'
import { spokenReview } from '../../lib/review/spoken.ts'
import { unnamingOf } from '../../lib/review/unnamed.ts'
import { kitOf } from '../../lib/review/whatif/kit.ts'
import { scenarioOf, tongueOf } from '../../lib/scenario/load.ts'
import type { Scenario } from '../../lib/scenario/schema.ts'
import { spoken } from '../../lib/view/spoken.ts'
import type { Viewer } from '../../lib/view/view.ts'
import { isLanguage, type Language } from '../../lib/words/languages.ts'
import { lookOf, viewerOf } from '../audience.ts'
import { type Asked, no, type Reply, type Route } from '../http.ts'
import { type Pasts, pastsOf, type Told } from '../reviews.ts'
import type { Room } from '../room.ts'
import { languageOf, type Refused, saying } from '../words.ts'
import { byKey, type DoorPorts, youIn } from './door.ts'

interface Packed {
  tag: string
  plain: string
  zipped: Buffer
}
/** Who reads, and the past as far as it was made when they asked. */
interface Reading {
  reader: Reader
  viewer: Viewer
  told: Told
  scenario: Scenario
  state: RoomState
  language: Language
  seq: number
}

const zip = promisify(gzip)
/** Reviews of rooms, by language and reader, that are kept ready. */
const mostPacked = 12

export function reviewRoutes(ports: DoorPorts): Route[] {
  const pasts = pastsOf(ports.journal)
  const packed = new Map<string, { work: Promise<Packed> }>()

  /** Made once for each length of a journal; the facilitator's and the room's differ. */
  function keptReady(room: RoomCode, { reader, language, seq, told, scenario }: Reading): Promise<Packed> {
    const name = `${room} ${reader} ${language}`
    const key = `${name} ${seq}`
    const known = packed.get(key)
    if (known) return known.work
    for (const old of packed.keys()) if (old.startsWith(`${name} `) || packed.size >= mostPacked) packed.delete(old)
    const work = packedReview(scenario, told, reader, language)
    packed.set(key, { work })
    work.catch(() => packed.delete(key))
    return work
  }

  return [
    {
      method: 'GET',
      path: '/api/rooms/{code}/review',
      handle: (asked) => reading(asked, ports, pasts, async (room, so) => sent(asked.request, await keptReady(room.code, so))),
    },
    {
      method: 'GET',
      path: '/api/rooms/{code}/review/at/{seq}',
      handle: (asked) => reading(asked, ports, pasts, async (_room, so) => moment(asked, so)),
    },
    {
      method: 'GET',
      path: '/api/rooms/{code}/review/from/{turn}',
      handle: (asked) => reading(asked, ports, pasts, async (_room, so) => playedFrom(asked, so)),
    },
  ]
}

async function packedReview(scenario: Scenario, { line }: Told, reader: Reader, language: Language): Promise<Packed> {
  const review = reviewOf(scenario, line, reader)
  if (!review) throw new Error('A room that has started has a review.')
  const tongue = tongueOf(scenario.id, language)
  return pack(tongue ? spokenReview(review, tongue) : review)
}

async function pack(value: unknown): Promise<Packed> {
  const plain = JSON.stringify(value)
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { tag, plain, zipped: await zip(plain) }
}

/** Lets through who may read; whoever may not is told no more than that. */
function reading(asked: Asked, ports: DoorPorts, pasts: Pasts, then: (room: Room, so: Reading) => Promise<Reply>): Promise<Reply> {
  return byKey(asked, ports, async (room, person) => {
    const { may, state, seq } = await room.read((now, count) => ({ may: readerIn(now, person), state: now, seq: count }))
    if ('ok' in may) return no(may)
    const scenario = scenarioOf(state.scenario)
    const told = await pasts.of(room.code, seq)
    if (!scenario || !told) return no(saying('serverBusy'))
    return then(room, { ...may, told, scenario, state, seq, language: spokenFor(asked.request) })
  })
}

function readerIn(state: RoomState, person: PersonId): { reader: Reader; viewer: Viewer } | Refused {
  const you = youIn(state, person)
  if ('ok' in you) return you
  const viewer = viewerOf(you.role)
  if (viewer.kind === 'waiting') return saying('notAdmitted')
  if (viewer.kind === 'facilitator') return state.status === 'lobby' ? saying('notStarted') : { reader: 'facilitator', viewer }
  return isReleased(state) ? { reader: 'room', viewer } : saying('reviewWithheld')
}

/** `?language=` says which; without it the one the device has chosen. */
function spokenFor(request: IncomingMessage): Language {
  const wished = queryOf(request).get('language')
  return isLanguage(wished) ? wished : languageOf(request)
}

const queryOf = (request: IncomingMessage): URLSearchParams => new URL(request.url ?? '/', 'http://here').searchParams

async function moment({ request, at }: Asked, { reader, viewer, told, scenario, language }: Reading): Promise<Reply> {
  const seq = /^\d{1,7}$/.test(at.seq ?? '') ? Number(at.seq) : 0
  const as = asIn(queryOf(request).get('as') ?? 'whole', scenario)
  if (!as) return no(saying('noSuchAudience'), 400)
  const state = seq >= 1 && seq <= lastSeen(told.line, reader) ? stateAt(told.line, told.happenings, seq, told.starts) : null
  if (!state) return no(saying('noSuchPast'), 404)
  return sent(
    request,
    await pack(saidIn(frameOf(scenario, state, as, viewer, told.line.state && unnamingOf(scenario, told.line.state)), scenario, language)),
  )
}

function asIn(name: string, scenario: Scenario): FrameAs | null {
  if (name === 'whole') return { kind: 'whole' }
  return lookOf(
    name,
    scenario.parties.map(({ id }) => id),
  )
}

function saidIn(frame: Frame, scenario: Scenario, language: Language): Frame {
  const tongue = tongueOf(scenario.id, language)
  if (!tongue) return frame
  if (frame.as !== 'whole') return spoken(frame, tongue) as Frame
  const { as, seen, hands, truths, talk } = frame
  return { as, seen: spoken(seen, tongue) as typeof seen, hands, truths, talk }
}

/** What a history is played on with: the facilitator's at any time, everybody's once the game is over and the seed is open. */
async function playedFrom({ request, at }: Asked, { reader, told, scenario, state }: Reading): Promise<Reply> {
  if (reader !== 'facilitator' && state.status !== 'ended') return no(saying('gameStillOn'))
  const kit = /^\d{1,2}$/.test(at.turn ?? '') ? kitOf(scenario, told.line, Number(at.turn)) : null
  return kit ? sent(request, await pack(kit)) : no(saying('noSuchPast'), 404)
}

function sent({ headers: asked }: IncomingMessage, { tag, plain, zipped }: Packed): Reply {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-cache',
    etag: tag,
    vary: 'accept-encoding, authorization',
  }
  const known = String(asked['if-none-match'] ?? '')
  if (known.split(',').some((one) => one.trim() === tag)) return { status: 304, headers, body: '' }
  if (!/\bgzip\b/.test(String(asked['accept-encoding'] ?? ''))) return { status: 200, headers, body: plain }
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
}
