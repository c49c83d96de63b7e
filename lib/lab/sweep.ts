// A parameter moved step by step, with all else as it was.

import type { LabSetup } from './game.ts'
import { Mistake } from './mistake.ts'
import { checkedParam, paramNamed } from './tuning.ts'

/** The name under which trust at the start, which is no parameter of the model, is moved. */
const trustAtStart = 'startTrust'

/**
 * Values from one to another in equal steps, both ends included.
 * @throws Mistake when there is no way from one to the other
 */
export function stepsBetween(from: number, to: number, steps: number): number[] {
  if (from === to) throw new Mistake('--from and --to are the same.')
  return Array.from({ length: steps }, (_, n) => Number((from + ((to - from) * n) / (steps - 1)).toPrecision(12)))
}

/**
 * The setup with that parameter (or `startTrust`) at a value.
 * @throws Mistake when there is no such parameter or it cannot have that value
 */
export function setTo(setup: LabSetup, name: string, value: number): LabSetup {
  if (name !== trustAtStart) {
    const param = paramNamed(name)
    return { ...setup, params: { ...setup.params, [param]: checkedParam(setup.scenario, param, value) } }
  }
  if (value < 0.01 || value > 0.99) throw new Mistake(`${trustAtStart} goes from 0.01 to 0.99; ${value} is outside.`)
  return { ...setup, startTrust: value }
}
