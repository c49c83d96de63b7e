// What shows of a turn: frequencies over many seeds, and what must never show.
import { describe, expect, test } from 'vitest'
import { actId } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'
import { six as c, deal, effect, measure, orders, party, pkg, quiet, reference, tuned, turn, worldWith } from '../testing/rules.ts'
import { clarify } from './clarify.ts'
import { gestureFault } from './gesture.ts'
import { signals, type TurnInput } from './signals.ts'
import type { FreeAction, Grade, PackageOrder, Signals, World } from './world.ts'

const seeds = Array.from({ length: 1500 }, (_, i) => `s${i}`)
const share = (seen: (seed: string) => boolean): number => seeds.filter(seen).length / seeds.length
const [dprk, usa] = c.principals
const nobody: TurnInput = { orders: {}, effects: [] }
const calm = tuned({ lapseDrawn: 0, reversalMin: 0, reversalFactor: 0 })

/** One signatory's order for the only package, and free actions. */
const input = (order: PackageOrder, free: Record<string, FreeAction> = {}, effects: TurnInput['effects'] = []): TurnInput => ({
  orders: orders({
    USA: {},
    ...Object.fromEntries(Object.entries(free).map(([id, f]) => [id, { free: f }])),
    DPRK: { packages: { 'pk-1': order }, ...(free.DPRK ? { free: free.DPRK } : {}) },
  }),
  effects,
})
const gradeIn = (s: Signals, id: string): Grade | undefined => s.reports.find((r) => `${r.party}/${r.measure ?? '*'}` === id)?.grade
const act = (id: string, brink: 'brink' | 'plain' = 'plain'): FreeAction => ({
  kind: 'act',
  act: actId.parse(id),
  brink: brink === 'brink',
})
const p3: Terms = deal('DPRK D31, USA U31, USA U32', { verify: { [dprk]: 2 } })

describe('reports', () => {
  const world = worldWith(calm, { terms: p3 })
  test('[R13] a breach is seen with its detection chance, half of it clearly', () => {
    const grade = (seed: string) => gradeIn(signals(calm, world, input('stall'), seed), 'DPRK/D31')
    expect(Math.abs(share((s) => grade(s) === 'clear') - 0.325)).toBeLessThan(0.04)
    expect(Math.abs(share((s) => grade(s) === 'doubtful') - (0.325 + 0.35 * 0.05))).toBeLessThan(0.04)
  })
  test('[R13] what is kept is sometimes doubted and never clearly accused', () => {
    const grade = (seed: string) => gradeIn(signals(calm, world, nobody, seed), 'DPRK/D31')
    expect(share((s) => grade(s) === 'clear')).toBe(0)
    expect(Math.abs(share((s) => grade(s) === 'doubtful') - 0.05)).toBeLessThan(0.02)
  })
  test('[R14] the same measure in two packages is reported once, for the more thorough inspection', () => {
    const two = worldWith(calm, { terms: deal('DPRK D31, USA U31') }, { terms: deal('DPRK D31, ROK R31', { verify: { [dprk]: 3 } }) })
    const about = signals(calm, two, nobody, 's').reports.filter((r) => r.measure === 'D31')
    expect(about.map((r) => r.package)).toEqual(['pk-2'])
    const one = turn(calm, worldWith(calm, { terms: deal('DPRK D31, USA U31') })).tension.lines.filter((l) => l.measure === 'D31')
    const both = turn(calm, two).tension.lines.filter((l) => l.measure === 'D31')
    expect(both.map((l) => l.points)).toEqual(one.map((l) => l.points))
  })
})

describe('stalls and lapses', () => {
  test('[R15] a stall after a clearly reported one is an open breach, after an unseen one a stall', () => {
    const world = worldWith(calm, { terms: p3 })
    const stalledAs = (grade: Grade): World => {
      const shown = quiet(calm, world, { 'DPRK/D31': grade })
      const truths = shown.secret.truths.map((t) => (t.measure === 'D31' ? { ...t, state: 'stalled' as const } : t))
      return turn(calm, world, { signals: { ...shown, secret: { ...shown.secret, truths } } }).world
    }
    const second = (grade: Grade) => signals(calm, stalledAs(grade), input('stall'), 's')
    expect(second('clear').open).toContainEqual({ kind: 'secondStall', package: 'pk-1', party: dprk, measure: 'D31' })
    expect(gradeIn(second('clear'), 'DPRK/D31')).toBeUndefined()
    expect(second('clean').open).toEqual([])
    const broken = turn(calm, stalledAs('clear'), { signals: second('clear') })
    expect(broken.world.agreements[pkg('pk-1')]?.dues[0]?.status).toBe('broken')
    expect(broken.trust[usa]?.[dprk]?.lines.map((l) => l.reason)).toContain('secondStall')
  })
  test('[R16] accidents and events make a commitment lapse', () => {
    const careless = tuned({ lapseDrawn: 0.2, reversalFactor: 0, reversalMin: 0 })
    const world = worldWith(careless, { terms: p3 })
    const state = (s: Signals) => s.secret.truths.find((t) => t.measure === 'D31')?.state
    expect(Math.abs(share((s) => state(signals(careless, world, nobody, s)) === 'lapsed') - 0.2)).toBeLessThan(0.04)
    const which = { by: [dprk], pick: 'one' as const }
    expect(state(signals(calm, world, { orders: {}, effects: [effect({ kind: 'lapse', which })] }, 's'))).toBe('lapsed')
    const doubt = { orders: {}, effects: [effect({ kind: 'doubtfulReport', which })] }
    expect(gradeIn(signals(calm, world, doubt, 's'), 'DPRK/D31')).toBe('doubtful')
  })
})

