// How many whole games with six bots one core plays in a second: through the law of the room, with the view of every seat.
import { playGame } from '../lib/lab/outcome.ts'
import type { Scenario } from '../lib/scenario/schema.ts'
import type { Figure, Runs } from './rules.ts'

/** Games of one run. */
const games = 40

/** Eight turns at the tempo of eight, by each of these line-ups of the scenario. */
export function gamesFigures(scenario: Scenario, lineups: readonly string[], seed: string, { counted, warming }: Runs): Figure[] {
  return lineups.map((lineup) => {
    const bots = scenario.lineups[lineup]
    if (!bots) throw new Error(`The scenario has no line-up ${lineup}.`)
    const setup = { scenario, bots, turns: 8, preset: 'eight', params: {}, startTrust: null, natures: 'dealt' } as const
    const rates = Array.from({ length: warming + counted }, (_, run) => {
      const began = performance.now()
      for (let n = 0; n < games; n++) playGame(setup, `${seed}/${run}/${n}`)
      return (1000 * games) / (performance.now() - began)
    }).slice(warming)
    const sorted = rates.toSorted((a, b) => a - b)
    return {
      name: `whole games of eight turns with bots, ${lineup}`,
      unit: 'games a second',
      median: sorted[Math.floor(counted / 2)] ?? Number.NaN,
      runs: rates,
    }
  })
}
