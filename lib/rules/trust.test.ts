// How the needles move, and who hears what.
import { describe, expect, test } from 'vitest'
import { actId } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'
import { six as c, deal, effect, measure, party, pkg, quiet, responses, tuned, turn, worldWith } from '../testing/rules.ts'
import { trustAfter } from './trust.ts'
import type { Adjudication, OpenEvent, Receipt } from './world.ts'

const [dprk, usa] = c.principals
const [rok, jpn, chn] = ['ROK', 'JPN', 'CHN'].map(party) as [typeof dprk, typeof dprk, typeof dprk]
const line = (r: Receipt | undefined, reason: string) => r?.lines.find((l) => l.reason === reason)
const evidence = (a: Adjudication, holder: typeof dprk, toward: typeof dprk, reason: string) =>
  line(a.trust[holder]?.[toward], reason)?.evidence
const opened = (open: OpenEvent[], terms?: Terms) => {
  const world = worldWith(c, ...(terms ? [{ terms }] : []))
  return turn(c, world, { signals: quiet(c, world, {}, { open }) })
}
const acted = (by: typeof dprk, id: string, broke: string[] = []): OpenEvent => ({
  kind: 'act',
  party: by,
  act: actId.parse(id),
  vetoedBy: [],
  broke: broke.map((m) => ({ package: pkg('pk-1'), measure: measure(m) })),
})

describe('kept and broken', () => {
  test('[R24] a party the measure does not benefit counts it at 0.3, and its record grows less', () => {
    const world = worldWith(c, { terms: deal('DPRK D11, USA U11') })
    const a = turn(c, world)
    const full = evidence(a, dprk, usa, 'kept') ?? 0
    expect(evidence(a, jpn, usa, 'kept')).toBeCloseTo(0.3 * full, 9)
    expect(a.world.record[dprk]?.[usa]).toBeCloseTo(0.6 * (0.35 + 0.1), 6)
    expect(a.world.record[jpn]?.[usa]).toBeCloseTo(0.3 * 0.6 * (0.35 + 0.1), 6)
  })
  test('[R23] a gesture weighs 1: the bombers moved away with nothing asked', () => {
    const a = opened([{ kind: 'gesture', party: usa, measure: measure('U11') }])
    const r = a.trust[dprk]?.[usa]
    expect(r?.before).toBe(10)
    expect(r?.after).toBeCloseTo(12.6, 0)
    const doubled = turn(c, worldWith(c), {
      signals: quiet(c, worldWith(c), {}, { open: [{ kind: 'gesture', party: usa, measure: measure('U11') }] }),
      effects: [effect({ kind: 'gestureWeight', times: 2 })],
    })
    expect(evidence(doubled, dprk, usa, 'gesture') ?? 0).toBeGreaterThan(1.5 * (evidence(a, dprk, usa, 'gesture') ?? 0))
  })
  test('[R25] the three reports on what lies elsewhere', () => {
    const world = worldWith(c, { terms: deal('DPRK D31, USA U31', { verify: { [dprk]: 3 } }) })
    const of = (grade: 'clean' | 'doubtful' | 'clear', reason: string) =>
      evidence(turn(c, world, { signals: quiet(c, world, { 'DPRK/*': grade }) }), usa, dprk, reason) ?? 0
    expect(of('clean', 'nothingFoundElsewhere')).toBeCloseTo(0.22, 2)
    expect(of('doubtful', 'doubtElsewhere')).toBeLessThan(0)
    expect(of('clear', 'reserveSeen')).toBeLessThan(of('doubtful', 'doubtElsewhere'))
  })
  test('[R26] an open breach costs two fifths of the record, a clear report none', () => {
    const world = worldWith(c, { terms: deal('DPRK D11, USA U11, USA U23') })
    const kept = turn(c, world).world.record[dprk]?.[usa] ?? 0
    const open: OpenEvent[] = [{ kind: 'struckDown', package: pkg('pk-1'), party: usa, measure: measure('U23') }]
    const reports = quiet(c, world).reports.filter((r) => r.measure !== 'U23')
    const broken = turn(c, world, { signals: quiet(c, world, {}, { open, reports }) })
    expect(evidence(broken, dprk, usa, 'struckDown')).toBeCloseTo(-1.43, 2)
    expect(evidence(broken, jpn, usa, 'struckDown')).toBeCloseTo(-0.43, 2)
    const rest = turn(c, world, { signals: quiet(c, world, {}, { reports }) }).world.record[dprk]?.[usa] ?? 0
    expect(broken.world.record[dprk]?.[usa]).toBeCloseTo(0.6 * rest, 5)
    expect(kept).toBeGreaterThan(rest)
  })
  test('[R26] a walk-out is an open breach to those in the package, less to others; being caught is a provocation', () => {
    const world = worldWith(c, { terms: deal('DPRK D11, USA U11, ROK R11') })
    const left = turn(c, world, { responses: responses({ USA: { withdraw: [pkg('pk-1')] } }) })
    expect(evidence(left, dprk, usa, 'withdrew')).toBeCloseTo(-1.43, 2)
    expect(evidence(left, rok, usa, 'withdrew')).toBeCloseTo(-1.43, 2)
    expect(evidence(left, jpn, usa, 'withdrew')).toBeCloseTo(-0.43, 2)
    const spied = opened([{ kind: 'intelligenceCaught', party: usa, target: chn }])
    expect(evidence(spied, chn, usa, 'intelligenceCaught')).toBeCloseTo(-0.22, 2)
    expect(evidence(spied, dprk, usa, 'intelligenceCaught')).toBeUndefined()
  })
})

