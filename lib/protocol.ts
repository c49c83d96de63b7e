// The wire, once: what a client may send, what it gets back, and the names of the socket's messages.
import * as z from 'zod'
import type { Question } from './game/hot-wash.ts'
import { finishBySchema, type Intent, intentSchema, phaseMinutesSchema } from './game/intent.ts'
import { ordersSchema, responseSchema } from './game/orders-schema.ts'
import { overrideChangeSchema } from './game/override-schema.ts'
import type { RefusalCode } from './game/refusal.ts'
import { allRights } from './game/rights.ts'
import { portfolios } from './game/state.ts'
import type { Twin } from './game/twin.ts'
import { type TwinDial, twinDialSchema } from './game/twin-schema.ts'
import { type DraftId, draftId, partyId } from './ids.ts'
import type { Guide } from './scenario/guide-schema.ts'
import type { View, WaitingView, You } from './view/view.ts'
import { baseLanguage, type Language, languageIds } from './words/languages.ts'

/** Every command carries an id minted by the asker: the same id and body gets the first answer again. */
export const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
/** `{ id, type, … }`: one of the intents with its id. */
export const commandSchema = z.discriminatedUnion(
  'type',
  intentSchema.options.map((option) => z.strictObject({ id: commandId, ...option.shape })) as unknown as typeof intentSchema.options,
)
export type Command = Intent & { id: string }

export type Answer = { ok: true } | { ok: false; code: RefusalCode; message: string }

/** One RFC 6902 operation. */
export type Operation = { op: 'add' | 'replace'; path: string; value: unknown } | { op: 'remove'; path: string }
export interface ViewMessage {
  version: number
  view: View | WaitingView
}
export interface PatchMessage {
  version: number
  patch: Operation[]
}

/** What a connection says of itself as it opens. */
export const handshakeSchema = z.strictObject({
  /** The facilitator's key, a personal key or the wall's key. */
  token: z.string().max(200),
  /** For the facilitator's key alone: the audience to look as, `delegation:` with a party's id, `observer` or `screen`. */
  as: z.string().max(40).optional(),
  /** In which its view and refusals are said; left out: as the browser asks. */
  language: z.enum(languageIds).optional(),
  /** The code of the room, where a key opens seats in several; left out: the room it opened first. */
  room: z.string().max(40).optional(),
})

export const editingSchema = draftId.nullable()

export interface ClientToServer {
  command: (command: unknown, answer?: (answer: Answer) => void) => void
  /** Asks for the whole view again, e.g. after a gap in versions. */
  sync: (answer?: (answer: Answer) => void) => void
  /** Chooses another language: the whole view comes again in its words. */
  language: (language: Language, answer?: (answer: Answer) => void) => void
  /** The draft that is open on this screen; null when none is. */
  editing: (draft: DraftId | null) => void
}
export interface ServerToClient {
  view: (message: ViewMessage) => void
  /** Applies to the view of version − 1; on any other, ask for `sync`. */
  patch: (message: PatchMessage) => void
  you: (you: You) => void
  /** The seat is gone (removed, room closed): the connection ends after it. */
  bye: (why: { code: RefusalCode; message: string }) => void
  /** The server stops, with everything kept: come again by yourself until it is back. */
  closing: () => void
}

