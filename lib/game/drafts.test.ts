// Several people at one draft [P20, P21], by the law.
import { expect, test } from 'vitest'
import type { DraftId, MeasureId, PersonId } from '../ids.ts'
import type { Terms } from '../scenario/schema.ts'
import { party, reference, tableWith } from '../testing/table.ts'
import type { DelegateView } from '../view/view.ts'

const p1 = reference('P1')
const id = 'draft-1' as DraftId
const usa = { kind: 'delegation', party: party('USA') } as const

function twoAtOne() {
  const table = tableWith()
  table.ask('server', { type: 'join', person: 'ben' as PersonId, name: 'Ben', as: { kind: 'delegate', party: party('USA') } })
  const save = (by: string, terms: Terms, base?: Terms) =>
    table.ask(by, { type: 'saveDraft', draft: id, terms, counters: null, ...(base && { base }) })
  save('USA', p1)
  const own = () => (table.view(usa) as DelegateView).own
  return { table, save, own, draft: () => own().drafts[0] }
}
const step = (terms: Terms, who: string, measure: string): Terms => ({
  ...terms,
  commitments: [...terms.commitments, { party: party(who), measure: measure as MeasureId }],
})

test('[P20] two people who save one draft at once lose nothing', () => {
  const { save, draft } = twoAtOne()
  save('USA', { ...step(p1, 'USA', 'U12'), title: 'Calm' }, p1)
  save('ben', { ...step(p1, 'DPRK', 'D21'), duration: 6 }, p1)
  const { terms, writers, clashes } = draft() ?? {}
  expect(terms).toMatchObject({ title: 'Calm', duration: 6 })
  expect(terms?.commitments.map(({ measure }) => measure)).toEqual(expect.arrayContaining(['U12', 'D21']))
  expect(writers).toEqual(['head-USA', 'ben'])
  expect(clashes).toEqual([])
})

test('[P21] on the same field the later save stands, and the earlier value is kept beside it until the field is set again', () => {
  const { save, draft } = twoAtOne()
  save('USA', { ...p1, duration: 2 }, p1)
  save('ben', { ...p1, duration: 8 }, p1)
  expect(draft()?.terms.duration).toBe(8)
  expect(draft()?.clashes).toMatchObject([{ field: 'duration', lost: 2, by: 'ben', over: 'head-USA' }])
  save('USA', { ...p1, title: 'Other', duration: 8 }, { ...p1, duration: 8 })
  expect(draft()?.clashes).toHaveLength(1)
  save('USA', { ...p1, title: 'Other', duration: 2 }, { ...p1, title: 'Other', duration: 8 })
  expect(draft()).toMatchObject({ terms: { duration: 2 }, clashes: [] })
})

test('[P20] who does not say what a text grew from replaces it, and a draft that is gone is begun anew', () => {
  const { table, save, draft } = twoAtOne()
  save('ben', { ...p1, duration: 7 })
  save('USA', { ...p1, title: 'Whole' })
  expect(draft()?.terms).toEqual({ ...p1, title: 'Whole' })
  table.ask('ben', { type: 'discardDraft', draft: id })
  save('USA', { ...p1, title: 'Still here' }, p1)
  expect(draft()?.terms.title).toBe('Still here')
})

test('[P20] a draft that would grow past what can be saved again is refused', () => {
  const { table } = twoAtOne()
  const many = (from: number): Terms => ({
    ...p1,
    commitments: Array.from({ length: 40 }, (_, at) => ({ party: party('USA'), measure: `X${from + at}` as MeasureId })),
  })
  const empty = { ...p1, commitments: [] }
  table.ask('USA', { type: 'saveDraft', draft: id, terms: many(100), counters: null })
  const refusal = table.refusal('ben', { type: 'saveDraft', draft: id, terms: many(200), counters: null, base: empty })
  expect(refusal.code).toBe('tooManySteps')
})
