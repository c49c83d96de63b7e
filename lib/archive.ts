// A room packed into one file, to go on on another machine: what stands in it, strictly. Other exports of a room may share its journal.
import * as z from 'zod'
import type { Happening } from './game/event.ts'
import { personId, roomCode } from './ids.ts'
import { commandId } from './protocol.ts'

export const archiveFormat = 'overture.room'
export const archiveVersion = 1

/** An export of a session, to be looked at elsewhere: the same head, and content of its own. */
export const sessionFormat = 'overture.session'
export const sessionVersion = 1

/** The first line of a room’s file; the rest is the content that it vouches for. */
export const archiveHeadSchema = z.strictObject({
  format: z.enum([archiveFormat, sessionFormat]),
  version: z.number().int().min(1),
  /** Of the content. */
  bytes: z.number().int().min(2),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ArchiveHead = z.infer<typeof archiveHeadSchema>

const time = z.number().int().min(0).max(8.64e15)
/** SHA-256, base64url. */
const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: personId }),
  z.strictObject({ kind: z.literal('clock') }),
  z.strictObject({ kind: z.literal('server') }),
])

/** What happened, as the journal has it. What an event holds is checked by folding it. */
const happeningsSchema = z
  .array(
    z.strictObject({
      at: time,
      by: actorSchema,
      event: z.looseObject({ type: z.string().max(40) }),
      why: z
        .strictObject({ code: z.string().max(60), with: z.record(z.string().max(40), z.union([z.string().max(400), z.number()])) })
        .optional(),
    }),
  )
  .min(1)
  .max(200_000)

export const archiveSchema = z.strictObject({
  packedAt: time,
  room: z.strictObject({ code: roomCode, door: roomCode, scenario: z.string().max(40), scenarioVersion: z.number().int() }),
  happenings: happeningsSchema,
  /** The end of their chain of hashes, as the journal they come from had it; files of earlier builds say nothing of it. */
  chain: hash.optional(),
  /** The hashes of people's keys; the keys are theirs alone. */
  seats: z
    .array(z.strictObject({ keyHash: hash, person: personId }))
    .min(1)
    .max(2000),
  /** Granted commands, so that a retry is known again. */
  commands: z.array(z.strictObject({ person: personId, id: commandId, body: hash })).max(200_000),
})
export interface Archive extends Omit<z.infer<typeof archiveSchema>, 'happenings'> {
  happenings: Happening[]
}

export const sessionSchema = z.strictObject({
  exportedAt: time,
  session: roomCode,
  scenario: z.strictObject({ id: z.string().max(40), version: z.number().int() }),
  attribution: z.enum(['codes', 'delegation']),
  /** whole: all that happened; end: only how it stood in the end, as one event. */
  history: z.enum(['whole', 'end']),
  happenings: happeningsSchema,
})
export interface SessionContent extends Omit<z.infer<typeof sessionSchema>, 'happenings'> {
  happenings: Happening[]
}
/** session.json: JSON whose head vouches for the content as it is written without spaces. */
export const sessionFileSchema = z.strictObject({ head: archiveHeadSchema, content: z.unknown() })

/** What the copy that stays behind adds when it is marked as left is no part of the room that goes. */
export function withoutLeaving(happenings: readonly Happening[]): Happening[] {
  return happenings.at(-1)?.event.type === 'roomMoved' ? happenings.slice(0, -1) : [...happenings]
}

/** Whether the longer history goes on where the shorter one, left behind as moved, ends. */
export function follows(longer: readonly Happening[], left: readonly Happening[]): boolean {
  const before = withoutLeaving(left)
  if (before.length === left.length || longer.length < before.length) return false
  return before.every((one, n) => JSON.stringify(one) === JSON.stringify(longer[n]))
}
