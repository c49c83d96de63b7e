// `npm run chaos`: makes things go wrong and looks whether anything was lost, doubled or leaked. Exit 1 when something was.
import { availableParallelism } from 'node:os'
import { tried } from './lanes.ts'
import { optionsFrom } from './options.ts'
import { trials } from './trials.ts'

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

const results = await tried(chosen, { quick, seed, times, workers })

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
