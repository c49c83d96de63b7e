// How far one press of an arrow key turns a dial, and how its figures are written.
import type { KnobView } from '../../../lib/view/knobs.ts'

type Range = Pick<KnobView, 'min' | 'max' | 'whole'>

/** About a twentieth of the range or less, as 1 or 5 of a decimal place; 1 where something is counted. */
export function stepOf({ min, max, whole }: Range): number {
  if (whole) return 1
  const most = (max - min) / 20 + 1e-9
  const place = Math.floor(Math.log10(most))
  const one = 10 ** place
  return Number((most >= 5 * one ? 5 * one : one).toFixed(Math.max(0, -place)))
}

/** The value to as many places as the dial has, without noughts at the end. */
export function figure(value: number, range: Range): string {
  const places = Math.max(0, -Math.floor(Math.log10(stepOf(range))))
  return String(Number(value.toFixed(places + 1)))
}

/** What was typed, when it is a number within the range; null else. */
export function typedIn(text: string, { min, max, whole }: Range): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
  return value >= min && value <= max && (!whole || Number.isInteger(value)) ? value : null
}
