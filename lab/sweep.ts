// `lab sweep`: a parameter moved step by step, for one or more line-ups; a CSV and a picture of what that does.
import { Mistake } from '../lib/lab/mistake.ts'
import { sectionsOf } from '../lib/lab/report.ts'
import { type Interval, mean, share } from '../lib/lab/statistics.ts'
import { setTo, stepsBetween } from '../lib/lab/sweep.ts'
import { csv } from '../lib/lab/table.ts'
import { emptyTally, type Tally } from '../lib/lab/tally.ts'
import { numberIn } from '../lib/lab/tuning.ts'
import type { Scenario } from '../lib/scenario/schema.ts'
import { lineChart, type Panel } from './chart.ts'
import { noMore, optionsOf, scenarioFrom } from './input.ts'
import { interrupted, withInterrupt } from './interrupt.ts'
import { folderFor, leave, usualFolder } from './output.ts'
import { gamesFrom, playing, seedFrom, setupFrom } from './play.ts'
import { type Job, playAll } from './pool.ts'
import { progressOf } from './progress.ts'

interface Point {
  profile: string
  at: number
  job: Job
  tally: Tally
}

export async function sweep(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    ...playing,
    param: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    steps: { type: 'string' },
    profile: { type: 'string', multiple: true },
    out: { type: 'string' },
  })
  noMore(positionals)
  const { param, from, to } = values
  if (param === undefined || from === undefined || to === undefined) throw new Mistake('sweep: --param, --from and --to are needed.')
  const profiles = [...new Set((values.profile ?? []).flatMap((one) => one.split(',')).map((one) => one.trim()))]
  if (profiles.length === 0) throw new Mistake('sweep: name at least one --profile.')
  const any = { min: -1e9, max: 1e9, whole: false }
  const steps = numberIn(values.steps ?? '6', '--steps', { min: 2, max: 200, whole: true })
  const places = stepsBetween(numberIn(from, '--from', any), numberIn(to, '--to', any), steps)

  const scenario = await scenarioFrom(values.scenario)
  const games = gamesFrom(values.games, 300)
  const seed = seedFrom(values.seed)
  const jobs = profiles.flatMap((profile) => {
    const setup = setupFrom(scenario, values, profile)
    return places.map((at) => ({ profile, at, job: { key: `${profile}/${at}`, setup: setTo(setup, param, at), seed, games } }))
  })
  const folder = await folderFor(values.out ?? usualFolder)
  const { points, stopped } = await played(jobs)
  const name = `sweep-${param}`
  const setup = jobs[0]?.job.setup
  const about = `${games} games a point of ${setup?.turns} turns, preset ${setup?.preset}, seed ${seed}; bands: 95 % intervals`
  if (points.length > 0) {
    await leave(folder, {
      [`${name}.csv`]: asCsv(scenario, param, points),
      [`${name}.svg`]: lineChart({ title: `What ${param} does`, about, across: param, panels: panelsOf(profiles, points) }),
    })
  }
  if (stopped) process.stderr.write(`Interrupted: ${points.length} of ${jobs.length} points were played.\n`)
  return stopped ? interrupted : 0
}

/** Those points of which all games were played. */
async function played(jobs: readonly Omit<Point, 'tally'>[]): Promise<{ points: Point[]; stopped: boolean }> {
  const progress = progressOf(
    jobs.reduce((sum, { job }) => sum + job.games, 0),
    'games',
    'tenths',
  )
  const done = await withInterrupt(async (signal) => {
    const tallies = await playAll(
      jobs.map(({ job }) => job),
      { onGames: progress.add, signal },
    )
    const all = jobs.map((one) => ({ ...one, tally: tallies.get(one.job.key) ?? emptyTally() }))
    return { points: all.filter(({ tally, job }) => tally.games === job.games), stopped: signal.aborted }
  })
  progress.end()
  return done
}

function asCsv(scenario: Scenario, param: string, points: readonly Point[]): string {
  const rows = points.flatMap(({ profile, at, tally }) =>
    sectionsOf(tally, scenario.principals).flatMap(({ key, rows }) =>
      rows.map((row) => [
        profile,
        at,
        tally.games,
        key,
        row.key,
        row.known?.value ?? null,
        row.known?.low ?? null,
        row.known?.high ?? null,
      ]),
    ),
  )
  return csv(['profile', param, 'games', 'section', 'figure', 'value', 'low', 'high'], rows)
}

function panelsOf(profiles: readonly string[], points: readonly Point[]): Panel[] {
  const panel = (title: string, as: Panel['as'], figure: (tally: Tally) => Interval | null): Panel => ({
    title,
    as,
    series: profiles.map((name) => ({
      name,
      points: points.flatMap(({ profile, at, tally }) => {
        const known = profile === name ? figure(tally) : null
        return known ? [{ at, known }] : []
      }),
    })),
  })
  const ended =
    (...ends: (keyof Tally['ends'])[]) =>
    (tally: Tally) =>
      share(
        ends.reduce((sum, end) => sum + (tally.ends[end] ?? 0), 0),
        tally.games,
      )
  return [
    panel('Rollback, verified or begun', 'share', ended('verifiedRollback', 'rollbackBegun')),
    panel('Freeze, or a rollback of any kind', 'share', ended('verifiedRollback', 'rollbackBegun', 'hedged', 'freeze')),
    panel('War', 'share', ended('war')),
    panel('Tension over the turns', 'number', ({ figures }) => mean(figures.meanTension)),
  ]
}
