import * as fc from 'fast-check'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import type { DraftId, PackageId } from '../../../lib/ids.ts'
import { check } from '../../../lib/rules/check.ts'
import { deal, measure, party, reference, six } from '../../../lib/testing/rules.ts'
import words from '../../../lib/words/en/compose.json' with { type: 'json' }
import {
  blankTerms,
  coverable,
  type Missing,
  missing,
  offered,
  type Work,
  withCover,
  withFirst,
  withLevel,
  withoutParty,
  withoutStep,
  withStep,
} from './terms.ts'

const [usa, dprk, chn] = [party('USA'), party('DPRK'), party('CHN')]
const work = (terms: Work['terms'], counters: Work['counters'] = null): Work => ({ draft: 'draft-1' as DraftId, terms, counters })

test('a step is added once and removed with every clause that names it', () => {
  const step = { party: usa, measure: measure('U31') }
  const once = withStep(withStep(deal('DPRK D31'), step), step)
  expect(once.commitments).toHaveLength(2)
  const covered = withCover(once, 'snapback', step.measure)
  expect(covered.clauses.snapback).toEqual(['U31'])
  expect(withoutStep(covered, step).clauses.snapback).toEqual([])
})

test('a clause stays while another delegation still owes the measure', () => {
  const both = withCover(deal('USA U34, CHN U34, DPRK D31'), 'escrow', measure('U34'))
  expect(withoutStep(both, { party: usa, measure: measure('U34') }).clauses.escrow).toEqual(['U34'])
})

test('with the last delegation that goes first taken out, all move together', () => {
  const first = withFirst(deal('DPRK D11, USA U11, CHN C01'), chn)
  expect(first.sequence).toEqual({ kind: 'in-turn', first: ['CHN'] })
  const out = withoutParty(withLevel(first, chn, 2), chn)
  expect(out.sequence).toEqual({ kind: 'simultaneous' })
  expect(out.verify).toEqual({})
})

test('whatever is added and removed, what remains names only what is in it', () => {
  const step = fc.constantFrom(...six.measures.flatMap(({ id, by }) => by.map((one) => ({ party: one, measure: id }))))
  const move = fc.record({ step, what: fc.constantFrom('add', 'add', 'remove', 'snapback', 'escrow', 'level', 'out') })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      const terms = moves.reduce((text, { step: one, what }) => {
        if (what === 'add') return withStep(text, one)
        if (what === 'remove') return withoutStep(text, one)
        if (what === 'level') return withLevel(text, one.party, 3)
        if (what === 'out') return withoutParty(text, one.party)
        const clause = what === 'escrow' ? 'escrow' : 'snapback'
        return coverable(six, text, clause).some(({ id }) => id === one.measure) ? withCover(text, clause, one.measure) : text
      }, blankTerms)
      const fault = check(six, offered(six, terms))
      expect(fault === null || fault.code === 'tooFewParties').toBe(true)
    }),
    { seed: Number(process.env.OVERTURE_SEED) },
  )
})

const against = { tabledBy: dprk, latest: { n: 2, terms: reference('P1') } }
const answering = { package: 'package-1' as PackageId, version: 2 }
const mine = deal('DPRK D11, USA U11')
const lacks: [string, Missing | null, Missing | null][] = [
  ['an empty text', { code: 'tooFewParties', parties: 0 }, missing(six, usa, work(blankTerms), null)],
  ['one delegation alone', { code: 'tooFewParties', parties: 1 }, missing(six, usa, work(deal('USA U11')), null)],
  ['no title', { code: 'noTitle' }, missing(six, usa, work({ ...mine, title: '  ' }), null)],
  ['one that gives nothing first', { code: 'firstStranger', party: chn }, missing(six, usa, work(withFirst(mine, chn)), null)],
  ['everybody first', { code: 'everyoneFirst', parties: 2 }, missing(six, usa, work(withFirst(withFirst(mine, usa), dprk)), null)],
  ['the same as on the table', { code: 'nothingChanged' }, missing(six, usa, work(reference('P1'), answering), against)],
  ['an older version', { code: 'newerVersion', version: 2 }, missing(six, usa, work(mine, { ...answering, version: 1 }), against)],
  [
    'a package of others',
    { code: 'notYours' },
    missing(six, chn, work(mine, answering), { tabledBy: dprk, latest: { n: 2, terms: deal('DPRK D11, USA U12') } }),
  ],
  ['nothing at all', null, missing(six, usa, work(mine), null)],
  ['nothing in a counter-offer', null, missing(six, usa, work(mine, answering), against)],
]
test.each(lacks)('%s is told', (_what, expected, told) => {
  expect(told).toEqual(expected)
})

type Tree = { [name: string]: string | Tree }
const codes: { [Code in Missing['code']]: Extract<Missing, { code: Code }> } = {
  noTitle: { code: 'noTitle' },
  nothingChanged: { code: 'nothingChanged' },
  notYours: { code: 'notYours' },
  newerVersion: { code: 'newerVersion', version: 3 },
  unknownParty: { code: 'unknownParty', party: usa },
  unknownMeasure: { code: 'unknownMeasure', measure: measure('U11') },
  notTheirsToCommit: { code: 'notTheirsToCommit', party: usa, measure: measure('U11') },
  duplicateCommitment: { code: 'duplicateCommitment', party: usa, measure: measure('U11') },
  tooFewParties: { code: 'tooFewParties', parties: 1 },
  verifyStranger: { code: 'verifyStranger', party: usa },
  firstStranger: { code: 'firstStranger', party: usa },
  everyoneFirst: { code: 'everyoneFirst', parties: 2 },
  clauseStranger: { code: 'clauseStranger', clause: 'snapback', measure: measure('U11') },
}
test.each(Object.values(codes))('$code has its words', ({ code, ...values }) => {
  const t = createTranslator({
    locale: 'en',
    messages: words as Tree,
    onError: (error) => {
      throw error
    },
  })
  expect((t as (path: string, values: object) => string)(`missing.${code}`, values)).toMatch(/^[^{}]{10,}\.$/)
})
