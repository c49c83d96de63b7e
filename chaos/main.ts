// `npm run chaos`: makes things go wrong and looks whether anything was lost, doubled or leaked. Exit 1 when something was.
import { availableParallelism } from 'node:os'
import { guessing } from './abuse/guessing.ts'
import { idleSockets, slowLoris, slowReaders } from './abuse/idle.ts'
import { malformed } from './abuse/malformed.ts'
import { clockJumps, failingSync, fullDisk, powerLoss } from './faults/disk.ts'
import { freezes, kills, resets } from './faults/process.ts'
import { interference, plantedLeaks } from './interference/trials.ts'
import { proxies } from './nodes/proxies.ts'
import { takeover } from './nodes/takeover.ts'
import { database, nodes } from './nodes/trials.ts'
import { optionsFrom } from './options.ts'
import { plantedBugs, simulation } from './simulation/trials.ts'
import type { Outcome, Trial } from './trial.ts'
import { wire, wireLeaks } from './wire/trials.ts'

const trials: readonly Trial[] = [
  simulation,
  plantedBugs,
  interference,
  plantedLeaks,
  wire,
  wireLeaks,
  kills,
  freezes,
  resets,
  fullDisk,
  failingSync,
  powerLoss,
  clockJumps,
  nodes,
  database,
  takeover,
  proxies,
  malformed,
  slowLoris,
  idleSockets,
  slowReaders,
  guessing,
]

const options = optionsFrom(
  process.argv.slice(2),
  trials.map(({ name }) => name),
  { seed: Number(process.env.OVERTURE_SEED ?? Math.floor(Math.random() * 2 ** 31)), workers: availableParallelism() },
)
if ('wrong' in options) {
  process.stderr.write(`${options.wrong}\n`)
  process.exit(2)
}
const { only, quick, seed, times, workers } = options
const chosen = trials.filter(({ name }) => !only || only.includes(name))

const began = performance.now()
process.stdout.write(`Seed ${seed}; to repeat this run: npm run chaos -- ${quick ? '--quick ' : ''}--seed ${seed}\n`)

const results: { trial: Trial; outcome: Outcome | null; why: string; seconds: number }[] = []
for (const trial of chosen) {
  const why = (await trial.unable?.({ quick })) ?? ''
  const from = performance.now()
  process.stdout.write(`${trial.name}: ${why === '' ? trial.about : `not tried. ${why}`}\n`)
  let said = from
  const progress = (words: string): void => {
    if (performance.now() - said < 10_000) return
    said = performance.now()
    process.stdout.write(`  ${words}\n`)
  }
  const outcome = why === '' ? await trial.run({ quick, seed, progress, times, workers }) : null
  for (const violation of outcome?.violations ?? []) process.stdout.write(`  VIOLATED: ${violation}\n`)
  results.push({ trial, outcome, why, seconds: (performance.now() - from) / 1000 })
}

process.stdout.write('\n')
for (const { trial, outcome, why, seconds } of results) {
  const figures = outcome
    ? Object.entries(outcome.figures).map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
    : [why]
  const verdict = outcome ? (outcome.violations.length === 0 ? 'held' : `${outcome.violations.length} VIOLATED`) : 'not tried'
  const lines = [`asked: ${trial.asked}`, `seen:  ${figures.join(', ')} (${seconds.toFixed(1)} s)`]
  process.stdout.write(`${trial.name.padEnd(14)} ${verdict.padEnd(12)} ${lines.join(`\n${' '.repeat(28)}`)}\n`)
}
const failed = results.filter(({ outcome }) => (outcome?.violations.length ?? 0) > 0).length
process.stdout.write(`\nAll of it took ${((performance.now() - began) / 1000).toFixed(0)} s.\n`)
process.stdout.write(`${results.filter(({ outcome }) => outcome).length - failed} passed, ${failed} failed\n`)
// Not left to itself: Node can wait for ever for a handle that was reset while it closed.
process.stdout.write('', () => process.exit(failed > 0 ? 1 : 0))
