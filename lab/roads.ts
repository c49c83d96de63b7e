// `lab roads`: the three roads of the debate as bots walk them, as the JSON that a scenario ships for the review.
import { roadMapOf } from '../lib/lab/roads.ts'
import { numberIn, tempo } from '../lib/lab/tuning.ts'
import { noMore, optionsOf, scenarioFrom } from './input.ts'
import { gamesFrom, seedFrom } from './play.ts'

const usualGames = 60
const usualSeed = '20260101'

export async function roads(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    games: { type: 'string' },
    seed: { type: 'string' },
    turns: { type: 'string' },
    preset: { type: 'string' },
    scenario: { type: 'string' },
  })
  noMore(positionals)
  const scenario = await scenarioFrom(values.scenario)
  const turns = values.turns === undefined ? undefined : numberIn(values.turns, '--turns', { min: 1, max: 16, whole: true })
  const preset = tempo(scenario, values.preset, turns)
  const table = { turns: turns ?? preset.turns, preset: preset.id }
  const map = roadMapOf(scenario, table, gamesFrom(values.games, usualGames), seedFrom(values.seed ?? usualSeed))
  process.stdout.write(`${JSON.stringify(map, null, 1)}\n`)
  return 0
}
