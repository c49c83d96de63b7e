// The model with every judgment in it moved a little: parameters, measures and detection, each by a factor of its own (G.6).
import { draw } from '../rules/draw.ts'
import { clamp } from '../rules/round.ts'
import { type Params, paramsSchema } from '../scenario/params.ts'
import type { Measure, Party, Rung, Scenario } from '../scenario/schema.ts'

/** Factors lie between 1 − width and 1 + width. */
const width = 0.2
/** The surest detection there is. */
const surest = 0.99

export interface Drawn {
  scenario: Scenario
  /** Every factor by the name of what it moved, e.g. `measures.D31.stake`. */
  factors: Record<string, number>
}

/**
 * The n-th draw: every parameter (presets alike), what war would cost each party, how unsteady and how sincere its government is,
 * every measure's cost, stake, recovery, relief, will and benefits, every detection rate. Each stays within its range.
 * Trust at the start stays as it is: the claims are about low trust.
 */
export function perturbed(scenario: Scenario, seed: string, n: number): Drawn {
  const factors: Record<string, number> = {}
  const times = (name: string): number => {
    const factor = factors[name] ?? 1 - width + 2 * width * draw(seed, n, 'perturb', name)
    factors[name] = factor
    return factor
  }
  return {
    scenario: {
      ...scenario,
      params: { ...scenario.params, ...paramsMoved(scenario.params, times) },
      presets: scenario.presets.map((preset) => ({ ...preset, params: paramsMoved(preset.params, times) })),
      parties: scenario.parties.map((party) => partyMoved(party, times)),
      measures: scenario.measures.map((measure) => measureMoved(measure, times)),
      ladder: scenario.ladder.map((rung) => rungMoved(rung, times)),
    },
    factors,
  }
}

type Times = (name: string) => number

/** Those of the parameters that stand there, moved. */
function paramsMoved(params: Partial<Params>, times: Times): Partial<Params> {
  const moved: Partial<Params> = {}
  for (const name of paramsSchema.keyof().options) {
    const value = params[name]
    if (value !== undefined) moved[name] = bounded(name, value * times(`params.${name}`))
  }
  return moved
}

/** A value within the range of its parameter, whole where the parameter is. */
function bounded(name: keyof Params, value: number): number {
  const { minValue, maxValue, format } = paramsSchema.shape[name]
  const whole = format === 'safeint' ? Math.round(value) : value
  return clamp(whole, minValue ?? Number.NEGATIVE_INFINITY, maxValue ?? Number.POSITIVE_INFINITY)
}

function partyMoved(party: Party, times: Times): Party {
  const factor = (field: string) => times(`parties.${party.id}.${field}`)
  return {
    ...party,
    warValue: party.warValue * factor('warValue'),
    reversalHazard: Math.min(1, party.reversalHazard * factor('reversalHazard')),
    sincere: Math.min(1, party.sincere * factor('sincere')),
  }
}

function measureMoved(measure: Measure, times: Times): Measure {
  const factor = (field: string) => times(`measures.${measure.id}.${field}`)
  return {
    ...measure,
    cost: measure.cost * factor('cost'),
    stake: measure.stake * factor('stake'),
    recoverTurns: measure.recoverTurns * factor('recoverTurns'),
    recoverFraction: Math.min(1, measure.recoverFraction * factor('recoverFraction')),
    relief: measure.relief * factor('relief'),
    will: measure.will * factor('will'),
    benefit: Object.fromEntries(Object.entries(measure.benefit).map(([party, points]) => [party, points * factor(`benefit.${party}`)])),
  }
}

function rungMoved(rung: Rung, times: Times): Rung {
  const seen = (kind: 'A' | 'B' | 'C'): Rung['A'] => ({
    ...rung[kind],
    detection: Math.min(surest, rung[kind].detection * times(`ladder.${rung.level}.${kind}`)),
  })
  return { ...rung, A: seen('A'), B: seen('B'), C: seen('C') }
}