describe('suspension', () => {
  const terms = deal('DPRK D21, USA U21, USA U23, ROK U21')
  const suspended = (t: Terms, grades = {}) => {
    const world = worldWith(c, { terms: t })
    const suspend = ['U21', 'U23'].map((m) => ({ package: pkg('pk-1'), measure: measure(m) }))
    return turn(c, world, { signals: quiet(c, world, grades), responses: responses({ USA: { suspend } }) })
  }
  test('[R27] unprovoked it is an open reversal; two measures are one signal', () => {
    const a = suspended(terms)
    expect(a.trust[dprk]?.[usa]?.lines.filter((l) => l.reason === 'suspended')).toHaveLength(1)
    expect(evidence(a, dprk, usa, 'suspended')).toBeCloseTo(-1.43, 2)
  })
  test('[R27] in answer to a report about the partner, or under the dispute clause, it is announced', () => {
    for (const grade of ['doubtful', 'clear'] as const) {
      expect(evidence(suspended(terms, { 'DPRK/D21': grade }), dprk, usa, 'suspendedAfterReport')).toBeCloseTo(-0.22, 2)
    }
    const lenient: Terms = { ...terms, clauses: { ...terms.clauses, dispute: 'suspend' } }
    expect(evidence(suspended(lenient), dprk, usa, 'suspendedAfterReport')).toBeCloseTo(-0.22, 2)
  })
  test('[R27] a report about somebody else is no answer to this partner', () => {
    expect(evidence(suspended(terms, { 'ROK/U21': 'clear' }), dprk, usa, 'suspended')).toBeCloseTo(-1.43, 2)
  })
  test('[R27] a report that examination showed to be clean is no cause', () => {
    const world = worldWith(c, { terms })
    const shown = quiet(c, world, { 'DPRK/D21': 'doubtful' })
    const cleared = {
      ...shown,
      reports: shown.reports.map((r) => (r.measure === 'D21' ? { ...r, clarified: 'clean' as const, by: usa } : r)),
    }
    const suspend = [{ package: pkg('pk-1'), measure: measure('U21') }]
    const a = turn(c, world, { signals: cleared, responses: responses({ USA: { suspend } }) })
    expect(evidence(a, dprk, usa, 'suspended')).toBeCloseTo(-1.43, 2)
    expect(evidence(a, usa, dprk, 'kept')).toBeGreaterThan(0)
  })
})

