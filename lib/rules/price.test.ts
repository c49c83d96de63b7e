// What a package asks for beyond the tables: irreversibility, durability, reserve, will, refusal.
import { describe, expect, test } from 'vitest'
import { six as c, deal, effect, footingOf, measure, party, pkg, reference, turn, worldWith } from '../testing/rules.ts'
import { refuses, signingCost, willToSpend } from './acceptance.ts'
import { asymmetry } from './asymmetry.ts'
import { measureOf, partyOf } from './catalogue.ts'
import { promiseDurability, reversalHazard } from './durability.ts'
import { openingWorld } from './force.ts'
import { irretrievable } from './irreversibility.ts'
import { couldHoldBack, ledger, reliedOn } from './ledger.ts'
import { preview } from './preview.ts'
import { remissionOf } from './price.ts'
import { tensionValue, warHazard } from './war.ts'
import type { Due } from './world.ts'

const [dprk, usa] = c.principals
const opening = openingWorld(c)
const footing = footingOf(opening)
const m = (id: string) => measureOf(c, measure(id))
const noClauses = deal('DPRK D11, USA U11')

describe('what cannot be got back', () => {
  test.each([
    ['D13', 0.12],
    ['D23', 0.63],
    ['D31', 1.25],
    ['D41', 9.74],
    ['D45', 49.75],
    ['U31', 1.81],
    ['U43', 7.43],
    ['D11', 0],
  ])('[R1] of %s', (id, wanted) => {
    expect(irretrievable(c.params, noClauses, m(id), 0)).toBeCloseTo(wanted, 2)
  })

  test('[R1] a done share is no longer at risk, and the ledger of a package in force knows it', () => {
    expect(irretrievable(c.params, noClauses, m('D41'), 0.25)).toBeCloseTo(9.74 * 0.75, 1)
    const world = worldWith(c, { terms: reference('P4') })
    const before = ledger(c, footing, reference('P4'), dprk).irretrievable
    const agreement = turn(c, world).world.agreements[pkg('pk-1')]
    expect(agreement).toBeDefined()
    expect(ledger(c, footing, reference('P4'), dprk, agreement).irretrievable).toBeLessThan(before)
  })

  test('[R1] inspection exposes the inspected', () => {
    const bare = ledger(c, footing, deal('DPRK D11, USA U11'), dprk).irretrievable
    const watched = ledger(c, footing, deal('DPRK D11, USA U11', { verify: { [dprk]: 5 } }), dprk).irretrievable
    expect(watched - bare).toBeCloseTo(0.9 * 7, 6)
  })
})

describe('durability', () => {
  const usaParty = partyOf(c, usa)
  test('[R2] the hazard follows will, events and maturity', () => {
    const at = (will: number) => reversalHazard(c.params, usaParty, will, 1, 'young')
    expect(at(50)).toBeCloseTo(0.04, 6)
    expect(at(25)).toBeCloseTo(0.04 * Math.E, 6)
    expect(reversalHazard(c.params, usaParty, 50, 1.5, 'young')).toBeCloseTo(0.06, 6)
    expect(reversalHazard(c.params, usaParty, 50, 1, 'mature')).toBeCloseTo(0.028, 6)
    expect(reversalHazard(c.params, usaParty, 97, 0.001, 'young')).toBe(c.params.reversalMin)
  })
  test('[R2] what cannot be undone endures by itself', () => {
    expect(promiseDurability(1, 0.6, 12)).toBe(1)
    expect(promiseDurability(0, 0.04, 4)).toBeCloseTo(0.96 ** 4, 9)
  })
})

test('[R3] escrow counts goods as delivered, and does nothing to a pledge', () => {
  const terms = deal('DPRK D31, USA U31, USA U35, CHN C31')
  const escrowed = (ids: string[]) => ({ ...terms, clauses: { ...terms.clauses, escrow: ids.map(measure) } })
  const need = (t: typeof terms) => ledger(c, { ...footing, tension: 45 }, t, dprk).need ?? Number.NaN
  expect(need(escrowed(['U31']))).toBeLessThan(need(terms))
  expect(need(escrowed(['U35']))).toBe(need(terms))
})

describe('trust required', () => {
  test('[R4] nothing to win: never', () => {
    const terms = deal('DPRK D32, CHN U34', { duration: 1 })
    expect(ledger(c, { ...footing, tension: 0 }, deal('CHN U34, DPRK D06'), party('CHN')).need).toBeNull()
    expect(ledger(c, footing, terms, dprk).need).not.toBeNull()
  })
  test('[R4] no loss: none; no benefits: durability 1 and plain mean of trust', () => {
    const l = ledger(c, { ...footing, tension: 65 }, deal('DPRK D11, CHN C31, RUS S32'), dprk)
    expect(l.need).toBe(0)
    const none = ledger(c, { ...footing, tension: 65 }, deal('JPN R33, DPRK D06'), party('JPN'))
    expect(none.durability).toBe(1)
    expect(none.trust).toBe(opening.trust[party('JPN')]?.[dprk])
  })
  test('[R4] only what signatories give counts', () => {
    expect(ledger(c, footing, deal('DPRK D11, USA U11'), usa).gain).toBeLessThan(
      ledger(c, footing, deal('DPRK D11, USA U11, CHN C02'), usa).gain,
    )
  })
})

