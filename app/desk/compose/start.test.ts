import { expect, test } from 'vitest'
import type { DraftId, PackageId, PartyId, PersonId } from '../../../lib/ids.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { deal, reference, six } from '../../../lib/testing/rules.ts'
import type { Own, ProposalView } from '../../../lib/view/view.ts'
import type { ComposeFrom } from '../useDesk.ts'
import { type Kept, startFrom } from './start.ts'
import { blankTerms } from './terms.ts'

const me = 'person-ada' as PersonId
const usa = 'USA' as PartyId
const bob = 'person-bob' as PersonId
const fresh = 'draft-new' as DraftId
const offer = 'package-1' as PackageId

const draft = (id: string, at: number, more: Partial<Own['drafts'][number]> = {}): Own['drafts'][number] => ({
  id: id as DraftId,
  party: usa,
  by: me,
  terms: deal('DPRK D11, USA U11', { title: id }),
  counters: null,
  returned: null,
  at,
  writers: [me],
  clashes: [],
  ...more,
})
const proposal: ProposalView = {
  id: offer,
  status: 'tabled',
  tabledBy: usa,
  versions: [
    { n: 1, by: usa, terms: deal('DPRK D11, USA U11'), turn: 1 },
    { n: 2, by: 'DPRK' as PartyId, terms: deal('DPRK D11, USA U12'), turn: 1 },
  ],
  signatures: [],
  needs: [],
}
const kept = (terms: Terms, more: Partial<Kept> = {}): Kept => ({
  draft: 'draft-here' as DraftId,
  terms,
  base: blankTerms,
  counters: null,
  from: { kind: 'new' },
  saved: false,
  ...more,
})
const start = (from: ComposeFrom, more: { kept?: Kept; drafts?: Own['drafts'] } = {}) =>
  startFrom({ from, kept: more.kept ?? null, drafts: more.drafts ?? [], proposals: [proposal], agreements: [], catalogue: six, me, fresh })

test('with nothing unfinished there is a blank sheet', () => {
  expect(start({ kind: 'new' })).toEqual({
    work: { draft: fresh, terms: blankTerms, counters: null },
    base: blankTerms,
    how: 'asked',
    saved: false,
  })
})

test('what the room has not acknowledged comes back from this device', () => {
  const typed = deal('DPRK D11, USA U11', { title: 'typed offline' })
  const { work, how, saved } = start({ kind: 'new' }, { kept: kept(typed), drafts: [draft('draft-old', 5)] })
  expect(work.terms).toEqual(typed)
  expect([work.draft, how, saved]).toEqual(['draft-here', 'resumed', false])
})

test('on another device the newest draft of the same person is taken up, a counter-offer too', () => {
  const drafts = [draft('draft-a', 1), draft('draft-b', 3, { counters: offer }), draft('draft-c', 9, { by: bob, writers: [bob] })]
  const { work, how } = start({ kind: 'new' }, { drafts })
  expect([work.draft, how]).toEqual(['draft-b', 'resumed'])
  expect(work.counters).toEqual({ package: offer, version: 2 })
})

test('a package composed anew does not become the counter-offer on the bench', () => {
  const counter = kept(deal('DPRK D11, USA U12'), { counters: { package: offer, version: 2 }, from: { kind: 'counter', package: offer } })
  expect(start({ kind: 'new' }, { kept: counter }).work.terms).toEqual(blankTerms)
  expect(start({ kind: 'counter', package: offer }, { kept: counter }).how).toBe('resumed')
})

test('what has become an offer does not come back', () => {
  const done = kept(deal('DPRK D11, USA U11'), { saved: true })
  expect(start({ kind: 'new' }, { kept: done }).work.terms).toEqual(blankTerms)
})

test('a saved draft comes back as the room has it, with what another device changed', () => {
  const there = draft('draft-here', 7)
  const { work } = start({ kind: 'new' }, { kept: kept(deal('DPRK D11, USA U12'), { saved: true }), drafts: [there] })
  expect(work.terms).toEqual(there.terms)
})

test('a counter-offer starts from the version on the table and remembers which it saw', () => {
  const { work } = start({ kind: 'counter', package: offer })
  expect(work.terms).toEqual(proposal.versions[1]?.terms)
  expect(work.counters).toEqual({ package: offer, version: 2 })
})

test('a reference package is copied once and then taken up where it was left', () => {
  expect(start({ kind: 'reference', id: 'P1' }).work.terms).toEqual(reference('P1'))
  const going = kept(deal('DPRK D11, USA U11'), { from: { kind: 'reference', id: 'P1' } })
  expect(start({ kind: 'reference', id: 'P1' }, { kept: going }).work.terms).toEqual(going.terms)
  expect(start({ kind: 'reference', id: 'P2' }, { kept: going }).work.terms).toEqual(reference('P2'))
})

test('a colleague’s counter-offer to the same package is gone on with together', () => {
  const theirs = draft('draft-bob', 4, { by: bob, writers: [bob], counters: offer })
  expect(start({ kind: 'counter', package: offer }, { drafts: [theirs] }).work.draft).toBe('draft-bob')
})

test('an old version is copied as it stood, and what was typed over it is not lost', () => {
  expect(start({ kind: 'old', package: offer, version: 1 }).work.terms).toEqual(proposal.versions[0]?.terms)
  const going = kept(deal('DPRK D11, USA U11'), { from: { kind: 'old', package: offer, version: 1 } })
  expect(start({ kind: 'old', package: offer, version: 1 }, { kept: going }).work.terms).toEqual(going.terms)
})
