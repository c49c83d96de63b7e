// The wire, once: what a client may send, what it gets back, and the names of the socket's messages.
import * as z from 'zod'
import { type Intent, intentSchema } from './game/intent.ts'
import type { RefusalCode } from './game/refusal.ts'
import { portfolios } from './game/state.ts'
import { partyId } from './ids.ts'
import type { View, You } from './view/view.ts'

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
  view: View
}
export interface PatchMessage {
  version: number
  patch: Operation[]
}

export interface ClientToServer {
  command: (command: unknown, answer?: (answer: Answer) => void) => void
  /** Asks for the whole view again, e.g. after a gap in versions. */
  sync: (answer?: (answer: Answer) => void) => void
}
export interface ServerToClient {
  view: (message: ViewMessage) => void
  /** Applies to the view of version − 1; on any other, ask for `sync`. */
  patch: (message: PatchMessage) => void
  you: (you: You) => void
  /** The seat is gone (removed, room closed): the connection ends after it. */
  bye: (why: { code: RefusalCode; message: string }) => void
}

const name = z.string().trim().min(1).max(40)
/** POST /api/rooms */
export const openRoomSchema = z.strictObject({
  title: z.string().trim().min(1).max(80).optional(),
  scenario: z.string().max(40).default('six-party'),
  preset: z.string().max(20).optional(),
  turns: z.number().int().min(1).max(16).optional(),
  /** Fixes chance, to play a room again; a fresh one otherwise. */
  seed: z.string().min(1).max(64).optional(),
  natures: z.enum(['dealt', 'sincere']).default('sincere'),
  scoresShown: z.boolean().default(true),
  facilitator: name.default('Facilitator'),
})
export type OpenRoom = z.input<typeof openRoomSchema>
/** Keys are shown this once; only their hashes are kept. */
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

/** GET /api/rooms/{code}: what somebody at the door may know before joining. */
export interface AtTheDoor {
  code: string
  title: string
  status: 'lobby' | 'playing' | 'ended' | 'closed'
  locked: boolean
  delegations: { party: string; name: string; portfolios: { portfolio: string; taken: boolean }[]; members: number }[]
}
