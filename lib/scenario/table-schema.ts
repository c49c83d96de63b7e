// What surrounds the rules at a table: tempo presets, the facilitator's dials, places on the map.
import * as z from 'zod'
import { paramsSchema } from './params.ts'
import { placeKinds } from './place-kinds.ts'

const text = z.string().min(1).max(2000)

/** Minutes of each phase. */
export const phaseTimesSchema = z.strictObject({
  brief: z.number().positive(),
  negotiate: z.number().positive(),
  commit: z.number().positive(),
  respond: z.number().positive(),
  adjudicate: z.number().positive(),
  debrief: z.number().positive(),
})

export const presetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: z.string().min(1).max(40),
  turns: z.number().int().min(1).max(16),
  params: paramsSchema.partial(),
})
export type Preset = z.infer<typeof presetSchema>

/** A dial the facilitator may turn (H.1). */
export const knobSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: z.string().min(1).max(40),
  /** Under which heading it stands among the others. */
  group: z.string().min(1).max(40),
  text,
  param: paramsSchema.keyof(),
  min: z.number(),
  max: z.number(),
  live: z.boolean(),
})
export type Knob = z.infer<typeof knobSchema>

/** Degrees: west is negative, south is negative. */
const pointSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-80).max(84)])
export const placeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,30}$/),
  /** Contested names carry both forms or a neutral one (RULINGS 29). */
  name: z.string().min(1).max(60),
  kind: z.enum(placeKinds),
  /** Where its mark stands, longitude first. */
  at: pointSchema,
  /** The course of a sea lane or a line. */
  path: z.array(pointSchema).min(2).max(60).optional(),
  /** Measures and acts that show here. */
  shows: z.array(z.string()),
})

export const mapSchema = z.strictObject({
  /** West, south, east, north in degrees. */
  frame: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** The part where most of it happens, to begin with on small and on far screens; the whole frame when it is absent. */
  focus: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  places: z.array(placeSchema),
})

/** What a delegation reads of itself before the first turn. */
export const briefSchema = z.strictObject({
  /** Markdown-free paragraphs. */
  situation: z.array(text).min(1),
  interests: z.array(text).min(1),
  limits: z.array(text).min(1),
  howToPlay: z.array(text).min(1),
  sources: z.array(text).min(1),
})

const step = z.number().min(0).max(4)
/** How the lab's bots fare on one road: what stands at the end of each turn, on average over its games. */
const roadSchema = z.strictObject({
  id: z.enum(['grand', 'pressure', 'increments']),
  lineup: z.string(),
  games: z.number().int().min(1),
  turns: z
    .array(
      z.strictObject({
        turn: z.number().int().min(1),
        /** Highest stage that has matured, and highest in force. */
        opened: step,
        inForce: step,
        tension: z.number().min(0).max(100),
        /** First principal in second, second in first, 0–1. */
        trust: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]),
      }),
    )
    .min(1),
  /** Games by how they ended. */
  ends: z.record(z.string(), z.number().int().min(0)),
})
/** The three roads of the debate as the lab plays them: written by `npm run -s lab -- roads`. */
export const roadMapSchema = z.strictObject({ roads: z.array(roadSchema).min(1).max(3) })
export type RoadMap = z.infer<typeof roadMapSchema>
