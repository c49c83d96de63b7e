// The facilitator's dials: the scenario's knobs within their ranges, the settings of the room, the times of the phases.
import type * as z from 'zod'
import { paramsWith } from '../scenario/catalogue.ts'
import { paramsSchema } from '../scenario/params.ts'
import type { GameEvent } from './event.ts'
import type { settingsSchema } from './intent.ts'
import { phases } from './phase.ts'
import { type Decision, refused } from './refusal.ts'
import type { Settings } from './state.ts'
import type { Table } from './table.ts'

type Answer = Decision<GameEvent>
export type SettingsWish = z.infer<typeof settingsSchema>

/** Holds from the next computation; what has been reckoned stays. */
export function setKnob({ scenario, state }: Table, id: string, value: number): Answer {
  const knob = scenario.knobs.find((one) => one.id === id)
  if (!knob) return refused('noSuchKnob')
  const { name, param, min, max, live } = knob
  if (!live && state.status !== 'lobby') return refused('knobFixed', { knob: name })
  if (value < min || value > max || !paramsSchema.shape[param].safeParse(value).success)
    return refused('knobRange', { knob: name, min, max })
  return { granted: [{ type: 'knobSet', knob: id, name, param, value }] }
}

/** Settings that may still change once the game runs. */
const live: readonly (keyof SettingsWish)[] = ['release', 'approval', 'admission', 'plenary', 'caucuses', 'attribution']

/** A preset brings its own turns and parameters, unless turns are asked for too. */
export function setSettings({ scenario, state }: Table, wish: SettingsWish): Answer {
  const asked = (Object.keys(wish) as (keyof SettingsWish)[]).filter((name) => wish[name] !== undefined)
  if (asked.length === 0) return refused('nothingToSet')
  if (state.status !== 'lobby' && asked.some((name) => !live.includes(name))) return refused('settingsFixed')
  const { preset: id, phaseMinutes, ...plain } = wish
  const preset = id === undefined ? undefined : scenario.presets.find((one) => one.id === id)
  if (id !== undefined && !preset) return refused('noSuchPreset')
  const settings: Partial<Settings> = {
    ...(preset ? { preset: preset.id, turns: preset.turns, params: paramsWith(scenario.params, preset.params) } : {}),
    ...(phaseMinutes ? { phaseMinutes: minutesWith(state.settings, phaseMinutes) } : {}),
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
  }
  return { granted: [{ type: 'settingsSet', settings }] }
}

/** The phase that runs keeps its time; the next ones have the new. */
export function setPhaseMinutes({ state }: Table, wish: NonNullable<SettingsWish['phaseMinutes']>): Answer {
  const phaseMinutes = minutesWith(state.settings, wish)
  if (phases.every((phase) => phaseMinutes[phase] === state.settings.phaseMinutes[phase])) return refused('nothingToSet')
  return { granted: [{ type: 'phaseMinutesSet', phaseMinutes }] }
}

function minutesWith({ phaseMinutes }: Settings, wish: NonNullable<SettingsWish['phaseMinutes']>): Settings['phaseMinutes'] {
  return Object.fromEntries(phases.map((phase) => [phase, wish[phase] ?? phaseMinutes[phase]])) as Settings['phaseMinutes']
}
