// Tension, will, pressure and the arsenal.
import { describe, expect, test } from 'vitest'
import { actId } from '../ids.ts'
import { six as c, deal, effect, measure, party, pkg, quiet, quietTurns, reference, responses, turn, worldWith } from '../testing/rules.ts'
import { assetRange } from './asset.ts'
import { resolveEffects } from './effects.ts'
import type { OpenEvent, Receipt, Signals, World } from './world.ts'

const [dprk, usa] = c.principals
const of = (r: Receipt | undefined, reason: string) => r?.lines.filter((l) => l.reason === reason).map((l) => l.points) ?? []
const clear = worldWith(c)
const act = (by: typeof dprk, id: string): OpenEvent => ({ kind: 'act', party: by, act: actId.parse(id), vetoedBy: [], broke: [] })
const withOpen = (world: World, open: OpenEvent[], more: Partial<Signals> = {}) =>
  turn(c, world, { signals: quiet(c, world, {}, { open, ...more }) })

describe('tension', () => {
  test('[R33] each term has its line', () => {
    const a = turn(c, clear)
    expect(of(a.tension, 'towardRest')).toEqual([-8.8])
    expect(of(a.tension, 'friction')).toEqual([8])
    const mean = ((a.world.trust[dprk]?.[usa] ?? 0) + (a.world.trust[usa]?.[dprk] ?? 0)) / 2
    expect(a.tension.after).toBeCloseTo(62 - 8.8 + 8 - 10 * (mean - 0.1), 5)
  })
  test('[R33] the status quo settles near 60', () => {
    expect(quietTurns(c, clear, 12).tension).toBeCloseTo(60, 0)
  })
  test('[R33] relief of what was reported kept, of gestures in full, acts and events', () => {
    const world = worldWith(c, { terms: deal('DPRK D11, USA U11') })
    expect(of(turn(c, world).tension, 'relief')).toEqual([-2.1, -2.1])
    expect(of(turn(c, world, { signals: quiet(c, world, { 'DPRK/D11': 'doubtful' }) }).tension, 'relief')).toEqual([-2.1])
    expect(of(withOpen(clear, [{ kind: 'gesture', party: usa, measure: measure('U11') }]).tension, 'gestureRelief')).toEqual([-3])
    expect(of(withOpen(clear, [act(dprk, 'K04')]).tension, 'act')).toEqual([12])
    expect(of(turn(c, clear, { effects: [effect({ kind: 'tension', by: -3 })] }).tension, 'inject')).toEqual([-3])
  })
  test('[R33] one-offs that are done relieve while their package stands', () => {
    const done = quietTurns(c, worldWith(c, { terms: deal('DPRK D23, USA U23') }), 1)
    expect(turn(c, done).tension.lines.filter((l) => l.measure === 'D23')).toHaveLength(1)
  })
})

describe('will', () => {
  const will = (world: World, grades = {}, party_ = usa) => turn(c, world, { signals: quiet(c, world, grades) }).will[party_]
  test('[R34] drifts to its rest, and a clean package gives one bonus however many there are', () => {
    expect(of(turn(c, clear).will[dprk], 'drift')).toEqual([-0.6])
    const two = worldWith(c, { terms: reference('P1') }, { terms: reference('P0') })
    expect(of(will(two), 'cleanPackages')).toEqual([2.25])
    expect(of(will(two, {}, dprk), 'cleanPackages')).toEqual([1.5])
    expect(of(will(two, { 'DPRK/D11': 'doubtful', 'DPRK/D01': 'doubtful' }), 'cleanPackages')).toEqual([])
  })
  test('[R34] a clear report about a partner costs more than a doubtful one; only one of them counts', () => {
    const world = worldWith(c, { terms: reference('P1') })
    expect(of(will(world, { 'DPRK/D11': 'doubtful' }), 'doubtfulReport')).toEqual([-3])
    const both = will(world, { 'DPRK/D11': 'doubtful', 'DPRK/D12': 'clear' })
    expect([of(both, 'clearReport'), of(both, 'doubtfulReport')]).toEqual([[-8], []])
    expect(of(will(world, { 'DPRK/D12': 'clear' }, dprk), 'clearReport')).toEqual([])
    expect(of(will(world, { 'DPRK/D12': 'clear' }, party('CHN')), 'clearReport')).toEqual([])
  })
  test('[R34] campaign, mediation, gesture, signature, events', () => {
    const a = withOpen(clear, [
      { kind: 'homeCampaign', party: usa },
      { kind: 'mediation', party: party('CHN'), between: [dprk, usa] },
      { kind: 'gesture', party: party('ROK'), measure: measure('R13') },
    ])
    expect(of(a.will[usa], 'homeCampaign')).toEqual([6])
    expect(of(a.will[party('CHN')], 'mediation')).toEqual([2])
    expect(of(a.will[party('ROK')], 'gesture')).toEqual([-2])
    const election = turn(c, clear, { effects: [effect({ kind: 'willDraw', oneOf: [usa], spread: 15 })] })
    expect(of(election.will[usa], 'inject')).toHaveLength(1)
    const summit = effect({ kind: 'noLeapPrice', ifNoneSigned: { parties: [dprk, usa], will: -6 } })
    expect(of(turn(c, clear, { effects: [summit] }).will[dprk], 'inject')).toEqual([-6])
    const costs = [{ package: pkg('pk-1'), party: usa, will: 9, credit: 0 }]
    const signed = turn(c, clear, { effects: [summit], costs })
    expect([of(signed.will[usa], 'signing'), of(signed.will[dprk], 'inject')]).toEqual([[-9], []])
  })
})

