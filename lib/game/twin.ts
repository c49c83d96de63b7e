// Twin rooms: opened from one set-up with the same seed, one dial apart, so that what differs between them is the dial.
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

export interface Twin {
  /** The same in both rooms. */
  pair: string
  letter: 'A' | 'B'
  dial: TwinDial
}

/** Whether the dial sets anything apart. */
export const differs = (dial: TwinDial): boolean => dial.kind === 'seed' || dial.values[0] !== dial.values[1]
