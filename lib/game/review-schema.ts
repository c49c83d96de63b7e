// What may be asked of a review: its chapters, and what a history is to be played on with.
import * as z from 'zod'
import { injectId, packageId, partyId } from '../ids.ts'
import { termsSchema } from '../scenario/schema.ts'
import { chapterIds } from './chapters.ts'
import { freeActionSchema, responseSchema } from './orders-schema.ts'

export const chapterSchema = z.enum(chapterIds)
export type ChapterId = z.infer<typeof chapterSchema>

/** What of a package's text may be supposed otherwise. */
const clausesSchema = termsSchema.pick({ sequence: true, verify: true, duration: true, clauses: true }).partial()

const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), party: partyId, package: packageId, order: z.enum(['comply', 'stall', 'hedge']) }),
  z.strictObject({ kind: z.literal('free'), party: partyId, free: freeActionSchema }),
  z.strictObject({ kind: z.literal('signature'), party: partyId, package: packageId, mark: z.enum(['none', 'open', 'reserve']) }),
  z.strictObject({ kind: z.literal('response'), party: partyId, response: responseSchema }),
  z.strictObject({ kind: z.literal('crisis'), party: partyId, choice: z.enum(['firm', 'yield']) }),
  z.strictObject({ kind: z.literal('clause'), package: packageId, terms: clausesSchema }),
  z.strictObject({ kind: z.literal('inject'), inject: injectId, party: partyId.nullable(), comes: z.enum(['yes', 'no']) }),
  z.strictObject({ kind: z.literal('knob'), knob: z.string().regex(/^[a-z0-9-]{1,20}$/), value: z.number() }),
])

/** From which turn on the game is played again, and what is otherwise then. */
export const supposedSchema = z.strictObject({ turn: z.number().int().min(1).max(16), change: changeSchema })
export type Supposed = z.infer<typeof supposedSchema>

/** What everybody is shown of how the review stands. */
export type ReviewHead = { released: false } | { released: true; wall: ChapterId | null; whatIfs: SharedWhatIf[] }

export interface SharedWhatIf {
  id: string
  name: string
  supposed: Supposed
}
