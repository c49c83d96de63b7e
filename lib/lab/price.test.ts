// The reference tables of MODEL C through the document of `lab price`, and what it refuses.
import { describe, expect, test } from 'vitest'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { Mistake, parsedJson } from './mistake.ts'
import { priced } from './price.ts'

const near = (value: number | null | undefined, wanted: number) =>
  expect(Math.abs((value ?? Number.NaN) - wanted), `${value} for ${wanted}`).toBeLessThan(0.010001)

/** A reference package as the document writes it. */
function reference(id: string) {
  const terms = sixParty.packages.find((one) => one.id === id)?.terms
  if (!terms) throw new Error(id)
  const { commitments, sequence, verify, duration } = terms
  return { commitments, sequence: sequence.kind, verify, duration, ...(sequence.kind === 'tranche' ? { tranches: sequence.tranches } : {}) }
}
const price = (document: unknown) => priced(document, [sixParty])
const need = (tension: number, terms: object, party: string) =>
  price({ scenario: 'six-party', state: { tension, will: 55 }, package: terms }).parties[party as never]?.need

describe('reference packages', () => {
  test.each([
    ['P0', 65, 0, 0.02],
    ['P1', 65, 0, 0],
    ['P2', 58, 0, 0.1],
    ['P3', 45, 0.26, 0.4],
    ['P4', 40, 0.35, 0],
    ['GB', 62, 0.73, 0.01],
    ['GBplus', 62, 0.17, 0.04],
  ])('trust required for %s at tension %d', (id, tension, first, second) => {
    near(need(tension, reference(id), 'DPRK'), first)
    near(need(tension, reference(id), 'USA'), second)
  })

  test.each([
    ['P1', 0],
    ['P2', -0.26],
    ['P3', 0.03],
    ['P4', 0.57],
    ['GB', 0.92],
  ])('asymmetry of %s', (id, wanted) => {
    near(price({ package: reference(id) }).asymmetry, wanted)
  })

  test('the first principal of the grand bargain could not get back 52.8', () => {
    near(price({ package: reference('GB') }).parties['DPRK' as never]?.irretrievable, 52.81)
  })

  test('one may leave out the duration: the default is that of the reference packages', () => {
    for (const { id } of sixParty.packages) {
      const { duration: _, ...without } = reference(id)
      expect(price({ package: without })).toEqual(price({ package: reference(id) }))
    }
  })
})

describe('clauses', () => {
  const p3 = reference('P3')
  test('verification, sequence and tranches move the trust required', () => {
    for (const [v, wanted] of [0.19, 0.21, 0.26, 0.35, 0.46, 0.58].entries()) near(need(45, { ...p3, verify: { DPRK: v } }, 'DPRK'), wanted)
    near(need(45, { ...p3, sequence: 'in-turn', first: ['USA', 'ROK', 'CHN'] }, 'DPRK'), 0.19)
    near(need(45, { ...p3, sequence: 'in-turn', first: ['DPRK'] }, 'DPRK'), 0.36)
    for (const [n, wanted] of [
      [2, 0.53],
      [3, 0.4],
      [4, 0.32],
      [6, 0.22],
    ] as const)
      near(need(62, { ...reference('GB'), sequence: 'tranche', tranches: n }, 'DPRK'), wanted)
  })

  test('snap-back halves what relief takes', () => {
    near(need(45, { ...p3, clauses: { snapback: ['U31'] } }, 'USA'), 0.19)
  })

  test('goods in escrow count as delivered', () => {
    const fuel = { commitments: [...p3.commitments, { party: 'USA', measure: 'U31' }].slice(0, -1), verify: { DPRK: 2 } }
    const without = need(45, fuel, 'DPRK') ?? 0
    expect(need(45, { ...fuel, clauses: { escrow: ['U31'] } }, 'DPRK')).toBeLessThan(without)
  })
})

describe('the state', () => {
  const one = {
    commitments: [
      { party: 'DPRK', measure: 'D41' },
      { party: 'USA', measure: 'U43' },
    ],
  }
  const of = (state: object) => price({ state, package: one }).parties['DPRK' as never]

  test('left out it is that of the start', () => {
    const { will, trust } = { will: sixParty.parties.map(({ id, startWill }) => [id, startWill]), trust: sixParty.prior }
    const written = { tension: sixParty.startTension, will: Object.fromEntries(will), trust, opened: 0 }
    expect(price({ package: one })).toEqual(price({ scenario: 'six-party', state: written, package: one }))
  })

  test('trust of single pairs, will of single parties and an opened stage count', () => {
    expect(of({ trust: { DPRK: { USA: 0.42 } } })?.trust).toBe(0.42)
    expect(of({ will: { USA: 20 } })?.durability).toBeLessThan(of({ will: { USA: 80 } })?.durability ?? 0)
    expect(of({ opened: 3 })?.willCost).toBeLessThan(of({ opened: 0 })?.willCost ?? 0)
  })

  test('a need above 1 is that number; null means that no trust suffices at all', () => {
    const give = {
      commitments: [
        { party: 'DPRK', measure: 'D46' },
        { party: 'RUS', measure: 'C02' },
      ],
    }
    const out = price({ state: { tension: 10 }, package: give }).parties['DPRK' as never]
    expect(out?.need).toBeNull()
    const over = price({ state: { will: { USA: 3 } }, package: { ...reference('GB'), verify: { DPRK: 5 }, duration: 12 } })
    expect(over.parties['DPRK' as never]?.need).toBeGreaterThan(1)
  })

  test('a package without the first principal has no asymmetry', () => {
    const others = {
      commitments: [
        { party: 'USA', measure: 'U21' },
        { party: 'CHN', measure: 'C02' },
      ],
    }
    expect(price({ package: others }).asymmetry).toBeNull()
  })
})

