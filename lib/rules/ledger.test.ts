// The reference tables of MODEL C and E.4 for the six-party scenario.
import { describe, expect, test } from 'vitest'
import type { MeasureId, PartyId } from '../ids.ts'
import { catalogueOf } from '../scenario/catalogue.ts'
import type { Level, Terms } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { footingOf } from '../testing/rules.ts'
import { asymmetry } from './asymmetry.ts'
import type { Footing } from './footing.ts'
import { openingWorld } from './force.ts'
import { ledger } from './ledger.ts'

const c = catalogueOf(sixParty)
const [dprk, usa] = c.principals
const opening = footingOf(openingWorld(c))

/** W = 55, trust with the first principal .10 (.35 for those it trusts more), as in the table's note. */
function at(tension: number, trust?: number): Footing {
  const will = Object.fromEntries(c.parties.map((p) => [p.id, 55]))
  const low = Object.fromEntries(
    c.parties.map((h) => [
      h.id,
      Object.fromEntries(
        c.parties.map((t) => [t.id, trust ?? (h.id === 'CHN' || h.id === 'RUS' || t.id === 'CHN' || t.id === 'RUS' ? 0.35 : 0.1)]),
      ),
    ]),
  )
  return { ...opening, tension, will, trust: low }
}
function terms(id: string): Terms {
  const found = c.packages.find((p) => p.id === id)
  if (!found) throw new Error(id)
  return found.terms
}
const near = (value: number | null, wanted: number) =>
  expect(Math.abs((value ?? Number.NaN) - wanted), `${value} for ${wanted}`).toBeLessThan(0.010001)
const need = (t: Terms, party: PartyId, tension: number) => ledger(c, at(tension), t, party).need

describe('reference packages', () => {
  test.each([
    ['P0', 65, 0, 0.02],
    ['P1', 65, 0, 0],
    ['P2', 58, 0, 0.1],
    ['P3', 45, 0.26, 0.4],
    ['P4', 40, 0.35, 0],
    ['GB', 62, 0.73, 0.01],
    ['GBplus', 62, 0.17, 0.04],
  ])('[R4] trust required for %s at tension %d', (id, tension, first, second) => {
    near(need(terms(id), dprk, tension), first)
    near(need(terms(id), usa, tension), second)
  })

  test.each([
    ['P1', 0],
    ['P2', -0.26],
    ['P3', 0.03],
    ['P4', 0.57],
    ['GB', 0.92],
  ])('[R7] commitment asymmetry of %s', (id, wanted) => {
    near(asymmetry(c, terms(id)).value, wanted)
  })

  test('[R7] the bar of the grand bargain reads 52.8 against 1.8', () => {
    const { sums } = asymmetry(c, terms('GB'))
    near(sums[dprk] ?? 0, 52.81)
    near(
      Object.entries(sums).reduce((a, [party, x]) => (party === dprk ? a : a + x), 0),
      1.81,
    )
  })

  test.each([
    ['P3', 45, 0.3],
    ['P4', 40, 0.27],
    ['GB', 62, 0.46],
    ['GBplus', 62, 0.01],
  ])('[R6] a hedged signature of %s pays from', (id, tension, wanted) => {
    const pays = (trust: number) => ledger(c, at(tension, trust), terms(id), dprk).evHedge >= 0
    const from = Array.from({ length: 198 }, (_, i) => (i + 1) / 200).find(pays)
    near(from ?? null, wanted)
  })
})

describe('clauses', () => {
  test('[R3] verification raises the price of the inspected and lowers that of the other', () => {
    const levels: Level[] = [0, 1, 2, 3, 4, 5]
    const inspected = (level: Level): Terms => ({ ...terms('P3'), verify: { [dprk]: level } })
    const first = levels.map((level) => need(inspected(level), dprk, 45))
    const second = levels.map((level) => need(inspected(level), usa, 45))
    for (const [i, wanted] of [0.19, 0.21, 0.26, 0.35, 0.46, 0.58].entries()) near(first[i] ?? null, wanted)
    for (const [i, wanted] of [0.45, 0.42, 0.4, 0.38, 0.37, 0.37].entries()) near(second[i] ?? null, wanted)
  })

  test('[R3] who goes first pays for the whole lag', () => {
    const others = ['USA', 'ROK', 'CHN'] as PartyId[]
    near(need({ ...terms('P3'), sequence: { kind: 'in-turn', first: others } }, dprk, 45), 0.19)
    near(need({ ...terms('P3'), sequence: { kind: 'simultaneous' } }, dprk, 45), 0.26)
    near(need({ ...terms('P3'), sequence: { kind: 'in-turn', first: [dprk] } }, dprk, 45), 0.36)
  })

  test('[R3] tranches divide what is at risk', () => {
    const inParts = [2, 3, 4, 6].map((tranches) => need({ ...terms('GB'), sequence: { kind: 'tranche', tranches } }, dprk, 62))
    for (const [i, wanted] of [0.53, 0.4, 0.32, 0.22].entries()) near(inParts[i] ?? null, wanted)
  })

  test('[R3] snap-back halves the price of relief and hardly moves the other side', () => {
    const snapback = ['U31'] as MeasureId[]
    const t = terms('P3')
    const snapped: Terms = { ...t, clauses: { ...t.clauses, snapback } }
    near(need(snapped, usa, 45), 0.19)
    near(need(snapped, dprk, 45), 0.27)
  })

  test('[R3] snap-back does nothing to a step that is not running relief', () => {
    const t = terms('GB')
    const snapped: Terms = { ...t, clauses: { ...t.clauses, snapback: ['D45'] as MeasureId[] } }
    expect(ledger(c, at(62), snapped, dprk)).toEqual(ledger(c, at(62), t, dprk))
  })
})

test('[R5] the first four lines make the loss, the fifth is the gain, the sixth the durability', () => {
  for (const { terms: t } of c.packages) {
    for (const party of new Set(t.commitments.map((k) => k.party))) {
      const l = ledger(c, at(62), t, party)
      expect(l.lines.cannotGetBack + l.lines.payBeforeNoticing + l.lines.deliveredToMe + l.lines.ownRestraint).toBeCloseTo(l.loss, 5)
      expect(l.lines.gainIfKept).toBe(l.gain)
      expect(l.lines.durability).toBe(l.durability)
    }
  }
})