describe('reserves', () => {
  const world = worldWith(calm, { terms: p3, reserves: ['DPRK'] })
  const running = (order: PackageOrder) => signals(calm, world, input(order), 's').secret.reserves
  test('[R17] hedge starts one, comply ends it, a stall leaves it', () => {
    expect(running('hedge')).toEqual([{ package: 'pk-1', party: dprk }])
    expect(running('stall')).toEqual([{ package: 'pk-1', party: dprk }])
    expect(running('comply')).toEqual([])
    expect(signals(calm, world, nobody, 's').secret.reserves).toEqual([])
    const ended = turn(calm, world, { signals: signals(calm, world, nobody, 's') }).world
    expect(ended.secret.agreements[pkg('pk-1')]?.reserve[dprk]?.running).toBe(false)
  })
  test('[R17] it shows only in what inspection finds elsewhere', () => {
    const grade = (seed: string) => gradeIn(signals(calm, world, input('hedge'), seed), 'DPRK/*')
    expect(Math.abs(share((s) => grade(s) === 'clear') - 0.1)).toBeLessThan(0.03)
    const reports = signals(calm, world, input('hedge'), 's').reports
    expect(reports.filter((r) => r.measure === null).map((r) => r.party)).toEqual([dprk])
    expect(signals(calm, worldWith(calm, { terms: deal('DPRK D21, USA U21') }), nobody, 's').reports.every((r) => r.measure)).toBe(true)
  })
  test('[R17] papers brought over show a running reserve', () => {
    const papers = [effect({ kind: 'reserveReport', party: dprk, ifRunning: 1, ifNot: 1 })]
    expect(gradeIn(signals(calm, world, input('hedge', {}, papers), 's'), 'DPRK/*')).toBe('clear')
    expect(gradeIn(signals(calm, world, input('comply', {}, papers), 's'), 'DPRK/*')).toBe('doubtful')
  })
})

describe('home politics', () => {
  const hot = tuned({ reversalMin: 1, reversalMax: 1, lapseDrawn: 0 })
  const world = worldWith(hot, { terms: reference('P3') })
  test('[R18] each government loses at most one political commitment, the later stages more often', () => {
    const struck = (seed: string) => signals(hot, world, nobody, seed).open.filter((e) => e.kind === 'struckDown' && e.party === usa)
    expect(seeds.slice(0, 50).every((s) => struck(s).length === 1)).toBe(true)
    const mixed = worldWith(hot, { terms: deal('DPRK D11, USA U11, USA U43') })
    const later = (s: string) => signals(hot, mixed, nobody, s).open.some((e) => e.kind === 'struckDown' && e.measure === 'U43')
    expect(Math.abs(share(later) - 16 / 18)).toBeLessThan(0.04)
  })
  test('[R18] from the next turn it can be restored, and is owed again from the turn after', () => {
    const struck = turn(hot, world, { signals: signals(hot, world, nobody, 's') }).world
    const due = struck.agreements[pkg('pk-1')]?.dues.find((d) => d.party === usa && d.status === 'reversed')
    expect(due?.reversedIn).toBe(1)
    if (!due) return
    const again = { orders: orders({ USA: { free: { kind: 'restore', package: pkg('pk-1'), measure: due.measure } } }), effects: [] }
    expect(Math.abs(share((s) => signals(calm, struck, again, s).open.some((e) => e.kind === 'restored')) - 0.45)).toBeLessThan(0.04)
    const lucky = seeds.find((s) => signals(calm, struck, again, s).open.some((e) => e.kind === 'restored')) ?? ''
    const shown = signals(calm, struck, again, lucky)
    expect(gradeIn(shown, `USA/${due.measure}`)).toBeUndefined()
    const restored = turn(calm, struck, { signals: shown }).world.agreements[pkg('pk-1')]
    expect(restored?.dues.find((d) => d.party === usa && d.measure === due.measure)?.status).toBe('due')
  })
})

