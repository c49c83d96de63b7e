// `lab perturb`: the model with all its judgments moved a little, again and again; how often its conclusions hold all the same.
import { perturbed } from '../lib/lab/perturb.ts'
import { checks, quantities, robustnessRuns, type Trial, trialOf } from '../lib/lab/robustness.ts'
import { keyOf, setupOf } from '../lib/lab/runs.ts'
import { quantile, share } from '../lib/lab/statistics.ts'
import { type Cell, columns, csv } from '../lib/lab/table.ts'
import { emptyTally } from '../lib/lab/tally.ts'
import { numberIn } from '../lib/lab/tuning.ts'
import { rangeChart } from './chart.ts'
import { noMore, optionsOf, scenarioFrom } from './input.ts'
import { interrupted, withInterrupt } from './interrupt.ts'
import { folderFor, leave, usualFolder } from './output.ts'
import { gamesFrom, seedFrom } from './play.ts'
import { type Job, playAll } from './pool.ts'
import { progressOf } from './progress.ts'

/** One draw after its games. */
interface Tried {
  factors: Record<string, number>
  held: boolean[]
  measured: number[]
}

export async function perturb(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    draws: { type: 'string' },
    games: { type: 'string' },
    seed: { type: 'string' },
    scenario: { type: 'string' },
    out: { type: 'string' },
  })
  noMore(positionals)
  const scenario = await scenarioFrom(values.scenario)
  const asked = numberIn(values.draws ?? '100', '--draws', { min: 1, max: 10_000, whole: true })
  const games = gamesFrom(values.games, 100)
  const seed = seedFrom(values.seed)
  const folder = await folderFor(values.out ?? usualFolder)

  const progress = progressOf(asked, 'draws', 'tenths')
  const { tried, stopped } = await withInterrupt(async (signal) => {
    const all: Tried[] = []
    for (let n = 0; n < asked && !signal.aborted; n++) {
      const { scenario: moved, factors } = perturbed(scenario, seed, n)
      const jobs = robustnessRuns.map((run): Job => ({ key: keyOf(run), setup: setupOf(moved, run), seed: `${seed}/${n}`, games }))
      const tallies = await playAll(jobs, { signal })
      if (signal.aborted) break
      const trial = trialOf(moved, (key) => tallies.get(key) ?? emptyTally())
      all.push({ factors, ...judged(trial) })
      progress.add(1)
    }
    return { tried: all, stopped: signal.aborted }
  })
  progress.end()
  if (tried.length > 0) {
    process.stdout.write(`${asText(tried)}\n`)
    await leave(folder, filesOf(tried, `${tried.length} draws, ${games} games a run, seed ${seed}`))
  }
  if (stopped) process.stderr.write(`Interrupted: this stands on ${tried.length} of ${asked} draws.\n`)
  return stopped ? interrupted : 0
}

const judged = (trial: Trial): Pick<Tried, 'held' | 'measured'> => ({
  held: checks.map((check) => check.holds(trial)),
  measured: Object.values(quantities).map((quantity) => quantity(trial)),
})

/** In how many of the draws the n-th check held. */
const heldIn = (tried: readonly Tried[], n: number): number => tried.filter(({ held }) => held[n]).length
const spread = (tried: readonly Tried[], n: number) =>
  [0.5, 0.05, 0.95].map((at) =>
    quantile(
      tried.map(({ measured }) => measured[n] ?? 0),
      at,
    ),
  )

function asText(tried: readonly Tried[]): string {
  const held = checks.map(({ id, says }, n) => [`${id.padEnd(4)} ${says}`, `${heldIn(tried, n)}/${tried.length}`])
  const measured = Object.keys(quantities).map((name, n) => [name, ...spread(tried, n).map((value) => value.toFixed(2))])
  return columns([['check', 'holds in'], ...held, [], ['quantity', 'median', '5 %', '95 %'], ...measured]).join('\n')
}

function filesOf(tried: readonly Tried[], about: string): Record<string, string> {
  const names = Object.keys(quantities)
  const moved = Object.keys(tried[0]?.factors ?? {})
  const shares = checks.map((_, n) => share(heldIn(tried, n), tried.length) ?? { value: 0, low: 0, high: 1 })
  const bars = checks.map(({ id, says }, n) => ({
    name: id,
    says,
    known: shares[n] ?? { value: 0, low: 0, high: 1 },
    told: `${heldIn(tried, n)}/${tried.length}`,
  }))
  return {
    'perturb-checks.csv': csv(
      ['check', 'says', 'held', 'draws', 'low', 'high'],
      checks.map(({ id, says }, n) => [id, says, heldIn(tried, n), tried.length, shares[n]?.low ?? null, shares[n]?.high ?? null]),
    ),
    'perturb-draws.csv': csv(
      ['draw', ...checks.map(({ id }) => id), ...names],
      tried.map(({ held, measured }, n): Cell[] => [n, ...held.map((holds) => (holds ? 1 : 0)), ...measured]),
    ),
    'perturb-factors.csv': csv(
      ['draw', ...moved],
      tried.map(({ factors }, n): Cell[] => [n, ...moved.map((name) => factors[name] ?? null)]),
    ),
    'perturb.svg': rangeChart({ title: 'How often the conclusions hold when every judgment moves by up to a fifth', about, bars }),
  }
}
