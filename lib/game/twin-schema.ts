// What can set twin rooms apart, as it is asked for.
import * as z from 'zod'

const pair = <S extends z.ZodType>(value: S) => z.tuple([value, value])
const onOff = z.enum(['on', 'off'])

/** What sets the two apart: the value in room A, and in room B. */
export const twinDialSchema = z.discriminatedUnion('kind', [
  /** One of the scenario's knobs, by its id. */
  z.strictObject({ kind: z.literal('knob'), knob: z.string().regex(/^[a-z0-9-]{1,20}$/), values: pair(z.number()) }),
  /** Trust at the start, 0–1. */
  z.strictObject({ kind: z.literal('startTrust'), values: pair(z.number()) }),
  z.strictObject({ kind: z.literal('preset'), values: pair(z.string().max(20)) }),
  z.strictObject({ kind: z.literal('turns'), values: pair(z.number().int().min(1).max(16)) }),
  z.strictObject({ kind: z.literal('natures'), values: pair(z.enum(['dealt', 'sincere'])) }),
  z.strictObject({ kind: z.literal('deck'), values: pair(onOff) }),
  z.strictObject({ kind: z.literal('plenary'), values: pair(onOff) }),
  z.strictObject({ kind: z.literal('caucuses'), values: pair(onOff) }),
  /** Everything the same, but for chance. */
  z.strictObject({ kind: z.literal('seed') }),
])
export type TwinDial = z.infer<typeof twinDialSchema>