describe('pressure', () => {
  const world = worldWith(c, { terms: deal('DPRK D31, USA U31, USA U32') })
  const given = turn(c, world)
  const suspend = [{ package: pkg('pk-1'), measure: measure('U31') }]
  test('[R35] relief is given once, at the first clean report', () => {
    expect(of(given.pressure[dprk], 'packageRelief')).toEqual([-18])
    expect(given.world.pressure[dprk]).toBe(42)
    expect(of(turn(c, given.world).pressure[dprk], 'packageRelief')).toEqual([])
    const doubted = turn(c, world, { signals: quiet(c, world, { 'USA/U31': 'doubtful' }) })
    expect(doubted.world.pressure[dprk]).toBe(60)
    expect(turn(c, doubted.world).world.pressure[dprk]).toBe(42)
  })
  test('[R35] it comes back in full when suspended, reversed, broken or over', () => {
    const off = turn(c, given.world, { responses: responses({ USA: { suspend } }) })
    expect(of(off.pressure[dprk], 'reliefReturned')).toEqual([18])
    const on = turn(c, off.world, { responses: responses({ USA: { resume: suspend } }) }).world
    expect(on.pressure[dprk]).toBe(60)
    expect(turn(c, on).world.pressure[dprk]).toBe(42)
    const left = turn(c, given.world, { responses: responses({ DPRK: { withdraw: [pkg('pk-1')] } }) })
    expect(left.world.pressure[dprk]).toBe(60)
    const struck = withOpen(given.world, [{ kind: 'struckDown', package: pkg('pk-1'), party: usa, measure: measure('U31') }])
    expect(struck.world.pressure[dprk]).toBe(60)
  })
  test('[R35] given under two packages it counts once, and stays while one of them stands', () => {
    const two = worldWith(c, { terms: deal('DPRK D31, USA U31, USA U32') }, { terms: deal('DPRK D22, USA U31') })
    const once = turn(c, two)
    expect(of(once.pressure[dprk], 'packageRelief')).toEqual([-18])
    const off = turn(c, once.world, { responses: responses({ USA: { suspend } }) })
    expect(off.world.pressure[dprk]).toBe(42)
  })
  test('[R35] acts and events move it within its bounds', () => {
    expect(withOpen(clear, [act(usa, 'K15')]).world.pressure[dprk]).toBe(69)
    const far = turn(c, clear, { effects: [effect({ kind: 'pressure', party: dprk, by: 90 })] })
    expect(far.world.pressure[dprk]).toBe(100)
    expect(of(far.pressure[dprk], 'bounded')).toEqual([-50])
  })
})

