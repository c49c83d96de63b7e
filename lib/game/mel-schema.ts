// What an entry of the master events list may hold, as strict schemas.
import * as z from 'zod'
import { injectId, partyId } from '../ids.ts'
import { melLimits as most, mostPoints } from './mel-entry.ts'
import { phases } from './phase.ts'

const line = (max: number) => z.string().trim().max(max)
const points = z.number().int().min(-mostPoints).max(mostPoints)

/** Who hears it; absent or 'all' means everybody. */
export const audienceSchema = z.union([z.literal('all'), z.array(partyId).min(1).max(12)])

/** Shifts of trust by hand, as words: how far stands in `freeTrust`. */
export const trustShifts = ['muchLess', 'littleLess', 'littleMore', 'muchMore'] as const

/** The small set of effects an event of the facilitator's own can have. */
export const freeEffectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tension'), by: points }),
  z.strictObject({ kind: z.literal('will'), party: partyId, by: points }),
  z.strictObject({ kind: z.literal('pressure'), party: partyId, by: points }),
  z.strictObject({ kind: z.literal('trust'), holder: partyId, toward: partyId, by: z.enum(trustShifts) }),
])

/** One of the scenario's, with other words if wished, or one's own. */
export const melInjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), id: injectId, text: line(most.text).nullable(), party: partyId.nullable() }),
  z.strictObject({
    kind: z.literal('free'),
    name: line(most.name).min(1),
    text: line(most.text).min(1),
    effects: z.array(freeEffectSchema).max(6),
  }),
])

const stage = z.number().int().min(1).max(4)
export const whenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('byHand') }),
  z.strictObject({ kind: z.literal('moment'), turn: z.number().int().min(1).max(16), phase: z.enum(phases) }),
  z.strictObject({ kind: z.literal('tensionAbove'), tension: z.number().int().min(0).max(99) }),
  z.strictObject({ kind: z.literal('agreementInForce'), stage: stage.nullable() }),
  z.strictObject({ kind: z.literal('breachReported') }),
])

export const melDraftSchema = z.strictObject({
  inject: melInjectSchema,
  to: audienceSchema,
  when: whenSchema,
  /** How and from whom it comes, read along with it. */
  method: line(most.method),
  from: line(most.from),
  /** For the facilitator alone: planned time, subject, what is expected of whom. */
  time: line(most.time),
  subject: line(most.subject),
  expected: line(most.expected),
})
