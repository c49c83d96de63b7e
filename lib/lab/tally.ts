// Many games counted together: all that the lab's tables are made of. Tallies add up, so games may be played in any parts.
import type { Cause, PerParty } from '../rules/world.ts'
import type { GameOutcome, LabEnd } from './outcome.ts'
import { addedUp, type Sum, sumOf } from './statistics.ts'

/** The figures of a game of which means are taken. */
export const figures = [
  'turns',
  'meanTension',
  'tension',
  'trustThere',
  'trustBack',
  'asset',
  'crises',
  'brinks',
  'collapses',
  'suspendedWithoutCause',
  'collective',
] as const
export type FigureName = (typeof figures)[number]

type Counts<K extends string> = Partial<Record<K, number>>

export interface Tally {
  games: number
  ends: Counts<LabEnd>
  /** Games with a crisis card; with a brink called; with a grand bargain in force. */
  gamesWith: Counts<'crisis' | 'brink' | 'grand'>
  figures: Record<FigureName, Sum>
  /** Bargains, not games. */
  grand: Record<'signed' | 'reserved' | 'collapsed', number>
  /** First true causes of collapsed packages. */
  firstCauses: Counts<Cause>
  scores: PerParty<Sum>
  /** Objectives by "party/id": games in which one was dealt, and met. */
  objectives: Record<string, { dealt: number; met: number }>
}

/** The tally of no game. */
export function emptyTally(): Tally {
  return {
    games: 0,
    ends: {},
    gamesWith: {},
    figures: Object.fromEntries(figures.map((name) => [name, sumOf([])])) as Record<FigureName, Sum>,
    grand: { signed: 0, reserved: 0, collapsed: 0 },
    firstCauses: {},
    scores: {},
    objectives: {},
  }
}

/** The tally of one game. */
export function tallyOf(game: GameOutcome): Tally {
  const values: Record<FigureName, number> = { ...game, trustThere: game.trust[0], trustBack: game.trust[1] }
  return {
    games: 1,
    ends: { [game.end]: 1 },
    gamesWith: { crisis: one(game.crises > 0), brink: one(game.brinks > 0), grand: one(game.grand.signed > 0) },
    figures: Object.fromEntries(figures.map((name) => [name, sumOf([values[name]])])) as Record<FigureName, Sum>,
    grand: { ...game.grand },
    firstCauses: game.firstCauses.reduce<Counts<Cause>>((so, cause) => counted(so, { [cause]: 1 }), {}),
    scores: Object.fromEntries(Object.entries(game.scores).map(([party, score]) => [party, sumOf([score])])),
    objectives: Object.fromEntries(game.objectives.map(({ party, id, met }) => [`${party}/${id}`, { dealt: 1, met: one(met) }])),
  }
}

/** Two tallies as one. */
export function together(a: Tally, b: Tally): Tally {
  return {
    games: a.games + b.games,
    ends: counted(a.ends, b.ends),
    gamesWith: counted(a.gamesWith, b.gamesWith),
    figures: joined(a.figures, b.figures, addedUp),
    grand: joined(a.grand, b.grand, (x, y) => x + y),
    firstCauses: counted(a.firstCauses, b.firstCauses),
    scores: joined(a.scores, b.scores, addedUp),
    objectives: joined(a.objectives, b.objectives, (x, y) => ({ dealt: x.dealt + y.dealt, met: x.met + y.met })),
  }
}

const one = (holds: boolean): number => (holds ? 1 : 0)

function counted<K extends string>(a: Counts<K>, b: Counts<K>): Counts<K> {
  return joined(a as Record<K, number>, b as Record<K, number>, (x, y) => x + y)
}

/** Both records as one; what stands in both is added. */
function joined<K extends string, T>(a: Record<K, T>, b: Record<K, T>, add: (x: T, y: T) => T): Record<K, T> {
  const all = { ...a }
  for (const [key, value] of Object.entries(b) as [K, T][]) all[key] = Object.hasOwn(a, key) ? add(a[key], value) : value
  return all
}
