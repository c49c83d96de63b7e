// Twin rooms: opened from one set-up with the same seed, one dial apart, so that what differs between them is the dial.
import type { TwinDial } from './twin-schema.ts'

export interface Twin {
  /** The same in both rooms. */
  pair: string
  letter: 'A' | 'B'
  dial: TwinDial
}

/** Whether the dial sets anything apart. */
export const differs = (dial: TwinDial): boolean => dial.kind === 'seed' || dial.values[0] !== dial.values[1]
