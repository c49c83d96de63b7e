// The weight of single signals: the properties and examples of E.6.
import { describe, expect, test } from 'vitest'
import { six as c, deal, measure, party } from '../testing/rules.ts'
import { measureOf } from './catalogue.ts'
import { commitmentEvidence, concealmentEvidence, observerWeight, openEvidence, signalCost } from './evidence.ts'
import { sight } from './verification.ts'
import type { Grade } from './world.ts'

const p = c.params
const b2 = sight(c, 2, 'B')
const m = (id: string) => measureOf(c, measure(id))
const none = deal('DPRK D11, USA U11')
const inPackage = { weight: p.packageSignalWeight, costFactor: 1, will: 'spentBefore' } as const

describe('a commitment', () => {
  test('[R23] costs move trust with diminishing returns', () => {
    expect(commitmentEvidence(p, 'clean', 0.5, 0, b2)).toBeCloseTo(0.19, 2)
    expect(commitmentEvidence(p, 'clean', 0.5, 10, b2)).toBeCloseTo(0.05, 2)
    const once = commitmentEvidence(p, 'clean', 0.5, 0, b2)
    expect(commitmentEvidence(p, 'clean', 1, 0, b2)).toBeLessThan(2 * once)
  })
  test('[R23] an early breach hurts more than a late one', () => {
    expect(commitmentEvidence(p, 'clear', 0.5, 0, b2)).toBeCloseTo(-1.64, 2)
    expect(commitmentEvidence(p, 'clear', 0.5, 10, b2)).toBeCloseTo(-0.76, 2)
  })
  test('[R23] words that cost nothing move nothing', () => {
    for (const grade of ['clean', 'doubtful', 'clear'] as Grade[]) expect(commitmentEvidence(p, grade, 0, 3, b2)).toBe(0)
  })
  test('[R23] clean is good, doubtful bad, clear worse', () => {
    const of = (grade: Grade) => commitmentEvidence(p, grade, 0.8, 1, b2)
    expect(of('clean')).toBeGreaterThan(0)
    expect(of('doubtful')).toBeLessThan(0)
    expect(of('clear')).toBeLessThan(of('doubtful'))
  })
  test('[R23] the cost shown: running, a share of a one-off, and of the will in the turn of signature', () => {
    expect(signalCost(p, none, m('D11'), inPackage)).toBeCloseTo(0.6 * 0.35, 9)
    expect(signalCost(p, none, m('D11'), { ...inPackage, will: 'spentNow' })).toBeCloseTo(0.6 * (0.35 + 0.1), 9)
    expect(signalCost(p, none, m('D41'), inPackage)).toBeCloseTo((0.6 * (0.6 + 9.737)) / 4, 2)
    const inSix = deal('DPRK D41, USA U11', { sequence: { kind: 'tranche', tranches: 6 } })
    expect(signalCost(p, inSix, m('D41'), inPackage)).toBeCloseTo((0.6 * (0.6 + 9.737)) / 6, 2)
    expect(signalCost(p, none, m('D11'), { weight: 1, costFactor: 0.5, will: 'spentBefore' })).toBeCloseTo(0.175, 9)
  })
})

test('[R24] whom it benefits sees it fully', () => {
  expect(observerWeight(p, m('D11'), party('JPN'))).toBe(1)
  expect(observerWeight(p, m('D41'), party('ROK'))).toBe(1)
  expect(observerWeight(p, m('U11'), party('JPN'))).toBe(0.3)
})

test('[R25] nothing found elsewhere is good news, more so under inspection', () => {
  const at = (level: 0 | 3) => concealmentEvidence(p, 'clean', sight(c, level, 'C'))
  expect(at(3)).toBeCloseTo(0.22, 2)
  expect(at(0)).toBeGreaterThan(0)
  expect(at(0)).toBeLessThan(at(3))
  expect(concealmentEvidence(p, 'clear', sight(c, 3, 'C'))).toBeCloseTo(Math.log(0.15 / 0.6), 6)
})

test('[R26] open happenings have fixed weights', () => {
  expect(openEvidence(p, 'openBreach')).toBeCloseTo(-1.43, 2)
  expect(openEvidence(p, 'coercion')).toBeCloseTo(-0.69, 2)
  expect(openEvidence(p, 'provocation')).toBeCloseTo(-0.22, 2)
})