const name = z.string().trim().min(1).max(40)
/** Trust that a room may begin with between the two sides, 0–1. */
export const startTrustRange = { least: 0.05, most: 0.6 } as const
/** POST /api/rooms */
export const openRoomSchema = z.strictObject({
  title: z.string().trim().min(1).max(80).optional(),
  scenario: z.string().max(40).default('six-party'),
  preset: z.string().max(20).optional(),
  turns: z.number().int().min(1).max(16).optional(),
  /** Minutes, 0.5–120; what is left out is the scenario's. */
  phaseMinutes: phaseMinutesSchema.optional(),
  /** Fixes chance, to play a room again; a fresh one otherwise. */
  seed: z.string().min(1).max(64).optional(),
  /** Set by delegation: who is not named is sincere. */
  natures: z.union([z.enum(['dealt', 'sincere']), z.record(partyId, z.enum(['sincere', 'exploiter']))]).default('sincere'),
  /** Trust at the start between the first principal and the other side, both ways; left out: the scenario's. */
  startTrust: z.number().optional(),
  scoresShown: z.boolean().default(true),
  /** Whether turns draw events from the scenario's deck by themselves. */
  deck: z.enum(['on', 'off']).default('off'),
  /** Whether a phase ends once every delegation is ready. */
  endEarly: z.enum(['never', 'whenReady']).default('never'),
  /** Whether delegations may talk before all, and among themselves. */
  plenary: z.enum(['on', 'off']).default('on'),
  caucuses: z.enum(['on', 'off']).default('on'),
  /** Whether who joins waits until the facilitator lets them in. */
  admission: z.enum(['open', 'approve']).default('open'),
  finishBy: finishBySchema.optional(),
  facilitator: name.default('Facilitator'),
})
export type OpenRoom = z.input<typeof openRoomSchema>
/** POST /api/twins, with a facilitator's key or without: two rooms from one set-up with the same seed, one dial apart. */
export const openTwinsSchema = openRoomSchema.omit({ title: true }).extend({
  titles: z.tuple([z.string().trim().min(1).max(80), z.string().trim().min(1).max(80)]),
  dial: twinDialSchema,
})
export type OpenTwins = Omit<z.input<typeof openTwinsSchema>, 'dial'> & { dial: TwinDial }
/** One key for both. */
export interface TwinsOpened {
  facilitatorKey: string
  rooms: Pick<RoomOpened, 'code' | 'wallKey'>[]
}

/** GET /api/rooms: a room of a facilitator's key. */
export interface RoomListed {
  code: string
  title: string
  status: 'lobby' | 'playing' | 'ended' | 'closed'
  /** Milliseconds since 1970. */
  openedAt: number
  twin: Twin | null
}

/** POST /api/archives: a room that has come from another machine. */
export interface RoomArrived {
  code: string
  title: string
  /** Whether its door has another code now, since the old one leads elsewhere on this machine. */
  door: 'asBefore' | 'new'
  /** Of an exported session, which stands here for review: its keys, shown this once. */
  review?: Pick<RoomOpened, 'facilitatorKey' | 'wallKey'>
}

/** POST /api/rooms, with a facilitator's key: the same key opens the further room. Keys are shown this once; only their hashes are kept. */
export interface RoomOpened {
  code: string
  facilitatorKey: string
  wallKey: string
}

/** POST /api/rooms/{code}/join */
export const joinSchema = z.strictObject({
  name,
  as: z.discriminatedUnion('kind', [
    /** Without a party the room deals the delegation with the fewest members. */
    z.strictObject({ kind: z.literal('delegate'), party: partyId.optional(), portfolio: z.enum(portfolios).optional() }),
    z.strictObject({ kind: z.literal('observer') }),
  ]),
})
export type JoinRoom = z.input<typeof joinSchema>
export interface Joined {
  code: string
  key: string
  you: You
}

/** POST /api/rooms/{code}/guests: people on the facilitator's list, each to get a personal link. */
export const guestsSchema = z.strictObject({
  guests: z
    .array(
      z.strictObject({
        /** Its number in the list, from 1, by which it is told. */
        row: z.number().int().min(1).max(9999),
        name: z.string().max(200),
        /** Without one the room deals the delegation with the fewest members. */
        party: partyId.optional(),
        portfolio: z.enum(portfolios).optional(),
      }),
    )
    .min(1)
    .max(120),
  /** `all`: nobody, unless everybody can be seated. */
  take: z.enum(['all', 'good']),
})
export type InviteGuests = z.input<typeof guestsSchema>
/** A row that cannot be seated, and why. */
export interface GuestRefused {
  row: number
  code: RefusalCode
  message: string
}
/** Keys are shown this once; `code` stands in their links. */
export interface GuestsInvited {
  code: string
  seated: { row: number; key: string; you: You }[]
  refused: GuestRefused[]
}
/** POST /api/rooms/{code}/staff: somebody who helps to run the room, or watches; answered like a join. */
export const staffSchema = z.strictObject({
  name: z.string().max(200),
  as: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('facilitator'), rights: z.enum(allRights) }),
    /** With a party: sees what that delegation sees. */
    z.strictObject({ kind: z.literal('observer'), party: partyId.optional() }),
  ]),
})
export type InviteStaff = z.input<typeof staffSchema>
/** POST /api/rooms/{code}/people/{person}/link: another key for that seat; the one before opens nothing any more. */
export interface LinkRenewed {
  code: string
  key: string
}
/** GET /api/rooms/{code}/log?before=N&most=N: the last entries before that number, oldest first, from the journal. */
export const logAskedSchema = z.strictObject({
  before: z.coerce.number().int().min(1).max(1e9).optional(),
  most: z.coerce.number().int().min(1).max(500).default(200),
})