describe('arsenal', () => {
  const terms = deal('DPRK D31, DPRK D44, USA U43', { verify: { [dprk]: 3 } })
  const world = worldWith(c, { terms })
  const hedged = (w: World): Signals => {
    const shown = quiet(c, w)
    return { ...shown, secret: { ...shown.secret, reserves: [{ package: pkg('pk-1'), party: dprk }] } }
  }
  test('[R36] grows while production runs and falls by what is taken apart', () => {
    expect(turn(c, clear).world.asset[dprk]).toBe(33)
    expect(turn(c, world).world.asset[dprk]).toBe(27)
    expect(turn(c, world).world.secret.asset[dprk]).toBe(27)
  })
  test('[R36] under a reserve the truth grows a little and falls less, and the estimate does not show it', () => {
    const a = turn(c, world, { signals: hedged(world) }).world
    expect(a.asset[dprk]).toBe(27)
    expect(a.secret.asset[dprk]).toBeCloseTo(30 + 1 - 30 * 0.2 * 0.5 * 0.4, 6)
  })
  test('[R36] the range is centred on the estimate and inspection narrows it', () => {
    expect(assetRange(c, clear, dprk)).toEqual({ low: 24, high: 36 })
    expect(assetRange(c, world, dprk)).toEqual({ low: 27, high: 33 })
    expect(assetRange(c, worldWith(c, { terms: deal('DPRK D31, USA U31', { verify: { [dprk]: 5 } }) }), dprk)).toEqual({
      low: 28.5,
      high: 31.5,
    })
    expect(assetRange(c, clear, usa)).toBeNull()
  })
  test('[R36] tests reach further', () => {
    expect(withOpen(clear, [act(dprk, 'K03')]).world.reach[dprk]).toBe(9)
    expect(withOpen(withOpen(clear, [act(dprk, 'K03')]).world, [act(dprk, 'K03')]).world.reach[dprk]).toBe(10)
  })
})

describe('events', () => {
  const inForce = worldWith(c, { terms: deal('DPRK D22, USA U21') })
  const settled = { chosen: null, choices: [] }
  const yes = { kind: 'tension', by: 1 } as const
  const no = { kind: 'tension', by: 4 } as const
  test('[R38] a branch looks at what is in force', () => {
    const active = { kind: 'ifActive', which: { measures: [measure('D22')], pick: 'one' }, so: [yes], otherwise: [no] } as const
    expect(resolveEffects(c, inForce, [structuredClone(active) as never], settled)).toEqual([yes])
    expect(resolveEffects(c, clear, [structuredClone(active) as never], settled)).toEqual([no])
    expect(resolveEffects(c, inForce, [{ kind: 'ifStageInForce', stage: 3, so: [yes], otherwise: [no] }], settled)).toEqual([no])
  })
  test('[R38] each option chosen works once, and one that stops silences the others', () => {
    const [chn, rus] = [party('CHN'), party('RUS')]
    const vote = {
      kind: 'choice' as const,
      parties: [chn, rus],
      options: [
        { id: 'pass', text: 'Pass.', effects: [no] },
        { id: 'veto', text: 'Veto.', effects: [], stops: true, byParty: { [chn]: [yes] } },
      ],
    }
    const chosen = (one: string, other: string) =>
      resolveEffects(c, clear, [vote], {
        chosen: null,
        choices: [
          { party: chn, option: one },
          { party: rus, option: other },
        ],
      })
    expect(chosen('pass', 'pass')).toEqual([no])
    expect(chosen('veto', 'pass')).toEqual([yes])
    expect(chosen('pass', 'veto')).toEqual([])
  })
  test('[R38] the chosen party is filled in; nobody chosen, one is drawn and everything of the event falls on it', () => {
    const election = [
      { kind: 'willDraw' as const, oneOf: [usa, party('ROK')], spread: 15 },
      { kind: 'towardPrior' as const, toward: 'chosen' as const, share: 0.3, chance: 1 },
    ]
    expect(resolveEffects(c, clear, election, { chosen: usa, choices: [] })).toEqual([
      { ...election[0], oneOf: [usa] },
      { ...election[1], toward: usa },
    ])
    const apart = { ...clear, trust: { ...clear.trust, [dprk]: { ...clear.trust[dprk], [usa]: 0.6, [party('ROK')]: 0.6 } } }
    for (const seed of ['a', 'b', 'c', 'd']) {
      const a = turn(c, apart, { effects: election.map((leaf) => effect(leaf)) }, seed)
      const hit = [usa, party('ROK')].filter((id) => of(a.will[id], 'inject').length > 0)
      const fell = [usa, party('ROK')].filter((id) => of(a.trust[dprk]?.[id], 'inject').length > 0)
      expect(hit).toHaveLength(1)
      expect(fell).toEqual(hit)
    }
  })
  test('[R2] an event raises the hazard of reversal for the game', () => {
    const a = turn(c, clear, { effects: [effect({ kind: 'reversalHazard', party: usa, times: 1.5 })] }).world
    expect(turn(c, a).world.hazardFactor[usa]).toBe(1.5)
  })
  test('[R29] an event doubles the pull of history for all pairs of a party', () => {
    const apart = { ...clear, trust: { ...clear.trust, [usa]: { ...clear.trust[usa], [dprk]: 0.5 } } }
    const a = turn(c, apart, { effects: [effect({ kind: 'historyPull', party: dprk, times: 2 })] })
    expect(of(a.trust[usa]?.[dprk], 'history')).toEqual([-2.4])
  })
})