describe('what is refused, in one line', () => {
  const pair = [
    { party: 'DPRK', measure: 'D21' },
    { party: 'USA', measure: 'U21' },
  ]
  const fine = { commitments: pair }
  test.each<[string, unknown, RegExp]>([
    ['no object', [], /top level/],
    ['no package', {}, /package/],
    ['an unknown key', { package: fine, mood: 'good' }, /does not know "mood"/],
    ['an unknown key within', { package: { ...fine, clauses: { clarify: true } } }, /package\.clauses: does not know "clarify"/],
    ['an unknown scenario', { scenario: 'moon', package: fine }, /no "moon"; there is six-party/],
    ['tension out of range', { state: { tension: 140 }, package: fine }, /state\.tension/],
    ['trust out of range', { state: { trust: { DPRK: { USA: 1.5 } } }, package: fine }, /state\.trust\.DPRK\.USA/],
    ['will out of range', { state: { will: 1000 }, package: fine }, /state\.will: /],
    ['will that is no number', { state: { will: 'high' }, package: fine }, /state\.will: must be a number from 3 to 97/],
    ['trust of a stranger', { state: { trust: { MARS: { USA: 0.5 } } }, package: fine }, /no party "MARS"/],
    ['trust in oneself', { state: { trust: { USA: { USA: 0.5 } } }, package: fine }, /no trust in itself/],
    ['a stage that is none', { state: { opened: 5 }, package: fine }, /state\.opened/],
    ['no commitments', { package: { commitments: [] } }, /package\.commitments/],
    ['an unknown party', { package: { commitments: [{ party: 'MARS', measure: 'D21' }] } }, /commitments\[0\]: there is no party "MARS"/],
    ['an unknown measure', { package: { commitments: [{ party: 'USA', measure: 'Z99' }] } }, /no measure "Z99"/],
    ['somebody else’s measure', { package: { commitments: [...pair, { party: 'JPN', measure: 'D31' }] } }, /JPN may not commit D31/],
    ['the same twice', { package: { commitments: [...pair, ...pair] } }, /twice/],
    ['one party alone', { package: { commitments: pair.slice(0, 1) } }, /at least two parties/],
    ['a level that is none', { package: { ...fine, verify: { DPRK: 9 } } }, /package\.verify\.DPRK/],
    ['inspection of a stranger', { package: { ...fine, verify: { JPN: 2 } } }, /JPN is to be inspected/],
    ['in turn without anybody', { package: { ...fine, sequence: 'in-turn' } }, /package\.first/],
    ['first without in turn', { package: { ...fine, first: ['USA'] } }, /package\.first/],
    ['everybody first', { package: { ...fine, sequence: 'in-turn', first: ['USA', 'DPRK'] } }, /not everybody/],
    ['tranches without a number', { package: { ...fine, sequence: 'tranche' } }, /package\.tranches/],
    ['tranches without the sequence', { package: { ...fine, tranches: 3 } }, /package\.tranches/],
    ['half a turn', { package: { ...fine, duration: 2.5 } }, /package\.duration/],
    ['a clause on nothing', { package: { ...fine, clauses: { snapback: ['U31'] } } }, /clauses\.snapback names "U31"/],
  ])('%s', (_, document, words) => {
    const refusal = (() => {
      try {
        return price(document)
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(Mistake)
    const { message } = refusal as Mistake
    expect(message).toMatch(words)
    expect(message).not.toContain('\n')
  })

  test('a text that is no JSON, or none at all', () => {
    expect(() => parsedJson('{"a": \n', 'The package')).toThrow(/^The package is not JSON: .+\.$/)
    expect(() => parsedJson('  ', 'The package')).toThrow(/empty/)
    expect(() => parsedJson('{"__proto__": {}}', 'The package')).toThrow(/__proto__/)
    expect(parsedJson('\uFEFF{"a": 1}', 'The package')).toEqual({ a: 1 })
  })
})
