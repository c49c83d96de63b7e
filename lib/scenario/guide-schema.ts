// The run of show, kept with a scenario: what a facilitator does, says and watches for, and what to ask when play is over.
import * as z from 'zod'

const text = z.string().min(1).max(1200)
const line = z.string().min(1).max(400)
const title = z.string().min(1).max(80)
const share = z.number().min(0).max(1)
const points = z.number().min(1).max(100)

/** What has to have happened for a question to be worth asking. Figures are in points of 100. */
export const occasionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  /** The first package in force. */
  z.strictObject({ kind: z.literal('inForce') }),
  /** No package came into force in so many turns. */
  z.strictObject({ kind: z.literal('nothingInForce'), turns: z.number().int().min(1).max(16) }),
  /** The first promise reported kept where a breach would probably have been seen. */
  z.strictObject({ kind: z.literal('verified') }),
  z.strictObject({ kind: z.literal('matured') }),
  z.strictObject({ kind: z.literal('collapsed') }),
  /** What was promised was withheld, and no clear report said so; or one did. */
  z.strictObject({ kind: z.literal('stall'), noticed: z.enum(['yes', 'no']) }),
  /** A secret reserve was kept, and no report showed it; or one did. */
  z.strictObject({ kind: z.literal('reserve'), noticed: z.enum(['yes', 'no']) }),
  /** A report threw doubt on a promise that was kept. */
  z.strictObject({ kind: z.literal('falseAlarm') }),
  z.strictObject({ kind: z.literal('suspended') }),
  z.strictObject({ kind: z.literal('withdrew') }),
  /** Home politics struck down a promise. */
  z.strictObject({ kind: z.literal('struckDown') }),
  z.strictObject({ kind: z.literal('act'), vetoed: z.enum(['yes', 'no']) }),
  z.strictObject({ kind: z.literal('gesture') }),
  /** The crisis card was played, and so many of the two stood firm. */
  z.strictObject({ kind: z.literal('crisis'), firm: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
  z.strictObject({ kind: z.literal('war') }),
  z.strictObject({ kind: z.literal('capitulation') }),
  /** A package two stages or more above what had matured was tabled: one that came into force, or one that never did. */
  z.strictObject({ kind: z.literal('leap'), signed: z.enum(['yes', 'no']) }),
  /** Trust of one in another moved most in one turn, by at least so much. */
  z.strictObject({ kind: z.literal('trustFell'), by: points }),
  z.strictObject({ kind: z.literal('trustRose'), by: points }),
  /** How far a delegation felt trusted, and how far the other said it trusts, lay at least so far apart. */
  z.strictObject({ kind: z.literal('feltApart'), by: points }),
  z.strictObject({ kind: z.literal('tensionPeak'), atLeast: points }),
  /** An event from outside was read to everybody. */
  z.strictObject({ kind: z.literal('event') }),
])
export type OccasionTest = z.infer<typeof occasionSchema>

const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,30}$/),
  when: occasionSchema,
  ask: line,
  /** What a good answer touches on, for the facilitator alone. */
  listenFor: line,
})
export type GuideQuestion = z.infer<typeof questionSchema>

const troubleSchema = z.strictObject({ sign: line, act: line })
/** Words to read aloud, what to watch for, what goes wrong and what to do about it. */
const adviceSchema = z.strictObject({
  say: z.array(text),
  watch: z.array(line),
  troubles: z.array(troubleSchema),
})
export type Advice = z.infer<typeof adviceSchema>

const phaseSchema = z.strictObject({
  ...adviceSchema.shape,
  /** What the phase is for, in a sentence. */
  aim: line,
  /** What to do when that share of the phase is over, 0–1. */
  marks: z.array(z.strictObject({ at: share, do: line })),
})
export type GuidePhase = z.infer<typeof phaseSchema>
const phasesOf = <S extends z.ZodType>(one: S) =>
  z.strictObject({ brief: one, negotiate: one, commit: one, respond: one, adjudicate: one, debrief: one })

export const specialTurns = ['first', 'middle', 'last'] as const
export type SpecialTurn = (typeof specialTurns)[number]
const turnSchema = z.strictObject({ lead: line, phases: phasesOf(adviceSchema).partial() })

export const guideSchema = z.strictObject({
  lead: text,
  /** Preparations, each to be begun so many minutes before the welcome. */
  before: z.array(z.strictObject({ title, minutes: z.number().int().min(0).max(20_160), items: z.array(line).min(1) })).min(1),
  /** Welcome and rules, before the first turn, in order. */
  opening: z.array(z.strictObject({ title, minutes: z.number().min(0.5).max(60), say: z.array(text), items: z.array(line) })).min(1),
  phases: phasesOf(phaseSchema),
  /** What is besides in the first, the middle and the last turn. */
  turns: z.strictObject({ first: turnSchema, middle: turnSchema, last: turnSchema }),
  hotWash: z.strictObject({
    lead: text,
    /** In order; each takes its share of the time kept for the hot wash. */
    steps: z.array(z.strictObject({ title, share, say: z.array(text), items: z.array(line) })).min(1),
    troubles: z.array(troubleSchema),
    questions: z.array(questionSchema).min(1),
  }),
})
export type Guide = z.infer<typeof guideSchema>
