// End states, objectives and scores.
import { describe, expect, test } from 'vitest'
import { actId, objectiveId } from '../ids.ts'
import type { LeafTest, Objective, Terms } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { six as c, deal, measure, party, pkg, quiet, quietTurns, reference, responses, turn, worldWith } from '../testing/rules.ts'
import { endState } from './endstate.ts'
import { openingWorld } from './force.ts'
import { objectiveResult } from './objective.ts'
import { scores } from './score.ts'
import type { World } from './world.ts'

const [dprk, usa] = c.principals
const played = (turns: number, ...all: Terms[]): World => quietTurns(c, worldWith(c, ...all.map((terms) => ({ terms }))), turns)
const withdrawn = (terms: Terms) => turn(c, worldWith(c, { terms }), { responses: responses({ USA: { withdraw: [pkg('pk-1')] } }) }).world

describe('end states', () => {
  test('[R45] war and capitulation', () => {
    const over = (how: World['over']) => endState(c, { ...played(1), over: how })
    expect(over({ kind: 'war', turn: 1, cause: 'hazard' })).toBe('war')
    expect(over({ kind: 'capitulation', turn: 1, party: dprk })).toBe('capitulation')
  })
  test('[R45] stalemate, contact alone, collapse, restraint, freeze', () => {
    expect(endState(c, openingWorld(c))).toBe('stalemate')
    expect(endState(c, played(2))).toBe('stalemate')
    expect(endState(c, played(2, reference('P0')))).toBe('stalemate')
    expect(endState(c, withdrawn(reference('P1')))).toBe('collapsed')
    expect(endState(c, played(2, reference('P1')))).toBe('calm')
    expect(endState(c, played(2, reference('P2')))).toBe('calm')
    expect(endState(c, played(2, reference('P3')))).toBe('freeze')
  })
  test('[R45] a halt that nobody inspects is no freeze, nor is one that was doubted last turn', () => {
    expect(endState(c, played(2, { ...reference('P3'), verify: {} }))).toBe('calm')
    const one = played(1, reference('P3'))
    expect(endState(c, turn(c, one, { signals: quiet(c, one, { 'DPRK/D31': 'doubtful' }) }).world)).toBe('calm')
  })
  const p4 = { ...reference('P4'), duration: 12 }
  test('[R46] rollback begins, and is verified when mature and a step is done', () => {
    expect(endState(c, played(1, p4))).toBe('rollbackBegun')
    expect(endState(c, played(2, p4))).toBe('verifiedRollback')
  })
  test('[R46] more than one turn with a reserve makes it hedged; one does not', () => {
    const withReserve = (turns: number): World => {
      let world = worldWith(c, { terms: p4 })
      for (let i = 0; i < 3; i++) {
        const shown = quiet(c, world)
        const reserves = i < turns ? [{ package: pkg('pk-1'), party: dprk }] : []
        world = { ...turn(c, world, { signals: { ...shown, secret: { ...shown.secret, reserves } } }).world, over: null }
      }
      return world
    }
    expect(endState(c, withReserve(1))).toBe('verifiedRollback')
    expect(endState(c, withReserve(2))).toBe('hedgedRollback')
  })
  test('[R46] without inspection, or with promises alone, stage 4 is no rollback', () => {
    expect(endState(c, played(2, { ...p4, verify: {} }))).toBe('calm')
    expect(endState(c, played(2, deal('DPRK D46, USA U41')))).toBe('calm')
  })
})

