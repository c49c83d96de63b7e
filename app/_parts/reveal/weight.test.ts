// What a room hears first, and what is folded.
import { expect, test } from 'vitest'
import type { Headline, HeadlineKind } from '../../../lib/game/state.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { Report } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { graveFrom, piecesOf, routineBelow } from './weight.ts'

const catalogue = {
  acts: [
    { id: 'big', tension: 12 },
    { id: 'small', tension: 3 },
  ],
} as unknown as Pick<Catalogue, 'acts'>
const [a, b, c, d] = ['A', 'B', 'C', 'D'] as [PartyId, PartyId, PartyId, PartyId]
let last = 0
const next = () => {
  last += 1
  return last
}
const news = (kind: HeadlineKind, more: Partial<Headline> = {}): Headline => ({
  id: next(),
  turn: 1,
  phase: 'respond',
  at: 0,
  kind,
  ...more,
})
const report = (more: Partial<Report>): Report =>
  ({ id: `r${next()}`, package: 'p', party: a, measure: 'm', grade: 'clean', clarified: null, by: null, ...more }) as Report
const told = (headlines: Headline[], reports: Report[] = []) =>
  piecesOf(catalogue, { headlines, reports }).map((piece) =>
    piece.kind === 'headline' ? `${piece.headline.kind}${piece.headline.act ? ` ${piece.headline.act}` : ''}` : piece.kind,
  )

test('acts by the tension they bring and breaches come first, what is done every turn last', () => {
  const headlines = [news('homeCampaign', { party: b }), news('act', { party: a, act: 'small' }), news('act', { party: a, act: 'big' })]
  expect(told(headlines, [report({ grade: 'clear' }), report({ grade: 'doubtful' }), report({})])).toEqual([
    'act big',
    'report',
    'act small',
    'report',
    'homeCampaign',
  ])
})

test('a great test and a breach are grave, a small raid is not, a campaign is routine', () => {
  const weightOf = (one: Headline) => piecesOf(catalogue, { headlines: [one] })[0]?.weight ?? Number.NaN
  expect(weightOf(news('act', { party: a, act: 'big' }))).toBeGreaterThanOrEqual(graveFrom)
  expect(weightOf(news('clearReport', { party: a }))).toBeGreaterThanOrEqual(graveFrom)
  expect(weightOf(news('act', { party: a, act: 'small' }))).toBeLessThan(graveFrom)
  expect(weightOf(news('act', { party: a, act: 'unknown' }))).toBeGreaterThan(routineBelow)
  expect(weightOf(news('homeCampaign', { party: a }))).toBeLessThan(routineBelow)
})

test('campaigns are one line, and so are those who mediate between the same two', () => {
  const pieces = piecesOf(catalogue, {
    headlines: [
      news('homeCampaign', { party: a }),
      news('mediation', { party: c, parties: [a, b] }),
      news('homeCampaign', { party: b }),
      news('mediation', { party: d, parties: [b, a] }),
      news('mediation', { party: d, parties: [a, c] }),
    ],
  })
  expect(pieces.filter(({ kind }) => kind === 'homeCampaign')).toMatchObject([{ parties: [a, b] }])
  expect(pieces.filter(({ kind }) => kind === 'mediation')).toMatchObject([{ parties: [c, d] }, { parties: [d] }])
})

test('what an examination came to stands for the doubt before it', () => {
  const doubt = news('doubtfulReport', { party: a, measure: 'm' as never })
  const examined = news('clarified', { party: a, measure: 'm' as never, text: 'clear' })
  const other = news('doubtfulReport', { party: b, measure: 'm' as never })
  expect(told([doubt, other, examined])).toEqual(['clarified', 'doubtfulReport'])
  expect(told([doubt, examined], [report({ grade: 'doubtful', clarified: 'clear' })])).toEqual(['report'])
})
