// `npm run chaos`: makes things go wrong and looks whether anything was lost, doubled or leaked. Exit 1 when something was.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { tried } from './lanes.ts'
import { trials } from './trials.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: process.env.OVERTURE_SEED ?? String(Math.floor(Math.random() * 2 ** 31)) },
    times: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})

const chosen = values.only ? trials.filter(({ name }) => values.only?.includes(name)) : trials
if (chosen.length === 0) {
  process.stderr.write(`There is no trial of that name. There are: ${trials.map(({ name }) => name).join(', ')}.\n`)
  process.exit(2)
}
const seed = Number(values.seed)
const times = values.times === undefined ? null : Number(values.times)
const workers = Number(values.workers)
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0
if (!Number.isSafeInteger(seed) || (times !== null && !isCount(times)) || !isCount(workers) || workers > 64) {
  process.stderr.write('--seed, --times and --workers (64 at most) each take a whole number.\n')
  process.exit(2)
}

const began = performance.now()
process.stdout.write(`Seed ${seed}; to repeat this run: npm run chaos -- ${values.quick ? '--quick ' : ''}--seed ${seed}\n`)

const results = await tried(chosen, { quick: values.quick, seed, times, workers })

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