/** POST /api/rooms/{code}/whatif: what is to be otherwise; what is left out stays as it is. */
export const otherwiseSchema = z.strictObject({
  orders: z.record(partyId, ordersSchema).default({}),
  responses: z.record(partyId, responseSchema).default({}),
  crisisChoices: z.record(partyId, z.enum(['firm', 'yield'])).default({}),
  overrides: z.array(overrideChangeSchema).max(20).default([]),
})
export type AskOtherwise = z.input<typeof otherwiseSchema>

/** GET /api/rooms/{code}/export?history=end: of the session itself, all that happened, or how it stood in the end. */
export const exportAskedSchema = z.strictObject({ history: z.enum(['whole', 'end']).default('whole') })

/** POST /api/rooms/{code}/rotate: another join code; the one before opens nothing any more. */
export interface CodeRotated {
  code: string
}

/** GET /api/rooms/{code}/guide: the scenario's run of show; null when it has none. */
export interface RunOfShow {
  guide: Guide | null
}
/** GET /api/rooms/{code}/questions: what this game gives reason to ask, with its moments. */
export interface QuestionsAsked {
  questions: Question[]
}

/** POST /api/rehearsals: a table with bots in all other seats, or in all. */
export const rehearsalSchema = z.strictObject({
  name,
  as: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('delegate'), party: partyId }),
    z.strictObject({ kind: z.literal('facilitator') }),
  ]),
  scenario: z.string().max(40).default('six-party'),
  preset: z.string().max(20).optional(),
  language: z.enum(languageIds).default(baseLanguage),
})
export type OpenRehearsal = z.input<typeof rehearsalSchema>
/** A delegate sits down at once; a facilitator opens a room like any other. */
export type RehearsalOpened = Joined | RoomOpened

/** POST /api/rooms/{code}/hello: a device tries whether it reaches the room. */
export const helloSchema = z.strictObject({ mark: z.string().trim().min(1).max(40) })
export type Hello = z.input<typeof helloSchema>
export const deviceKinds = ['iphone', 'ipad', 'android', 'windows', 'mac', 'chromebook', 'linux', 'other'] as const
/** A device that has reached the room; of where from, nothing is kept. */
export interface Phone {
  mark: string
  /** Milliseconds since 1970. */
  at: number
  device: (typeof deviceKinds)[number]
}

/** POST /api/rooms/{code}/preflight: whether the evening can begin. Times in milliseconds. */
export interface Preflight {
  /** A write that would survive a loss of power, and its reading. */
  storage: { ok: boolean; ms: number }
  /** How much later than asked a timer rang. */
  timer: { ok: boolean; lateMs: number }
  /** Milliseconds since 1970, for the asker to compare. */
  serverTime: number
  /** Connections that show this room's wall. */
  screens: number
  /** One whole game of bots, away from the server's own thread; `end` is null when it came to none. */
  game: { ok: boolean; turns: number; ms: number; end: string | null }
  /** Origins under which others in the network reach this server, best first. */
  lan: string[]
  phones: Phone[]
}

/** GET /api/rooms/{code}: what somebody at the door may know before joining. */
export interface AtTheDoor {
  code: string
  scenario: string
  title: string
  status: 'lobby' | 'playing' | 'ended' | 'closed'
  locked: boolean
  /** Whether the facilitator lets everybody in by hand. */
  admission: 'open' | 'approve'
  delegations: { party: string; name: string; portfolios: { portfolio: string; taken: boolean }[]; members: number }[]
}
