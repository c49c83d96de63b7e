// The door by which a scenario's public half leaves the server: every field is named, nothing is spread.
import { type Params, paramsSchema } from './params.ts'
import type { Catalogue, Scenario } from './schema.ts'

const names = paramsSchema.keyof().options

/** The scenario's parameters with a preset's or a dial's on top; a key the model does not know is dropped. */
export function paramsWith(base: Params, overrides: Partial<Params> = {}): Params {
  const merged: Partial<Params> = {}
  for (const name of names) merged[name] = overrides[name] ?? base[name]
  return merged as Params
}

/** All that the rules and a delegate's preview need; objectives, injects, briefs and line-ups stay behind. */
export function catalogueOf(scenario: Scenario, overrides: Partial<Params> = {}): Catalogue {
  return {
    id: scenario.id,
    version: scenario.version,
    title: scenario.title,
    summary: scenario.summary,
    situation: scenario.situation,
    turnLasts: scenario.turnLasts,
    principals: scenario.principals,
    yields: scenario.yields,
    parties: scenario.parties,
    prior: scenario.prior,
    startTension: scenario.startTension,
    measures: scenario.measures,
    acts: scenario.acts,
    ladder: scenario.ladder,
    packages: scenario.packages,
    roads: scenario.roads,
    params: paramsWith(scenario.params, overrides),
    ...(scenario.surveys && { surveys: scenario.surveys }),
    map: scenario.map,
  }
}
