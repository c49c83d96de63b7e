// Draws move everything a little, within its range and for good; the unmoved model passes what can be reckoned exactly.
import { describe, expect, test } from 'vitest'
import { paramsSchema } from '../scenario/params.ts'
import { scenarioSchema } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { perturbed } from './perturb.ts'
import { checks, trialOf } from './robustness.ts'

const seed = process.env.OVERTURE_SEED ?? '1'
const draws = Array.from({ length: 30 }, (_, n) => perturbed(sixParty, seed, n))

describe('a draw', () => {
  test('is a scenario that the schema accepts', () => {
    for (const { scenario } of draws) expect(scenarioSchema.safeParse(scenario).error).toBeUndefined()
  })
  test('moves every parameter by .8–1.2 or to the end of its range', () => {
    for (const { scenario, factors } of draws) {
      for (const name of paramsSchema.keyof().options) {
        const factor = factors[`params.${name}`] ?? Number.NaN
        expect(factor).toBeGreaterThanOrEqual(0.8)
        expect(factor).toBeLessThanOrEqual(1.2)
        const wanted = sixParty.params[name] * factor
        const { minValue, maxValue } = paramsSchema.shape[name]
        if (name.startsWith('cycles')) expect(scenario.params[name]).toBe(Math.max(1, Math.round(wanted)))
        else expect(scenario.params[name]).toBeCloseTo(Math.min(maxValue ?? wanted, Math.max(minValue ?? wanted, wanted)), 9)
      }
    }
  })
  test('moves a preset as it moves the parameter', () => {
    for (const { scenario, factors } of draws) {
      const [before, after] = [sixParty, scenario].map(({ presets }) => presets.find(({ id }) => id === 'eight')?.params.patienceScale ?? 0)
      expect(after).toBeCloseTo((before ?? 0) * (factors['params.patienceScale'] ?? 0), 9)
    }
  })
  test('moves measures, governments and detection, each by a factor of its own', () => {
    const { scenario, factors } = draws[0] ?? perturbed(sixParty, seed, 0)
    const [measure, moved] = [sixParty, scenario].map(({ measures }) => measures.find(({ id }) => id === 'D41'))
    for (const field of ['cost', 'stake', 'relief', 'will', 'recoverTurns', 'recoverFraction'] as const)
      expect(moved?.[field]).toBeCloseTo((measure?.[field] ?? 0) * (factors[`measures.D41.${field}`] ?? 0), 9)
    expect(scenario.ladder[2]?.B.detection).toBeCloseTo(0.65 * (factors['ladder.2.B'] ?? 0), 9)
    expect(scenario.parties[0]?.warValue).not.toBe(sixParty.parties[0]?.warValue)
    expect(new Set(Object.values(factors)).size).toBeGreaterThan(500)
    expect(scenario.prior).toEqual(sixParty.prior)
  })
  test('is the same again with the same seed and number, and another with another', () => {
    expect(perturbed(sixParty, seed, 3)).toEqual(draws[3])
    expect(perturbed(sixParty, `${seed}x`, 3).factors).not.toEqual(draws[3]?.factors)
    expect(draws[4]?.factors).not.toEqual(draws[3]?.factors)
  })
})

test('the model as it stands passes every check that needs no games', () => {
  const trial = trialOf(sixParty, (key) => {
    throw new Error(`played ${key}`)
  })
  for (const id of ['C3', 'C7a', 'C7b', 'C8', 'C8b', 'C9', 'C12a', 'C12b']) {
    expect(checks.find((check) => check.id === id)?.holds(trial), id).toBe(true)
  }
})
