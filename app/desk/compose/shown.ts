// Numbers of the ledger as they are shown: tenths of points, trust in whole points, and by how much it falls short.

/** Rounded to tenths, for a message that says how many. */
export const inTenths = (value: number): number => Math.round(value * 10) / 10

/** A tenth of a point at most, with a true minus sign: `52.8`, `−3`. */
export function tenth(value: number): string {
  const rounded = inTenths(value)
  return rounded < 0 ? `−${Math.abs(rounded)}` : String(Math.abs(rounded))
}

type Sufficiency = { kind: 'enough'; need: number } | { kind: 'short'; need: number; by: number } | { kind: 'never' }

/** Trust required against trust there is, both 0–1, in whole points; a shortfall is never shown as nothing. */
export function sufficiency(need: number | null, trust: number): Sufficiency {
  if (need === null || need > 1) return { kind: 'never' }
  const points = Math.round(need * 100)
  if (need <= trust) return { kind: 'enough', need: points }
  return { kind: 'short', need: points, by: Math.max(1, points - Math.round(trust * 100)) }
}

/** Trust required in whole points; `never` where none there is suffices. */
export const needText = (need: number | null): string => (need === null || need > 1 ? 'never' : String(Math.round(need * 100)))
