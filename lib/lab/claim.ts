// A claim about the model: what must come out, within which band, and what of the debate hangs on it.
import type { Scenario } from '../scenario/schema.ts'
import type { Run } from './runs.ts'
import type { Tally } from './tally.ts'

export interface Figure {
  name: string
  value: number
  /** %: a share 0–1; ×: a ratio; trust: trust required, 0–1 or more; number: anything else. */
  as: '%' | '×' | 'trust' | 'number'
}
export interface Verdict {
  holds: boolean
  figures: Figure[]
}

/** What a claim is judged by. */
export interface Evidence {
  scenario: Scenario
  seed: string
  /** The games of a run that the claim asked for. */
  played: (run: Run) => Tally
}

export interface Claim {
  /** V and the number of MODEL G.8, or O and ours. */
  id: string
  says: string
  band: string
  /** What of the essay, or of the literature, is tied to it. */
  tiedTo: string
  /** The games it needs; none when it is reckoned exactly. */
  runs: (scenario: Scenario) => Run[]
  judge: (evidence: Evidence) => Verdict
}

export const exact = (): Run[] => []

export const percent = (name: string, value: number): Figure => ({ name, value, as: '%' })
export const ratio = (name: string, value: number): Figure => ({ name, value, as: '×' })
export const trust = (name: string, value: number): Figure => ({ name, value, as: 'trust' })
export const number = (name: string, value: number): Figure => ({ name, value, as: 'number' })

/** A figure as a reader sees it. */
export function written({ value, as }: Figure): string {
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return '∞'
  if (as === '%') return `${(100 * value).toFixed(1)} %`
  const small = value !== 0 && Math.abs(value) < 0.005
  return `${small ? value.toExponential(0) : value.toFixed(2)}${as === '×' ? ' ×' : ''}`
}

/** All figures of a verdict in one line. */
export function figuresLine({ figures }: Verdict): string {
  return figures.map((figure) => `${figure.name} ${written(figure)}`).join(', ')
}

/** Share of games that ended so; not a number of no games. */
export function ended(tally: Tally, ...as: (keyof Tally['ends'])[]): number {
  return as.reduce((sum, end) => sum + (tally.ends[end] ?? 0), 0) / tally.games
}

/** Share of games with a rollback, completed or begun. */
export const rollback = (tally: Tally): number => ended(tally, 'verifiedRollback', 'rollbackBegun')

/** The mean of a figure of the games. */
export function meanOf(tally: Tally, name: keyof Tally['figures']): number {
  const { total, count } = tally.figures[name]
  return total / count
}

/** How many times one share is of another; infinite of nothing, not a number when both are nothing. */
export const timesOf = (value: number, of: number): number => value / of