describe('free actions', () => {
  test('[R19] an act breaks what it contradicts and casts doubt where the scenario says', () => {
    const world = worldWith(calm, { terms: deal('DPRK D11, DPRK D22, USA U22') })
    const over = signals(calm, world, input('comply', { DPRK: act('K02') }), 's').open
    expect(over[0]).toMatchObject({ kind: 'act', broke: [{ measure: 'D11' }, { measure: 'D22' }] })
    expect(gradeIn(signals(calm, world, input('comply', { DPRK: act('K01') }), 's'), 'DPRK/D22')).toBe('doubtful')
    expect(gradeIn(signals(calm, world, input('comply', { USA: act('K13') }), 's'), 'USA/U22')).toBe('doubtful')
  })
  test('[R19] a vetoed act does nothing', () => {
    const world = worldWith(calm, { terms: p3 })
    const told = orders({ USA: { free: act('K15') }, CHN: { vetoes: ['K15'] } })
    const shown = signals(calm, world, { orders: told, effects: [] }, 's')
    expect(shown.open).toEqual([{ kind: 'act', party: usa, act: 'K15', vetoedBy: ['CHN'], broke: [] }])
    expect(shown.tensionAfterActs).toBe(world.tension)
    const after = turn(calm, world, { signals: shown })
    const without = turn(calm, world, { signals: { ...shown, open: [] } })
    expect(after.pressure).toEqual(without.pressure)
    expect(after.trust).toEqual(without.trust)
  })
  test('[R20] a gesture must be one’s own, not owed, and a one-off not used up', () => {
    const world = worldWith(calm, { terms: p3 })
    expect(gestureFault(c, world, usa, measure('D11'))).toBe('notTheirs')
    expect(gestureFault(c, world, usa, measure('U31'))).toBe('owedAlready')
    expect(gestureFault(c, world, usa, measure('U11'))).toBeNull()
    const gesture: FreeAction = { kind: 'gesture', measure: measure('D04') }
    const made = turn(calm, world, { signals: signals(calm, world, input('comply', { DPRK: gesture }), 's') }).world
    expect(gestureFault(c, made, dprk, measure('D04'))).toBe('usedUp')
    expect(signals(calm, made, input('comply', { DPRK: gesture }), 's').open).toEqual([])
  })
  test('[R21] an examination shows the truth with a chance that grows with inspection; a mediator makes it sure', () => {
    const world = worldWith(calm, { terms: p3 })
    const shown = quiet(calm, world, { 'DPRK/D31': 'doubtful' })
    const id = 'pk-1:DPRK:D31'
    expect(Math.abs(share((s) => clarify(c, world, shown, id, usa, s) === 'clean') - 0.55)).toBeLessThan(0.04)
    expect(share((s) => clarify(c, world, shown, id, usa, s) === 'clear')).toBe(0)
    const mediated: Signals = { ...shown, open: [{ kind: 'mediation', party: party('CHN'), between: [dprk, usa] }] }
    expect(share((s) => clarify(c, world, mediated, id, usa, s) === 'clean')).toBe(1)
    expect(clarify(c, world, shown, id, usa, 's')).toBe(clarify(c, world, shown, id, party('ROK'), 's'))
    const hidden: Signals = { ...quiet(calm, world, { 'DPRK/*': 'doubtful' }), open: mediated.open }
    const hedged = { ...hidden, secret: { ...hidden.secret, reserves: [{ package: pkg('pk-1'), party: dprk }] } }
    expect(clarify(c, world, hidden, 'pk-1:DPRK:*', usa, 's')).toBe('clean')
    expect(clarify(c, world, hedged, 'pk-1:DPRK:*', usa, 's')).toBe('clear')
  })
  test('[R21] intelligence sees more of what its target conceals, and may be caught', () => {
    const world = worldWith(calm, { terms: p3 })
    const look: FreeAction = { kind: 'intelligence', target: dprk }
    const seen = (seed: string) => gradeIn(signals(calm, world, input('hedge', { USA: look }), seed), 'DPRK/*') === 'clear'
    expect(Math.abs(share(seen) - 0.15)).toBeLessThan(0.035)
    const caught = (seed: string) =>
      signals(calm, world, input('hedge', { USA: look }), seed).open.some((e) => e.kind === 'intelligenceCaught')
    expect(Math.abs(share(caught) - 0.15)).toBeLessThan(0.035)
    const found = seeds.find(seen) ?? ''
    expect(signals(calm, world, input('hedge', { USA: look }), found).secret.intelligence[0]?.reportIds).toContain('pk-1:DPRK:*')
  })
})
