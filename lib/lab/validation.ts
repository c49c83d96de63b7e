// Every claim judged on every seed: a claim holds when it holds on each of them. Table, Markdown and JSON of that.
import type { Scenario } from '../scenario/schema.ts'
import { type Claim, figuresLine, type Verdict } from './claim.ts'
import { exactClaims } from './claims-exact.ts'
import { ourClaims } from './claims-ours.ts'
import { playedClaims } from './claims-played.ts'
import { Mistake, quoted } from './mistake.ts'
import { keyOf, type Run } from './runs.ts'
import { markdown } from './table.ts'
import { emptyTally, type Tally, together } from './tally.ts'

/** V1–V18 in their order, then ours. */
export const claims: readonly Claim[] = [
  ...[...exactClaims, ...playedClaims].toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
  ...ourClaims,
]

/**
 * The claims of these ids ("V6,V7"); all without.
 * @throws Mistake
 */
export function claimsNamed(list: string | undefined): readonly Claim[] {
  if (list === undefined) return claims
  return list.split(',').map((id) => {
    const found = claims.find((claim) => claim.id === id.trim().toUpperCase())
    if (!found) throw new Mistake(`There is no claim ${quoted(id)}; there is ${claims.map((claim) => claim.id).join(', ')}.`)
    return found
  })
}

/** The runs that the claims rest on, each once. */
export function runsOf(wanted: readonly Claim[], scenario: Scenario): Run[] {
  return [...new Map(wanted.flatMap((claim) => claim.runs(scenario)).map((run) => [keyOf(run), run])).values()]
}

export interface Judged {
  claim: Claim
  holds: boolean
  bySeed: { seed: string; verdict: Verdict }[]
  /** On the games of all seeds together. */
  pooled: Verdict
}

/** Judges each claim on each seed. `played`: the tally of a run (by its key) on a seed. */
export function judged(
  wanted: readonly Claim[],
  scenario: Scenario,
  seeds: readonly string[],
  played: (key: string, seed: string) => Tally,
): Judged[] {
  const all = (key: string) => seeds.map((seed) => played(key, seed)).reduce(together, emptyTally())
  return wanted.map((claim) => {
    const bySeed = seeds.map((seed) => ({ seed, verdict: claim.judge({ scenario, seed, played: (run) => played(keyOf(run), seed) }) }))
    const pooled = claim.judge({ scenario, seed: seeds[0] ?? '', played: (run) => all(keyOf(run)) })
    return { claim, holds: bySeed.every(({ verdict }) => verdict.holds), bySeed, pooled }
  })
}

/** For a terminal: a claim, its band, its figures on each seed and together. */
export function judgedAsText(results: readonly Judged[]): string {
  return results.map(blockOf).join('\n')
}

function blockOf({ claim, holds, bySeed, pooled }: Judged): string {
  const lines = bySeed.map(({ seed, verdict }) => ({
    name: seed,
    line: `${figuresLine(verdict)}${verdict.holds ? '' : '  ← does not hold'}`,
  }))
  const same = lines.every(({ line }) => line === lines[0]?.line)
  const shown = same ? [{ name: 'every seed', line: lines[0]?.line ?? '' }] : [...lines, { name: 'together', line: figuresLine(pooled) }]
  const width = Math.max(...shown.map(({ name }) => name.length))
  return [
    `${claim.id.padEnd(4)}${holds ? 'holds' : 'FAILS'}  ${claim.says}`,
    `           asked: ${claim.band}`,
    ...shown.map(({ name, line }) => `           ${name.padEnd(width)}  ${line}`),
    '',
  ].join('\n')
}

/** For a page: one row a claim, with what is tied to it. */
export function judgedAsMarkdown(results: readonly Judged[]): string {
  const rows = results.map(({ claim, holds, bySeed, pooled }) => {
    const lines = bySeed.map(({ verdict }) => figuresLine(verdict))
    const same = lines.every((line) => line === lines[0])
    const held = bySeed.filter(({ verdict }) => verdict.holds).length
    return [
      claim.id,
      claim.says,
      claim.band,
      claim.tiedTo,
      same ? (lines[0] ?? '') : figuresLine(pooled),
      holds ? 'yes' : `**no** (${held} of ${bySeed.length})`,
    ]
  })
  return markdown(['', 'claim', 'asked', 'tied to', 'found, all seeds together', 'holds on every seed'], rows)
}

/** For programs: figures as numbers, an infinite one as null. */
export function judgedAsJson(results: readonly Judged[]): object[] {
  return results.map(({ claim: { id, says, band, tiedTo }, holds, bySeed, pooled }) => ({
    id,
    says,
    band,
    tiedTo,
    holds,
    pooled,
    bySeed: Object.fromEntries(bySeed.map(({ seed, verdict }) => [seed, verdict])),
  }))
}