describe('reserve', () => {
  test('[R6] protects the own material military or nuclear part alone', () => {
    const political = ledger(c, footing, deal('DPRK D21, USA U21', { verify: { [dprk]: 4 } }), dprk)
    expect(political.needHedged).toBe(political.need)
    const steps = deal('DPRK D43, USA U43', { verify: { [dprk]: 4 } })
    const l = ledger(c, footing, steps, dprk)
    expect(l.needHedged ?? 1).toBeLessThan(l.need ?? 0)
  })
})

describe('asymmetry', () => {
  test('[R7] without the first principal: sums, and no bar', () => {
    const a = asymmetry(c, deal('USA U21, ROK R11, CHN C31'))
    expect(a.value).toBeNull()
    expect(Object.keys(a.sums).sort()).toEqual(['CHN', 'ROK', 'USA'])
  })
})

describe('will', () => {
  test('[R8] measures, a skipped stage and the leap of faith', () => {
    const l = ledger(c, footing, reference('P3'), usa)
    const short = Math.min(0.8, Math.max(0, (l.need ?? 0) - l.trust))
    expect(l.willCost).toBeCloseTo(1.25 * (6 + 3) + 45 * short, 4)
    const later = ledger(c, { ...footing, opened: 2 }, reference('P3'), usa)
    expect(later.willCost).toBeCloseTo(9 + 45 * short, 4)
  })
  test('[R8] when no trust suffices the leap is the greatest', () => {
    const terms = deal('CHN U34, DPRK D06')
    expect(ledger(c, { ...footing, tension: 0, opened: 4 }, terms, party('CHN')).willCost).toBeCloseTo(3 + 45 * 0.8 * 1.2, 4)
  })
  test('[R8] the stronger grand bargain costs Washington about 45 of its 55', () => {
    const l = ledger(c, { ...footing, opened: 3 }, reference('GBplus'), usa)
    expect(l.willCost).toBeGreaterThan(40)
  })

  test('[R9] a reserve costs the same in public and leaves a hidden credit', () => {
    const signature = { package: pkg('pk-1'), terms: reference('GB'), party: dprk }
    const open = signingCost(c, opening, { ...signature, mark: 'open' })
    const hedged = signingCost(c, opening, { ...signature, mark: 'reserve' })
    expect(hedged.will).toBe(open.will)
    expect(open.credit).toBe(0)
    expect(hedged.credit).toBeGreaterThan(5)
  })
  test('[R9] the cabinet counts credit and the other signatures of the turn', () => {
    const world = { ...opening, will: { ...opening.will, [usa]: 40 } }
    const cost = { will: 20, credit: 0 }
    expect(refuses(c, world, usa, cost, [])).toBe(false)
    expect(refuses(c, world, usa, cost, [{ will: 10, credit: 0 }])).toBe(true)
    expect(refuses(c, world, usa, cost, [{ will: 10, credit: 5 }])).toBe(false)
    const credited = { ...world, secret: { ...world.secret, credit: { ...world.secret.credit, [usa]: 10 } } }
    expect(willToSpend(credited, usa, [cost])).toBe(30)
    expect(refuses(c, credited, usa, cost, [{ will: 10, credit: 0 }])).toBe(false)
  })
  test('[R9] when adjudicated the credit is kept in secret and the public will falls by the whole price', () => {
    const costs = [{ package: pkg('pk-1'), party: usa, will: 20, credit: 7 }]
    const plain = turn(c, opening).world
    const signed = turn(c, opening, { costs }).world
    expect((plain.will[usa] ?? 0) - (signed.will[usa] ?? 0)).toBeCloseTo(20, 6)
    expect(signed.secret.credit[usa]).toBe(7)
  })
})

describe('events', () => {
  const terms = reference('P2')
  test('[R10] a rise of trust required lasts for its turns', () => {
    const raised = turn(c, opening, { effects: [effect({ kind: 'needRises', party: dprk, by: 0.05, turns: 2 })] }).world
    const need = (turns: number) => ledger(c, { ...footing, needRises: raised.needRises, turn: turns }, terms, dprk).need ?? 0
    expect(need(2) - need(4)).toBeCloseTo(0.05, 6)
    expect(need(3)).toBe(need(2))
    const later = turn(c, { ...turn(c, raised).world, over: null }).world
    expect(later.needRises).toEqual([])
  })
  test('[R10] measures free of will, and a leap of faith that costs nothing', () => {
    const free = remissionOf([effect({ kind: 'willFree', measures: [measure('U21')] })])
    const leapless = remissionOf([effect({ kind: 'noLeapPrice', ifNoneSigned: { parties: [], will: -6 } })])
    const cost = (r?: typeof free) => ledger(c, { ...footing, opened: 1 }, terms, usa, undefined, r).willCost
    expect(cost() - cost(free)).toBeCloseTo(3, 6)
    expect(ledger(c, { ...footing, opened: 3 }, reference('GB'), dprk, undefined, leapless).willCost).toBe(15 + 1 + 2 + 3)
  })
})

