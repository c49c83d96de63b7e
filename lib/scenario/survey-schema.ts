// Surveys, kept with a scenario as data: what people are asked before play, each turn, and after. Nothing in them is ever forced.
import * as z from 'zod'

const line = z.string().min(1).max(400)
const label = z.string().min(1).max(80)
const id = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/)

/** The longest free text an item may ask for. */
export const longestSurveyText = 1000

const itemSchema = z.discriminatedUnion('kind', [
  /** How far somebody agrees, from 1 to `points`. */
  z.strictObject({ kind: z.literal('likert'), id, text: line, points: z.union([z.literal(5), z.literal(7)]), low: label, high: label }),
  z.strictObject({
    kind: z.literal('choice'),
    id,
    text: line,
    options: z
      .array(z.strictObject({ id, text: label }))
      .min(2)
      .max(12),
  }),
  z.strictObject({ kind: z.literal('text'), id, text: line, most: z.number().int().min(1).max(longestSurveyText) }),
])
export type SurveyItem = z.infer<typeof itemSchema>

export const surveyTimes = ['before', 'turn', 'after'] as const
export const surveySchema = z.strictObject({
  id,
  /** before: until the first orders; turn: in each Debrief; after: once the game is over. */
  when: z.enum(surveyTimes),
  title: label,
  lead: line,
  items: z.array(itemSchema).min(1).max(20),
})
export type Survey = z.infer<typeof surveySchema>
