// Claims are judged as they read: on made-up tallies just inside and just outside their bands; the exact ones on the scenario.
import { describe, expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import type { Claim } from './claim.ts'
import type { LabEnd } from './outcome.ts'
import { keyOf, setupOf } from './runs.ts'
import { sumOf } from './statistics.ts'
import { emptyTally, type Tally } from './tally.ts'
import { claims, claimsNamed, judged, judgedAsJson, judgedAsMarkdown, judgedAsText, runsOf } from './validation.ts'

const claim = (id: string): Claim => {
  const [found] = claimsNamed(id)
  if (!found) throw new Error(id)
  return found
}

/** A thousand games that ended so (per mille); the rest in stalemate. */
function games(ends: Partial<Record<LabEnd, number>>, more: Partial<Tally> = {}): Tally {
  const rest = 1000 - Object.values(ends).reduce((a, b) => a + b, 0)
  return { ...emptyTally(), games: 1000, ends: { ...ends, stalemate: rest }, ...more }
}
const means = (values: Partial<Record<keyof Tally['figures'], number>>): Tally['figures'] => {
  const told = Object.entries(values).map(([name, value]) => [name, sumOf([value])])
  return { ...emptyTally().figures, ...Object.fromEntries(told) }
}
/** Whether the claim holds on these tallies, by the key of their run. */
function holds(id: string, tallies: Record<string, Tally>): boolean {
  const played = (key: string) => {
    const found = tallies[key]
    if (!found) throw new Error(`no games of ${key}`)
    return found
  }
  return claim(id).judge({ scenario: sixParty, seed: '1', played: (run) => played(keyOf(run)) }).holds
}

test('all claims of the model and two of ours are there, in order', () => {
  const ids = [...Array.from({ length: 18 }, (_, n) => `V${n + 1}`), 'O1', 'O2']
  expect(claims.map(({ id }) => id)).toEqual(ids)
  expect(() => claimsNamed('V1,V19')).toThrow('no claim "V19"')
  expect(claimsNamed('v6, V7').map(({ id }) => id)).toEqual(['V6', 'V7'])
})

test('every run of every claim can be played, and each is played once', () => {
  const runs = runsOf(claims, sixParty)
  for (const run of runs) expect(Object.keys(setupOf(sixParty, run).bots)).toHaveLength(6)
  expect(new Set(runs.map(keyOf)).size).toBe(runs.length)
  expect(() => setupOf(sixParty, { lineup: 'peace', turns: 8 })).toThrow('line-up "peace"')
})

test('natures, noise, other strategies and trust at the start reach the game', () => {
  const setup = setupOf(sixParty, { lineup: 'incr', turns: 16, noise: 3, startTrust: 0.3, natures: 'firstExploits' })
  expect(setup).toMatchObject({ turns: 16, preset: 'eight', params: { falseAlarmFactor: 3 }, startTrust: 0.3 })
  expect(setup.natures).toEqual({ DPRK: 'exploiter', USA: 'sincere', ROK: 'sincere', CHN: 'sincere', JPN: 'sincere', RUS: 'sincere' })
  const party = sixParty.parties[2]?.id
  if (!party) throw new Error('no third party')
  const instead = { party, strategy: 'spoil' }
  expect(setupOf(sixParty, { lineup: 'incr', turns: 8, instead }).bots).toEqual({ ...sixParty.lineups.incr, [party]: 'spoil' })
})

describe('claims that need no games hold for the scenario', () => {
  test.each(['V3', 'V4', 'V5', 'V12', 'V13', 'V14', 'V15', 'V17', 'V18'])('%s', (id) => {
    expect(claim(id).runs(sixParty)).toEqual([])
    expect(claim(id).judge({ scenario: sixParty, seed: process.env.OVERTURE_SEED ?? '1', played: () => emptyTally() }).holds).toBe(true)
  })
  test('and fail for another: rollback that can be undone overnight takes hardly any trust', () => {
    const measures = sixParty.measures.map((m) => ({ ...m, recoverTurns: 0, recoverFraction: 1 }))
    const verdict = claim('V3').judge({ scenario: { ...sixParty, measures }, seed: '1', played: () => emptyTally() })
    expect(verdict.holds).toBe(false)
  })
})

describe('claims that games decide', () => {
  test('V1: at both lengths', () => {
    const at = (short: number, long: number) => ({
      'grand, 8 turns': games({ verifiedRollback: short }),
      'grand, 16 turns': games({ verifiedRollback: long }),
    })
    expect([holds('V1', at(20, 20)), holds('V1', at(21, 0)), holds('V1', at(0, 21))]).toEqual([true, false, false])
  })
  test('V2: at every trust where any was signed', () => {
    const signed = (...shares: number[]) =>
      Object.fromEntries(
        [0.05, 0.1, 0.2, 0.3, 0.5].map((trust, n) => [
          `grand, 8 turns, trust ${trust}`,
          games({}, { grand: { signed: shares[n] === undefined ? 0 : 100, reserved: shares[n] ?? 0, collapsed: 0 } }),
        ]),
      )
    expect(holds('V2', signed(80, 100, 90, 90, 90))).toBe(true)
    expect(holds('V2', signed(100, 100, 79, 100, 100))).toBe(false)
    expect(holds('V2', signed(80))).toBe(true)
    expect(holds('V2', signed())).toBe(false)
  })
  test('V6: brink, capitulation and war each within their band', () => {
    const coerced = (brink: number, capitulation: number, war: number) => ({
      'coerce, 8 turns': games({ capitulation, war }, { gamesWith: { brink } }),
    })
    expect([holds('V6', coerced(700, 100, 250)), holds('V6', coerced(990, 0, 600))]).toEqual([true, true])
    for (const bad of [coerced(699, 0, 400), coerced(900, 101, 400), coerced(900, 0, 249), coerced(900, 0, 601)])
      expect(holds('V6', bad)).toBe(false)
  })
  test('V7: enough, and five times the best of the others, a rollback begun counting', () => {
    const at = (incr: number, best: number) => ({
      'incr, 16 turns': games({ verifiedRollback: incr - 10, rollbackBegun: 10 }),
      'grand, 16 turns': games({ rollbackBegun: best }),
      'coerce, 16 turns': games({}),
      'wait, 16 turns': games({}),
    })
    expect([holds('V7', at(80, 16)), holds('V7', at(79, 0)), holds('V7', at(200, 41))]).toEqual([true, false, false])
  })
  test('V8: half in half the time', () => {
    const at = (short: number, long: number) => ({
      'incr, 8 turns': games({ verifiedRollback: short }),
      'incr, 16 turns': games({ verifiedRollback: long, rollbackBegun: 300 }),
    })
    expect([holds('V8', at(100, 200)), holds('V8', at(101, 200))]).toEqual([true, false])
  })
  test('V9: war and tension in order, at both lengths', () => {
    const at = (wars: number[], tensions: number[]) =>
      Object.fromEntries(
        [8, 16].flatMap((turns) =>
          ['incr', 'wait', 'coerce'].map((lineup, n) => [
            `${lineup}, ${turns} turns`,
            games({ war: wars[n] ?? 0 }, { figures: means({ meanTension: tensions[n] ?? 0 }) }),
          ]),
        ),
      )
    expect(holds('V9', at([10, 90, 400], [20, 60, 75]))).toBe(true)
    expect(holds('V9', at([90, 90, 400], [20, 60, 75]))).toBe(false)
    expect(holds('V9', at([10, 90, 400], [20, 76, 75]))).toBe(false)
  })
  test('V10: rollbacks, collapses and the lead in noise', () => {
    const at = (rollbacks: Record<string, [quiet: number, loud: number]>, collapses: Record<string, number>) =>
      Object.fromEntries(
        Object.entries(rollbacks).flatMap(([lineup, [quiet, loud]]) => {
          const figures = means({ collapses: collapses[lineup] ?? 0 })
          return [
            [`${lineup}, 16 turns`, games({ verifiedRollback: quiet }, { figures })],
            [`${lineup}, 16 turns, noise 3`, games({ verifiedRollback: loud }, { figures })],
          ]
        }),
      )
    const fewer = { tft: 0.7, gtft: 0.5, incr: 0.4 }
    expect(holds('V10', at({ tft: [250, 100], gtft: [235, 140], incr: [300, 200] }, fewer))).toBe(true)
    expect(holds('V10', at({ tft: [250, 100], gtft: [234, 140], incr: [300, 200] }, fewer))).toBe(false)
    expect(holds('V10', at({ tft: [250, 150], gtft: [250, 150], incr: [300, 200] }, fewer))).toBe(false)
    expect(holds('V10', at({ tft: [250, 100], gtft: [250, 140], incr: [300, 200] }, { ...fewer, gtft: 0.7 }))).toBe(false)
  })
  test('V11: four times, and something at all', () => {
    const at = (sincere: number, deceived: number) => ({
      'incr, 16 turns, allSincere': games({ verifiedRollback: sincere }),
      'incr, 16 turns, firstExploits': games({ rollbackBegun: deceived }),
    })
    expect([holds('V11', at(400, 100)), holds('V11', at(399, 100)), holds('V11', at(0, 0)), holds('V11', at(1, 0))]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
  test('V16: behind in gains and ahead in war', () => {
    const at = (freeze: number, war: number) => ({
      'pivot, 8 turns': games({ freeze, war }),
      'incr, 8 turns': games({ freeze: 200, verifiedRollback: 100, war: 10 }),
    })
    expect([holds('V16', at(299, 11)), holds('V16', at(300, 11)), holds('V16', at(100, 10))]).toEqual([true, false, false])
  })
  test('O1: every objective in some line-up, an exploiter’s too', () => {
    const keys = [
      ...Object.entries(sixParty.objectives).flatMap(([party, all]) => all.map(({ id }) => `${party}/${id}`)),
      ...Object.entries(sixParty.exploiterObjectives).map(([party, { id }]) => `${party}/${id}`),
    ]
    const met = (count: number) => Object.fromEntries(keys.map((key, n) => [key, { dealt: 1000, met: n === 0 ? count : 500 }]))
    const at = (count: number) =>
      Object.fromEntries(
        Object.keys(sixParty.lineups).map((name) => [`${name}, 8 turns`, games({}, { objectives: met(name === 'incr' ? count : 0) })]),
      )
    expect([holds('O1', at(20)), holds('O1', at(19))]).toEqual([true, false])
  })
  test('O2: no party gains by walking out or by pressing', () => {
    const scores = (value: number) => Object.fromEntries(sixParty.parties.map(({ id }) => [id, sumOf([value])]))
    const at = (last: number) =>
      Object.fromEntries([
        ['incr, 8 turns', games({}, { scores: scores(50) })],
        ...sixParty.parties.flatMap(({ id }, n) =>
          ['spoil', 'coerce'].map((how) => [
            `incr, 8 turns, ${id} ${how}`,
            games({}, { scores: scores(n === 5 && how === 'coerce' ? last : 40) }),
          ]),
        ),
      ])
    expect([holds('O2', at(50.5)), holds('O2', at(50.6))]).toEqual([true, false])
  })
})

describe('the verdict', () => {
  const tallies = (key: string, seed: string): Tally => games({ verifiedRollback: seed === 'bad' && key === 'grand, 8 turns' ? 50 : 0 })
  const of = (...seeds: string[]) => judged(claimsNamed('V1,V3'), sixParty, seeds, tallies)

  test('a claim holds when it holds on every seed', () => {
    expect(of('a', 'b').map(({ holds: all }) => all)).toEqual([true, true])
    expect(of('a', 'bad').map(({ holds: all }) => all)).toEqual([false, true])
  })
  test('all seeds together stand beside each', () => {
    const [result] = of('a', 'bad')
    expect(result?.pooled.figures[0]?.value).toBe(0.025)
    const text = judgedAsText(of('a', 'bad'))
    expect(text).toMatch(/^V1 {2}FAILS/m)
    expect(text).toMatch(/bad +8 turns 5\.0 %, 16 turns 0\.0 % {2}← does not hold/)
    expect(text).toMatch(/together +8 turns 2\.5 %/)
    expect(text).toMatch(/^V3 {2}holds/m)
  })
  test('as Markdown with what is tied to it, and as JSON', () => {
    expect(judgedAsMarkdown(of('a', 'bad'))).toMatch(
      /^\| V1 \|.*\| S2, S3: .*\| 8 turns 2\.5 %, 16 turns 0\.0 % \| \*\*no\*\* \(1 of 2\) \|$/m,
    )
    expect(JSON.parse(JSON.stringify(judgedAsJson(of('a', 'b'))))).toMatchObject([
      { id: 'V1', holds: true, bySeed: { a: { holds: true } } },
      { id: 'V3' },
    ])
  })
})