test('[R4] trust is that in those who would pay a party, or in all the others where nobody would', () => {
  const text = deal('DPRK D06, JPN R33, USA U11')
  for (const id of [dprk, party('JPN'), usa]) {
    const relied = reliedOn(c, text, id)
    const [lowest, highest] = [Math.min, Math.max].map((pick) => pick(...relied.map((other) => footing.trust[id]?.[other] ?? 0)))
    const { trust } = ledger(c, footing, text, id)
    expect(relied).not.toContain(id)
    expect(trust).toBeGreaterThanOrEqual((lowest ?? 0) - 1e-6)
    expect(trust).toBeLessThanOrEqual((highest ?? 0) + 1e-6)
  }
  expect(reliedOn(c, deal('DPRK D06, JPN R33'), party('JPN'))).toEqual([dprk])
})

test('[R6] only who gives up capability could hold a part of it back', () => {
  const text = deal('DPRK D41, USA U11')
  expect([dprk, usa].map((id) => couldHoldBack(c, text, id))).toEqual([true, false])
})

describe('preview', () => {
  const codes = (terms: ReturnType<typeof deal>, who?: string) =>
    preview(c, { ...footing, tension: 45 }, terms)
      .lint.filter((l) => who === undefined || ('party' in l && l.party === who))
      .map((l) => l.code)
  test('[R12] remarks on what is given and received', () => {
    expect(codes(deal('DPRK D11, DPRK D21, DPRK D22, USA U11'), 'DPRK')).toContain('givesMore')
    expect(codes(deal('DPRK D06, JPN R33'), 'JPN')).toContain('receivesNothing')
    expect(codes(deal('DPRK D41, USA U35, USA U41'), 'DPRK')).toContain('overnight')
    expect(codes(deal('DPRK D24, USA U11'), 'DPRK')).toContain('unseen')
    expect(codes(deal('DPRK D24, USA U11', { verify: { [dprk]: 4 } }), 'DPRK')).not.toContain('unseen')
    expect(codes(reference('GB'))).toContain('skipsStage')
    expect(codes(reference('GB'), 'DPRK')).toContain('trustShort')
    expect(
      codes(deal('DPRK D45, USA U35', { clauses: { snapback: [measure('D45')], escrow: [], clarify: true, dispute: 'none' } })),
    ).toContain('idleClause')
  })
  test('[R12] a measure that is owed or done already is named, and counts as nothing given or received', () => {
    const held = (status: Due['status'], done: number, agreement: 'inForce' | 'collapsed' = 'inForce') => [
      { id: pkg('pk-1'), status: agreement, terms: { title: 'Before' }, dues: [{ party: usa, measure: measure('U11'), status, done }] },
    ]
    const text = deal('DPRK D11, DPRK D21, USA U11')
    const lint = (agreements: ReturnType<typeof held>) => preview(c, footing, text, undefined, agreements).lint
    const named = (agreements: ReturnType<typeof held>) => lint(agreements).filter(({ code }) => code === 'heldAlready')
    expect(named([])).toEqual([])
    expect(named(held('due', 0))).toEqual([
      { code: 'heldAlready', party: usa, measure: 'U11', package: 'pk-1', title: 'Before', how: 'owed' },
    ])
    expect(named(held('done', 1, 'collapsed'))).toMatchObject([{ how: 'done' }])
    // What is suspended, struck down or was only owed under what is over would be new.
    expect([held('suspended', 0), held('reversed', 0), held('due', 0, 'collapsed')].flatMap(named)).toEqual([])
    expect(lint([]).filter(({ code }) => code === 'receivesNothing')).toEqual([])
    expect(lint(held('due', 0))).toContainEqual({ code: 'receivesNothing', party: dprk, gives: 2, counted: 'new' })
  })
  test('[R12] a breach is weighed in a turn and over the term', () => {
    const [found] = preview(c, footing, deal('DPRK D24, USA U11')).lint.filter(({ code }) => code === 'unseen')
    if (found?.code !== 'unseen') throw new Error('No remark.')
    expect(found.term).toBeCloseTo(1 - (1 - found.detection) ** found.turns, 6)
  })
  test('[R12] shows what a kept turn does to tension', () => {
    expect(preview(c, footing, deal('DPRK D11, USA U11')).tension).toBeCloseTo(-0.7 * 6, 6)
  })
})

test('[R37] the hazard of war at some tensions, and what a point of tension is worth', () => {
  for (const [tension, wanted] of [
    [50, 0],
    [60, 0.008],
    [70, 0.032],
    [80, 0.072],
    [90, 0.128],
    [100, 0.2],
  ] as const) {
    expect(warHazard(c.params, tension)).toBeCloseTo(wanted, 9)
  }
  expect(tensionValue(c.params, 100, 62)).toBeCloseTo(100 * (warHazard(c.params, 62.5) - warHazard(c.params, 61.5)), 6)
})
