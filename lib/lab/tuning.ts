// What a person may set for games of the lab, checked: parameters within their ranges, strategies and tempo that are there.
import { type Strategy, strategyNames } from '../bots/strategies.ts'
import type { PartyId } from '../ids.ts'
import type { PerParty } from '../rules/world.ts'
import { type Params, paramsSchema } from '../scenario/params.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { Preset } from '../scenario/table-schema.ts'
import { Mistake, quoted } from './mistake.ts'

/**
 * A number written out.
 * @throws Mistake unless it is one, from `min` to `max`, whole when asked for
 */
export function numberIn(text: string, name: string, { min, max, whole }: { min: number; max: number; whole: boolean }): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value))) return value
  throw new Mistake(`${name}: ${quoted(text)} is not a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`)
}

/** @throws Mistake when the model has no such parameter */
export function paramNamed(name: string): keyof Params {
  const known = paramsSchema.keyof().options.find((option) => option === name)
  if (!known) throw new Mistake(`There is no parameter ${quoted(name)}. Their names stand in lib/scenario/params.ts.`)
  return known
}

/**
 * A value for a parameter: within the dial's range when there is a dial, else within what the model can bear.
 * @throws Mistake
 */
export function checkedParam(scenario: Scenario, name: keyof Params, value: number): number {
  const knob = scenario.knobs.find(({ param }) => param === name)
  if (knob && (value < knob.min || value > knob.max)) {
    throw new Mistake(`${name} goes from ${knob.min} to ${knob.max}; ${value} is outside.`)
  }
  const read = paramsSchema.shape[name].safeParse(value)
  if (!read.success) throw new Mistake(`${name} cannot be ${value}: ${read.error.issues[0]?.message ?? 'it is out of range'}.`)
  return value
}

/**
 * Parameters written as name=value.
 * @throws Mistake
 */
export function paramsSet(scenario: Scenario, written: readonly string[]): Partial<Params> {
  const params: Partial<Params> = {}
  for (const one of written) {
    const [name = '', text, ...rest] = one.split('=')
    if (text === undefined || rest.length > 0) throw new Mistake(`--set ${quoted(one)}: write it as name=value.`)
    const param = paramNamed(name)
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!Number.isFinite(value)) throw new Mistake(`--set ${quoted(one)}: ${quoted(text)} is not a number.`)
    params[param] = checkedParam(scenario, param, value)
  }
  return params
}

/**
 * A strategy for each party: a line-up of the scenario, with single parties overridden ("ROK=wait,JPN=tft"), or all of them named.
 * @throws Mistake
 */
export function seated(scenario: Scenario, profile: string | undefined, overrides: string | undefined): PerParty<string> {
  const bots: PerParty<string> = { ...(profile === undefined ? {} : lineupOf(scenario, profile)) }
  for (const one of overrides === undefined ? [] : overrides.split(',')) {
    const [party = '', strategy, ...rest] = one.split('=').map((part) => part.trim())
    if (strategy === undefined || rest.length > 0) throw new Mistake(`--bots ${quoted(one)}: write it as PARTY=STRATEGY.`)
    const id = scenario.parties.find((known) => known.id === party)?.id
    if (!id) throw new Mistake(`There is no party ${quoted(party)}; there is ${scenario.parties.map((known) => known.id).join(', ')}.`)
    bots[id] = strategyNamed(strategy)
  }
  const missing = scenario.parties.map(({ id }) => id).filter((id) => bots[id] === undefined)
  if (missing.length > 0) throw new Mistake(`Nobody plays ${missing.join(', ')}: name a strategy for each, or a --profile.`)
  return bots
}

function lineupOf(scenario: Scenario, name: string): Record<PartyId, string> {
  const found = Object.hasOwn(scenario.lineups, name) ? scenario.lineups[name] : undefined
  if (!found) throw new Mistake(`There is no profile ${quoted(name)}; there is ${Object.keys(scenario.lineups).join(', ')}.`)
  for (const strategy of Object.values(found)) strategyNamed(strategy)
  return found
}

function strategyNamed(name: string): Strategy {
  const known = strategyNames.find((strategy) => strategy === name)
  if (!known) throw new Mistake(`There is no strategy ${quoted(name)}; there is ${strategyNames.join(', ')}.`)
  return known
}

/**
 * The tempo of that name; without a name the one whose length comes nearest to `turns`, the scenario's own without that.
 * @throws Mistake
 */
export function tempo(scenario: Scenario, name: string | undefined, turns: number | undefined): Preset {
  const { presets, defaultPreset } = scenario
  const wanted = name ?? (turns === undefined ? defaultPreset : presets.toSorted((a, b) => off(a, turns) - off(b, turns))[0]?.id)
  const found = presets.find(({ id }) => id === wanted)
  if (!found) throw new Mistake(`There is no preset ${quoted(name ?? '')}; there is ${presets.map(({ id }) => id).join(', ')}.`)
  return found
}

const off = (preset: Preset, turns: number): number => Math.abs(preset.turns - turns)
