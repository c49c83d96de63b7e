// Two who write one text at once [P20, P21].
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PartyId } from '../ids.ts'
import type { Level, Sequence, Terms } from '../scenario/schema.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { reference } from '../testing/table.ts'
import { type Field, merged, withLost } from './merge.ts'

const numRuns = 300
const seed = process.env.OVERTURE_SEED
  ? { seed: [...process.env.OVERTURE_SEED].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7) | 0 }
  : {}

const parties = sixParty.parties.map(({ id }) => id)
const steps = sixParty.measures.flatMap(({ id, by }) => by.map((party) => ({ party, measure: id }))).slice(0, 24)
const measures = [...new Set(steps.map(({ measure }) => measure))].slice(0, 8)
const level = fc.integer({ min: 0, max: 5 }).map((one) => one as Level)
const sequence: fc.Arbitrary<Sequence> = fc.oneof(
  fc.constant<Sequence>({ kind: 'simultaneous' }),
  fc.subarray(parties, { minLength: 1 }).map((first): Sequence => ({ kind: 'in-turn', first })),
  fc.integer({ min: 2, max: 6 }).map((tranches): Sequence => ({ kind: 'tranche', tranches })),
)
const terms: fc.Arbitrary<Terms> = fc.record({
  title: fc.constantFrom('', 'A', 'B', 'C'),
  commitments: fc.subarray(steps),
  sequence,
  verify: fc.dictionary(fc.constantFrom(...parties), level) as fc.Arbitrary<Terms['verify']>,
  duration: fc.integer({ min: 1, max: 12 }),
  clauses: fc.record({
    snapback: fc.subarray(measures),
    escrow: fc.subarray(measures),
    clarify: fc.boolean(),
    dispute: fc.constantFrom('suspend' as const, 'none' as const),
  }),
})

/** Every field of a text and what stands in it, worked out in another way than the merge does it. */
function fields({ title, commitments, sequence: order, verify, duration, clauses }: Terms): Map<Field, string> {
  const said = new Map<Field, string>([
    ['title', title],
    ['sequence', JSON.stringify(order.kind === 'in-turn' ? { ...order, first: [...order.first].sort() } : order)],
    ['duration', String(duration)],
    ['clarify', String(clauses.clarify)],
    ['dispute', clauses.dispute],
  ])
  for (const { party, measure } of commitments) said.set(`step ${party} ${measure}`, 'in')
  for (const measure of clauses.snapback) said.set(`snapback ${measure}`, 'in')
  for (const measure of clauses.escrow) said.set(`escrow ${measure}`, 'in')
  for (const [party, at] of Object.entries(verify)) if (at > 0) said.set(`inspection ${party as PartyId}`, String(at))
  return said
}
const changed = (before: Terms, after: Terms): Map<Field, string | undefined> => {
  const [was, is] = [fields(before), fields(after)]
  return new Map([...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key)).map((key) => [key, is.get(key)]))
}
/** The same whatever the order in which measures are named. */
const content = (text: Terms) => [...fields(text)].sort()

test('[P20] what either changed and the other did not touch stands, and nothing else changes', () => {
  fc.assert(
    fc.property(terms, terms, terms, (base, mine, theirs) => {
      const { terms: both, touched } = merged({ base, mine, theirs })
      const [ours, others, now] = [changed(base, mine), changed(base, theirs), fields(both)]
      for (const [field, value] of ours) expect([field, now.get(field)]).toEqual([field, value])
      for (const [field, value] of others) if (!ours.has(field)) expect([field, now.get(field)]).toEqual([field, value])
      for (const [field, value] of fields(base)) if (!ours.has(field) && !others.has(field)) expect(now.get(field)).toBe(value)
      expect([...changed(theirs, both).keys()].sort()).toEqual([...touched].sort())
    }),
    { numRuns, ...seed },
  )
})

/** Of every part of the text one of the two leaves their hands, so that no field is touched by both. */
const apart = fc.tuple(terms, terms, terms, fc.tuple(...Array.from({ length: 6 }, () => fc.boolean()))).map(([base, a, b, mine]) => {
  const part = (of: Terms, hers: (at: number) => boolean | undefined): Terms => ({
    title: hers(0) ? of.title : base.title,
    commitments: hers(1) ? of.commitments : base.commitments,
    sequence: hers(2) ? of.sequence : base.sequence,
    verify: hers(3) ? of.verify : base.verify,
    duration: hers(4) ? of.duration : base.duration,
    clauses: hers(5) ? of.clauses : base.clauses,
  })
  return { base, mine: part(a, (at) => mine[at]), theirs: part(b, (at) => !mine[at]) }
})

test('[P20] texts that touch no field in common come to the same whoever saves first', () => {
  fc.assert(
    fc.property(apart, ({ base, mine, theirs }) => {
      const one = merged({ base, mine, theirs })
      const other = merged({ base, mine: theirs, theirs: mine })
      expect(content(one.terms)).toEqual(content(other.terms))
      expect([one.lost, other.lost]).toEqual([[], []])
    }),
    { numRuns, ...seed },
  )
})

test('[P21] where both changed a field to different values the later stands, and the other is told so that it can be put back', () => {
  fc.assert(
    fc.property(terms, terms, terms, (base, mine, theirs) => {
      const { terms: both, lost } = merged({ base, mine, theirs })
      const ours = changed(base, mine)
      const clashes = [...changed(base, theirs)].filter(([field, value]) => ours.has(field) && ours.get(field) !== value)
      expect(lost.length).toBe(clashes.filter(([field]) => !['clarify', 'dispute'].includes(field)).length)
      const back = lost.reduce(withLost, both)
      for (const [field, value] of clashes) expect([field, fields(back).get(field)]).toEqual([field, value])
    }),
    { numRuns, ...seed },
  )
})

test('[P20] merging what is merged already changes nothing', () => {
  fc.assert(
    fc.property(terms, terms, terms, (base, mine, theirs) => {
      const { terms: both } = merged({ base, mine, theirs })
      expect(merged({ base, mine, theirs: both })).toEqual({ terms: both, touched: [], lost: [] })
    }),
    { numRuns, ...seed },
  )
})

test('[P21] who goes first is a set: the same names in another order are no change', () => {
  const p1 = reference('P1')
  const first = (...ids: string[]): Terms => ({ ...p1, sequence: { kind: 'in-turn', first: ids as PartyId[] } })
  expect(merged({ base: p1, mine: first('DPRK', 'ROK'), theirs: first('ROK', 'DPRK') }).lost).toEqual([])
})
