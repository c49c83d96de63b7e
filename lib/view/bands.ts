// Bands: will that is no public number is shown in three levels; tension has five names.

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

export type TensionBand = 'calm' | 'uneasy' | 'tense' | 'acute' | 'crisis'
/** Below 25 calm, 25–49 uneasy, 50–64 tense, 65–79 acute, from 80 crisis (MODEL A). */
export function tensionBand(tension: number): TensionBand {
  if (tension < 25) return 'calm'
  if (tension < 50) return 'uneasy'
  if (tension < 65) return 'tense'
  return tension < 80 ? 'acute' : 'crisis'
}