describe('scores', () => {
  const objective = (test: LeafTest, weight = 1): Objective => ({
    id: objectiveId.parse(`o-${weight}`),
    text: 'o',
    hint: 'h',
    test,
    weight,
  })
  const met = objective({ kind: 'noWar' }, 1)
  const unmet = objective({ kind: 'tensionAtMost', value: 0 }, 3)
  test('[R47] lines sum to the collective score', () => {
    const world = { ...played(2, reference('P3')), tension: 60 }
    const s = scores(c, world, {})
    expect(s.end).toBe('freeze')
    expect(s.collective).toBe(70 - 3)
    expect(s.lines.reduce((a, l) => a + l.points, 0)).toBe(s.collective)
    const trusting = {
      ...world,
      trust: { ...world.trust, [dprk]: { ...world.trust[dprk], [usa]: 0.5 }, [usa]: { ...world.trust[usa], [dprk]: 0.5 } },
    }
    expect(scores(c, trusting, {}).collective).toBe(72)
    const running = { reserve: { [dprk]: { running: true, turns: 1, seen: false } }, truth: [] } as never
    const hedged = { ...world, secret: { ...world.secret, agreements: { [pkg('pk-1')]: running } } }
    expect(scores(c, hedged, {}).collective).toBe(67 - 8)
  })
  test('[R47] stalemate is worth less the more the arsenal has grown; war is worth nothing', () => {
    const world = { ...played(1), tension: 40 }
    const grown = (n: number) =>
      scores(c, { ...world, secret: { ...world.secret, asset: { [dprk]: n } } as World['secret'] }, {}).collective
    expect([grown(30), grown(40), grown(90), grown(10)]).toEqual([40, 35, 25, 40])
    expect(scores(c, { ...world, over: { kind: 'war', turn: 1, cause: 'hazard' } }, { [usa]: [met] } as never).collective).toBe(0)
  })
  test('[R48] a delegation’s score, its medal, and who capitulated', () => {
    const world = { ...played(2, reference('P3')), tension: 30 }
    const s = scores(c, world, { [usa]: [met, unmet], [dprk]: [met] } as never)
    expect(s.parties[usa]).toMatchObject({ share: 0.25, score: 70 * (0.4 + 0.6 * 0.25), medal: null })
    expect(s.parties[dprk]).toMatchObject({ share: 1, score: 70, medal: 'gold' })
    const gave = scores(c, { ...world, over: { kind: 'capitulation', turn: 2, party: dprk } }, { [usa]: [met], [dprk]: [met] } as never)
    expect(gave.collective).toBe(35)
    expect(gave.parties[dprk]?.score).toBe(14)
    expect(gave.parties[usa]?.score).toBe(35)
  })
})

