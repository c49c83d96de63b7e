// Political will that is no public number is shown in three bands.

/** Lower edges of the middle and the high band of political will. */
const middleFrom = 35
const highFrom = 65
export type WillBand = 'low' | 'middle' | 'high'

export function willBand(will: number): WillBand {
  if (will < middleFrom) return 'low'
  return will < highFrom ? 'middle' : 'high'
}

/** What an estimate takes for a banded will: the middle of its band, within 3–97. */
export const middleOfBand: Record<WillBand, number> = { low: 19, middle: 50, high: 81 }
