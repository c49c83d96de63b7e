// How far each figure can be set by hand, as the rules hold it: trust from 0 to 1, an asset in units, the others in points.
import type { Figure } from './override.ts'

export const figureRanges: Record<Figure['kind'], { min: number; max: number }> = {
  tension: { min: 0, max: 100 },
  trust: { min: 0.01, max: 0.99 },
  will: { min: 3, max: 97 },
  pressure: { min: 0, max: 100 },
  asset: { min: 0, max: 1000 },
  reach: { min: 0, max: 10 },
}
