// What is reckoned away from the server's own thread: many games for a forecast, or one whole game to see that games can be played.
import type { Forecast } from '../../lib/game/forecast.ts'
import type { RoomState } from '../../lib/game/state.ts'
import { type Course, courseOf, forecastFrom } from '../../lib/lab/forecast.ts'
import { playOut } from '../../lib/lab/game.ts'
import type { PerParty, Standing } from '../../lib/rules/world.ts'
import { scenarioOf } from '../../lib/scenario/load.ts'
import type { Scenario } from '../../lib/scenario/schema.ts'

export interface ForecastTask {
  kind: 'forecast'
  scenario: string
  state: RoomState
  /** A strategy's name for each party. */
  bots: PerParty<string>
  /** What the games draw by: never the room's own seed. */
  chance: string
  /** Games to play, and the milliseconds after which no further one is begun. */
  games: number
  forMs: number
}

export interface TrialTask {
  kind: 'trial'
  scenario: string
  chance: string
}

/** How one whole game went. */
export interface Trial {
  /** Turns adjudicated. */
  turns: number
  end: Standing['end'] | null
}

/** @throws when the scenario is not there, or the law fails */
export function foreseen({ scenario: id, state, bots, chance, games, forMs }: ForecastTask, elapsed: () => number): Forecast {
  const scenario = scenarioIn(id)
  const courses: Course[] = []
  while (courses.length === 0 || (courses.length < games && elapsed() < forMs)) {
    courses.push(courseOf(scenario, state, bots, `${chance}/${courses.length}`))
  }
  return forecastFrom(scenario, state, courses)
}

/** @throws when the scenario is not there, or the law fails */
export function tried({ scenario: id, chance }: TrialTask): Trial {
  const scenario = scenarioIn(id)
  const turns = scenario.presets.find((preset) => preset.id === scenario.defaultPreset)?.turns ?? 1
  const table = { turns, preset: scenario.defaultPreset, params: {}, startTrust: null, natures: 'dealt' } as const
  const { world, standing } = playOut({ scenario, bots: scenario.lineups[scenario.defaultLineup] ?? {}, ...table }, chance)
  return { turns: world.turn, end: standing?.end ?? null }
}

function scenarioIn(id: string): Scenario {
  const scenario = scenarioOf(id)
  if (!scenario) throw new Error(`This build does not know the scenario ${id}.`)
  return scenario
}