describe('acts', () => {
  test('[R28] an act speaks to its target and, less, to the target’s allies', () => {
    const over = opened([acted(dprk, 'K02')])
    expect(evidence(over, jpn, dprk, 'coercion')).toBeCloseTo(-0.69, 2)
    expect(evidence(over, usa, dprk, 'spillOver')).toBeCloseTo(-0.21, 2)
    expect(over.trust[chn]?.[dprk]?.lines.every((l) => l.reason === 'history')).toBe(true)
    expect(evidence(opened([acted(usa, 'K11')]), dprk, usa, 'provocation')).toBeCloseTo(-0.22, 2)
    expect(evidence(opened([acted(usa, 'K14')]), chn, usa, 'act')).toBeCloseTo(-0.14, 9)
    expect(evidence(opened([{ kind: 'brink', party: usa }]), dprk, usa, 'coercion')).toBeCloseTo(-0.69, 2)
  })
  test('[R28] breaking a commitment it is an open breach instead', () => {
    const terms = deal('DPRK D11, DPRK D22, DPRK D21, USA U11')
    const a = opened([acted(dprk, 'K02', ['D11', 'D22'])], terms)
    expect(evidence(a, usa, dprk, 'brokenByAct')).toBeCloseTo(-1.43, 2)
    expect(evidence(a, usa, dprk, 'spillOver')).toBeUndefined()
    expect(evidence(a, jpn, dprk, 'coercion')).toBeUndefined()
    expect(a.world.agreements[pkg('pk-1')]?.dues.map((d) => d.status)).toEqual(['broken', 'broken', 'verified', 'verified'])
  })
})

describe('the needle', () => {
  const still = { times: 1, events: [] }
  const saying = (logOdds: number) => ({ line: { reason: 'inject' as const, points: 0 }, logOdds, borne: 0 })
  test('[R29] one turn moves it by at most the cap, with a line that says so', () => {
    const { after, receipt } = trustAfter({ ...c.params, historyPull: 0 }, 0.5, 0.5, [saying(-1.43), saying(-1.43)], still)
    expect(after).toBeCloseTo(1 / (1 + Math.exp(2.2)), 5)
    expect(line(receipt, 'evidenceCapped')?.points).toBeGreaterThan(0)
  })
  test('[R29] history pulls towards the beginning, harder in some events; bounds have their line', () => {
    expect(trustAfter(c.params, 0.5, 0.1, [], still).after).toBeCloseTo(0.488, 6)
    expect(trustAfter(c.params, 0.5, 0.1, [], { times: 2, events: [] }).after).toBeCloseTo(0.476, 6)
    const low = trustAfter({ ...c.params, historyPull: 0 }, 0.02, 0.02, [saying(-2)], still)
    expect(low.after).toBe(0.01)
    expect(line(low.receipt, 'bounded')?.points).toBeGreaterThan(0)
    const back = trustAfter({ ...c.params, historyPull: 0 }, 0.6, 0.2, [], { times: 1, events: [{ label: 'E', share: 0.3 }] })
    expect(back.after).toBeCloseTo(0.48, 6)
  })
  test('[R30] evidence that cancels out still adds up', () => {
    for (const [a, b] of [
      [1, -1],
      [0.7, -0.7000004],
      [0.5, -0.49],
    ] as const) {
      const { receipt: r } = trustAfter(c.params, 0.3, 0.1, [saying(a), saying(b)], still)
      expect(r.lines.reduce((x, l) => x + l.points, 0)).toBeCloseTo(r.after - r.before, 8)
      expect(line(r, 'inject')?.points).toBeCloseTo(21 * a, -1)
    }
  })
})

test('[R10] a humanitarian emergency makes aid count as unilateral at half its cost', () => {
  const calm = tuned({})
  const world = worldWith(calm, { terms: deal('DPRK D11, ROK R33') })
  const aid = (effects: Parameters<typeof turn>[2]) => evidence(turn(calm, world, effects), dprk, rok, 'kept') ?? 0
  const usual = aid({})
  const flood = aid({ effects: [effect({ kind: 'costFactor', domain: 'humanitarian', times: 0.5, unilateral: true })] })
  expect(flood).not.toBe(usual)
  expect(flood / usual).toBeCloseTo((0.075 + 0.1) / (0.6 * (0.15 + 0.1)), 1)
})
