// `lab play`: many games of one line-up, and a table of what came of them.
import { randomInt } from 'node:crypto'
import type { LabSetup } from '../lib/lab/game.ts'
import { Mistake } from '../lib/lab/mistake.ts'
import { sectionsOf, shownAsCsv, shownAsJson, shownAsText } from '../lib/lab/report.ts'
import { emptyTally, type Tally } from '../lib/lab/tally.ts'
import { numberIn, paramsSet, seated, tempo } from '../lib/lab/tuning.ts'
import type { Scenario } from '../lib/scenario/schema.ts'
import { noMore, optionsOf, scenarioFrom } from './input.ts'
import { interrupted, withInterrupt } from './interrupt.ts'
import { playAll } from './pool.ts'
import { progressOf } from './progress.ts'

/** Options of every command that plays games. */
export const playing = {
  bots: { type: 'string' },
  turns: { type: 'string' },
  games: { type: 'string' },
  seed: { type: 'string' },
  set: { type: 'string', multiple: true },
  trust: { type: 'string' },
  preset: { type: 'string' },
  scenario: { type: 'string' },
} as const

interface Given {
  bots?: string
  turns?: string
  games?: string
  seed?: string
  set?: string[]
  trust?: string
  preset?: string
}

/** How many games may be asked for at once. */
const mostGames = 10_000_000

/** What to play, from the options; `profile` names the line-up. */
export function setupFrom(scenario: Scenario, given: Given, profile: string | undefined): LabSetup {
  const turns = given.turns === undefined ? undefined : numberIn(given.turns, '--turns', { min: 1, max: 16, whole: true })
  const preset = tempo(scenario, given.preset, turns)
  const startTrust = given.trust === undefined ? null : numberIn(given.trust, '--trust', { min: 0.01, max: 0.99, whole: false })
  return {
    scenario,
    bots: seated(scenario, profile, given.bots),
    turns: turns ?? preset.turns,
    preset: preset.id,
    params: paramsSet(scenario, given.set ?? []),
    startTrust,
    natures: 'dealt',
  }
}

/** How many games, `usual` unless asked for otherwise. */
export function gamesFrom(text: string | undefined, usual: number): number {
  return text === undefined ? usual : numberIn(text, '--games', { min: 1, max: mostGames, whole: true })
}

/** The seed asked for, or a fresh one. */
export function seedFrom(text: string | undefined): string {
  if (text === undefined) return String(randomInt(2 ** 31))
  if (!/^[\w.-]{1,64}$/.test(text)) throw new Mistake('--seed: up to 64 letters, digits, points and hyphens.')
  return text
}

export async function play(args: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(args, {
    ...playing,
    profile: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  })
  noMore(positionals)
  if (values.json && values.csv) throw new Mistake('--json or --csv, not both.')
  const scenario = await scenarioFrom(values.scenario)
  const setup = setupFrom(scenario, values, values.profile)
  const games = gamesFrom(values.games, 500)
  const seed = seedFrom(values.seed)

  const progress = progressOf(games, 'games', 'nothing')
  const { tally, stopped } = await withInterrupt(async (signal) => {
    const tallies = await playAll([{ key: 'all', setup, seed, games }], { onGames: progress.add, signal })
    return { tally: tallies.get('all') ?? emptyTally(), stopped: signal.aborted }
  })
  progress.end()
  const told = { setup, name: values.profile ?? 'own line-up', seed, games, tally, stopped }
  process.stdout.write(values.json ? asJson(told) : values.csv ? shownAsCsv(sectionsOf(tally, scenario.principals)) : asText(told))
  if (stopped) process.stderr.write(`Interrupted: this stands on ${tally.games} of ${games} games.\n`)
  return stopped ? interrupted : 0
}

interface Told {
  setup: LabSetup
  name: string
  seed: string
  games: number
  tally: Tally
  stopped: boolean
}

function asText({ setup, name, seed, games, tally, stopped }: Told): string {
  const bots = Object.entries(setup.bots).map(([party, strategy]) => `${party} ${strategy}`)
  const set = Object.entries(setup.params).map(([param, value]) => `, ${param} ${value}`)
  const trust = setup.startTrust === null ? '' : `, trust ${setup.startTrust} at the start`
  const lines = [
    `${name}: ${bots.join(', ')}`,
    `${stopped ? `${tally.games} of ` : ''}${games} games of ${setup.turns} turns, preset ${setup.preset}${trust}${set.join('')}; seed ${seed}`,
  ]
  return `${lines.join('\n')}\n\n${shownAsText(sectionsOf(tally, setup.scenario.principals))}\n`
}

function asJson({ setup, name, seed, games, tally }: Told): string {
  const { scenario, bots, turns, preset, params, startTrust } = setup
  const head = { scenario: scenario.id, profile: name, bots, turns, preset, params, startTrust, seed, asked: games, games: tally.games }
  return `${JSON.stringify({ ...head, ...shownAsJson(sectionsOf(tally, scenario.principals)) }, null, 2)}\n`
}
