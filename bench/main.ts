// `npm run bench`: how Overture does beside the bare transports and other libraries, what it costs, and what was asked for.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { journal, rules } from './experiments/alone.ts'
import type { Experiment, Outcome, Row, Setup, Verdict } from './experiments/experiment.ts'
import { exporting } from './experiments/export.ts'
import { load } from './experiments/load.ts'
import { memory } from './experiments/memory.ts'
import { most } from './experiments/most.ts'
import { pages } from './experiments/pages.ts'
import { profile } from './experiments/profile.ts'
import { room } from './experiments/room.ts'
import { start } from './experiments/start.ts'
import { storm } from './experiments/storm.ts'
import { payloadOf, wire } from './experiments/wire.ts'
import { markdownOf } from './markdown.ts'
import { optionsFrom } from './options.ts'

const experiments: readonly Experiment[] = [wire, most, storm, memory, load, exporting, start, room, journal, pages, rules, profile]

const asked = optionsFrom(
  process.argv.slice(2),
  experiments.map(({ name }) => name),
  Number(process.env.OVERTURE_SEED ?? Math.floor(Math.random() * 2 ** 31)),
)
if ('wrong' in asked) {
  process.stderr.write(`${asked.wrong}\n`)
  process.exit(2)
}
const { only, quick, json, markdown, seed, minutes, rounds } = asked

const say = (words: string): void => void process.stdout.write(`${words}\n`)
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`
const today = new Date().toISOString().slice(0, 10)
const busy = loadavg()[0] ?? 0
say(`Seed ${seed}; ${machine}; ${today}.`)
if (busy > 0.5 * availableParallelism())
  say(`The machine is busy with other work (load ${busy.toFixed(1)}): figures will be worse than they are.`)

/** Found out when somebody first asks. */
const found: { payload: Promise<number> | null } = { payload: null }
const setup: Setup = {
  seed,
  quick,
  rounds,
  minutes,
  payload: () => {
    found.payload ??= payloadOf(seed)
    return found.payload
  },
  progress: (words) => say(`  ${words}`),
}

const outcomes: { name: string; seconds: number; outcome: Outcome }[] = []
for (const { name, about, run } of experiments) {
  if (only && !only.includes(name)) continue
  say(`\n${name}: ${about}`)
  const began = performance.now()
  const outcome = await run(setup).catch((error: Error): Outcome => ({ tables: [], verdicts: [], faults: [error.message] }))
  outcomes.push({ name, seconds: Math.round((performance.now() - began) / 1000), outcome })
  for (const { title, rows } of outcome.tables) {
    say(title)
    console.table(rows)
  }
  for (const fault of outcome.faults) say(`  WRONG: ${fault}`)
}

const verdicts: Verdict[] = outcomes.flatMap(({ outcome }) => outcome.verdicts)
if (verdicts.length > 0) {
  say(`\nWhat was asked for, and what was seen${quick ? ' (the short form: its figures mean little)' : ''}`)
  console.table(verdicts.map(({ what, asked, seen, held }) => ({ what, asked, seen, '': held ? 'reached' : 'NOT REACHED' })))
}
if (markdown) {
  const tables = outcomes.flatMap(({ outcome }) => outcome.tables)
  const judged = verdicts.map(({ what, asked, seen, held }): Row => ({ what, asked, seen, reached: held ? 'yes' : 'no' }))
  writeFileSync(markdown, markdownOf([{ title: `Asked for, and seen: ${machine}, ${today}`, rows: judged }, ...tables]))
  say(`The tables are in ${markdown}.`)
}
if (json) {
  const figures = {
    at: new Date().toISOString(),
    machine,
    load: busy,
    seed,
    quick,
    payload: (await found.payload?.catch(() => null)) ?? null,
    outcomes,
  }
  writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`)
  say(`All figures are in ${json}.`)
}
process.exitCode = outcomes.some(({ outcome }) => outcome.faults.some((fault) => !/^(bare|Colyseus|boardgame)/.test(fault))) ? 1 : 0