describe('objectives', () => {
  const is = (world: World, test: Objective['test']): boolean =>
    objectiveResult(c, world, { id: objectiveId.parse('o'), text: 'o', hint: 'h', test, weight: 1 }).met
  test('[R49] numbers at the end, with progress', () => {
    const world = played(1)
    expect(is(world, { kind: 'assetAtLeast', party: dprk, value: 33 })).toBe(true)
    expect(is(world, { kind: 'pressureAtMost', party: dprk, value: 59 })).toBe(false)
    expect(is(world, { kind: 'willAtLeast', party: usa, value: 50 })).toBe(true)
    expect(is(world, { kind: 'trustAtLeast', holder: usa, toward: dprk, value: 0.5 })).toBe(false)
    const trusted = { kind: 'trustAtLeast', holder: usa, toward: dprk, value: 0.65 } as const
    expect(objectiveResult(c, world, { id: objectiveId.parse('t'), text: 't', hint: 'h', test: trusted, weight: 1 }).progress).toEqual({
      is: 100 * (world.trust[usa]?.[dprk] ?? 0),
      asked: 65,
    })
    const o = objectiveResult(c, world, {
      id: objectiveId.parse('o'),
      text: 'o',
      hint: 'h',
      test: { kind: 'tensionAtMost', value: 40 },
      weight: 1,
    })
    expect(o.progress).toEqual({ is: world.tension, asked: 40 })
  })
  test('[R49] what is in force, and under how much inspection', () => {
    const world = played(2, reference('P3'))
    expect(is(world, { kind: 'active', anyOf: [measure('D31'), measure('D32')] })).toBe(true)
    expect(is(world, { kind: 'active', anyOf: [measure('C31')], by: party('RUS') })).toBe(false)
    expect(is(world, { kind: 'active', anyOf: [measure('D31')], turns: 3 })).toBe(false)
    expect(is(world, { kind: 'keptUnder', measure: measure('D31'), turns: 2, level: 2 })).toBe(true)
    expect(is(world, { kind: 'keptUnder', measure: measure('D31'), turns: 2, level: 3 })).toBe(false)
    expect(is(world, { kind: 'inspectionAtMost', party: dprk, level: 2 })).toBe(true)
    expect(is(world, { kind: 'inspectionAtMost', party: dprk, level: 1 })).toBe(false)
  })
  test('[R49] acts that were never played, lately or at all; a vetoed one was not', () => {
    const k12 = actId.parse('K12')
    const acting = (vetoedBy: (typeof usa)[]) =>
      turn(c, played(0), { signals: quiet(c, played(0), {}, { open: [{ kind: 'act', party: usa, act: k12, vetoedBy, broke: [] }] }) }).world
    expect(is(acting([]), { kind: 'actNever', act: k12 })).toBe(false)
    expect(is(quietTurns(c, acting([]), 3), { kind: 'actNever', act: k12, lastTurns: 3 })).toBe(true)
    expect(is(acting([party('CHN')]), { kind: 'actNever', act: k12 })).toBe(true)
  })
  test('[R49] cheating that was never seen', () => {
    const world = worldWith(c, { terms: reference('P3') })
    const shown = quiet(c, world)
    const reserves = [{ package: pkg('pk-1'), party: dprk }]
    const truths = shown.secret.truths.map((t) => (t.measure === 'D31' ? { ...t, state: 'stalled' as const } : t))
    const cheat = (w: World, reports = shown.reports) =>
      turn(c, w, { signals: { ...shown, reports, secret: { ...shown.secret, truths, reserves } } }).world
    const once = cheat(world)
    expect(is(once, { kind: 'reserveUnseen', party: dprk, turns: 1 })).toBe(true)
    expect(is(once, { kind: 'reserveUnseen', party: dprk, turns: 2 })).toBe(false)
    expect(is(once, { kind: 'cheatedUnseen', party: dprk, times: 2 })).toBe(true)
    const seen = cheat(
      world,
      shown.reports.map((r) => ({ ...r, grade: 'clear' as const })),
    )
    expect(is(seen, { kind: 'reserveUnseen', party: dprk, turns: 1 })).toBe(false)
    expect(is(seen, { kind: 'cheatedUnseen', party: dprk, times: 1 })).toBe(false)
  })
  test('[R49] an objective with a condition needs the condition to have arisen', () => {
    const ahead = { kind: 'neverAhead' as const, relief: [measure('U31')], step: [measure('D31')] }
    expect(is(played(1), ahead)).toBe(false)
    expect(is(played(1, reference('P3')), ahead)).toBe(true)
    expect(is(played(1, deal('DPRK D21, USA U31')), ahead)).toBe(false)
    const together = { kind: 'onlyWith' as const, measure: measure('U31'), with: measure('D31') }
    expect([is(played(1), together), is(played(1, reference('P3')), together), is(played(1, deal('DPRK D21, USA U31')), together)]).toEqual(
      [false, true, false],
    )
    const all = { kind: 'partyToAll' as const, party: party('ROK'), stage: 3 as const }
    expect([
      is(played(1), all),
      is(played(1, reference('P3')), all),
      is(played(1, reference('P3'), deal('DPRK D32, USA U32')), all),
    ]).toEqual([false, true, false])
    expect(is(played(1, reference('P3')), { kind: 'inHighest', party: party('CHN') })).toBe(true)
    expect(is(played(1, reference('P1')), { kind: 'inHighest', party: party('CHN') })).toBe(false)
    expect(is(played(1), { kind: 'all', of: [{ kind: 'noWar' }, { kind: 'tensionAtMost', value: 0 }] })).toBe(false)
  })
  test('[R49] every objective of the scenario can be tested on any world', () => {
    for (const world of [openingWorld(c), played(2, reference('P3'), reference('P1'))]) {
      const all = { ...sixParty.objectives }
      const s = scores(c, world, all)
      for (const { id } of c.parties) expect(s.parties[id]?.objectives).toHaveLength(all[id]?.length ?? -1)
    }
  })
})
