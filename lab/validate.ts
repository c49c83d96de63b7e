// `lab validate`: every claim about the model, on seeds that nothing was tuned with; fails when one does not hold.
import { Mistake } from '../lib/lab/mistake.ts'
import { keyOf, setupOf } from '../lib/lab/runs.ts'
import { emptyTally } from '../lib/lab/tally.ts'
import { claimsNamed, judged, judgedAsJson, judgedAsMarkdown, judgedAsText, runsOf } from '../lib/lab/validation.ts'
import { noMore, optionsOf, scenarioFrom } from './input.ts'
import { interrupted, withInterrupt } from './interrupt.ts'
import { gamesFrom, seedFrom } from './play.ts'
import { type Job, playAll } from './pool.ts'
import { progressOf } from './progress.ts'

const heldOut = '20260101,20260102,20260103'
const usualGames = 2000

export async function validate(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    games: { type: 'string' },
    seeds: { type: 'string' },
    only: { type: 'string' },
    scenario: { type: 'string' },
    json: { type: 'boolean' },
    markdown: { type: 'boolean' },
  })
  noMore(positionals)
  if (values.json && values.markdown) throw new Mistake('--json or --markdown, not both.')
  const scenario = await scenarioFrom(values.scenario)
  const claims = claimsNamed(values.only)
  const seeds = [...new Set((values.seeds ?? heldOut).split(',').map((seed) => seedFrom(seed.trim())))]
  const games = gamesFrom(values.games, usualGames)

  const runs = runsOf(claims, scenario)
  const jobs = seeds.flatMap((seed) =>
    runs.map((run): Job => ({ key: `${keyOf(run)}/${seed}`, setup: setupOf(scenario, run), seed, games })),
  )
  const progress = progressOf(jobs.length * games, 'games', 'tenths')
  const { tallies, stopped } = await withInterrupt(async (signal) => {
    const played = await playAll(jobs, { onGames: progress.add, signal })
    return { tallies: played, stopped: signal.aborted }
  })
  progress.end()
  if (stopped) {
    process.stderr.write('Interrupted: too few games were played to judge by.\n')
    return interrupted
  }
  const results = judged(claims, scenario, seeds, (key, seed) => tallies.get(`${key}/${seed}`) ?? emptyTally())
  const failing = results.filter(({ holds }) => !holds).map(({ claim }) => claim.id)
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ scenario: scenario.id, games, seeds, holds: failing.length === 0, claims: judgedAsJson(results) }, null, 2)}\n`,
    )
  else if (values.markdown) process.stdout.write(judgedAsMarkdown(results))
  else
    process.stdout.write(
      `${judgedAsText(results)}\n${results.length - failing.length} of ${results.length} claims hold on every seed (${seeds.join(', ')}), ${games} games a run.\n`,
    )
  if (failing.length > 0) process.stderr.write(`These do not hold: ${failing.join(', ')}.\n`)
  return failing.length > 0 ? 1 : 0
}
