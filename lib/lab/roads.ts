// The three roads of the debate as bots walk them: where a game stands after each turn, on average over many.
import { rungsOf } from '../review/ladder.ts'
import type { Scenario } from '../scenario/schema.ts'
import type { RoadMap } from '../scenario/table-schema.ts'
import { type LabSetup, playOut } from './game.ts'
import { Mistake, quoted } from './mistake.ts'

type Road = RoadMap['roads'][number]
/** The roads, and the line-ups that walk them. */
const walked = [
  { id: 'grand', lineup: 'grand' },
  { id: 'pressure', lineup: 'coerce' },
  { id: 'increments', lineup: 'incr' },
] as const satisfies Pick<Road, 'id' | 'lineup'>[]

interface GoneSo {
  end: string
  turns: Road['turns']
}

/** One game after the other of each road; the n-th is drawn by `${seed}/${n}`. @throws Mistake when the scenario lacks a line-up */
export function roadMapOf(scenario: Scenario, table: Pick<LabSetup, 'turns' | 'preset'>, games: number, seed: string): RoadMap {
  return { roads: walked.map((road) => roadOf(scenario, road, table, games, seed)) }
}

function roadOf(
  scenario: Scenario,
  { id, lineup }: Pick<Road, 'id' | 'lineup'>,
  table: Pick<LabSetup, 'turns' | 'preset'>,
  games: number,
  seed: string,
): Road {
  const bots = scenario.lineups[lineup]
  if (!bots) throw new Mistake(`The road ${quoted(id)} needs a line-up ${quoted(lineup)}; this scenario has none.`)
  const setup: LabSetup = { scenario, bots, ...table, params: {}, startTrust: null, natures: 'dealt' }
  const gone = Array.from({ length: games }, (_, n) => played(setup, `${seed}/${n}`))
  const ends: Record<string, number> = {}
  for (const { end } of gone) ends[end] = (ends[end] ?? 0) + 1
  const turns = Array.from({ length: table.turns }, (_, at) => at + 1).map((turn) => meanOf(turn, gone))
  return { id, lineup, games, turns, ends }
}

function played(setup: LabSetup, seed: string): GoneSo {
  const { history, world, standing } = playOut(setup, seed)
  const rungs = rungsOf(world.facts)
  const [first, second] = setup.scenario.principals
  return {
    end: standing?.end ?? 'stalemate',
    turns: history.map(({ turn, tension, trust }, at) => ({
      turn,
      opened: rungs[at]?.opened ?? 0,
      inForce: rungs[at]?.inForce ?? 0,
      tension,
      trust: [trust[first]?.[second] ?? 0, trust[second]?.[first] ?? 0],
    })),
  }
}

/** A game that is over stands where it ended. */
function meanOf(turn: number, gone: readonly GoneSo[]): Road['turns'][number] {
  const there = gone.flatMap(({ turns }) => turns[turn - 1] ?? turns.at(-1) ?? [])
  const mean = (of: (one: Road['turns'][number]) => number): number =>
    Math.round((1000 * there.reduce((sum, one) => sum + of(one), 0)) / Math.max(1, there.length)) / 1000
  return {
    turn,
    opened: mean(({ opened }) => opened),
    inForce: mean(({ inForce }) => inForce),
    tension: mean(({ tension }) => tension),
    trust: [mean(({ trust }) => trust[0]), mean(({ trust }) => trust[1])],
  }
}
