import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import type { PackageId } from '../../../lib/ids.ts'
import { openingWorld } from '../../../lib/rules/force.ts'
import { type Lint, preview } from '../../../lib/rules/preview.ts'
import { deal, footingOf, measure, party, six } from '../../../lib/testing/rules.ts'
import words from '../../../lib/words/en/compose.json' with { type: 'json' }
import { remark } from './lint.ts'

const usa = party('USA')
/** One of each: does not compile when a code of the rules is missing here. */
const all: { [Code in Lint['code']]: Extract<Lint, { code: Code }> } = {
  never: { code: 'never', party: usa },
  trustShort: { code: 'trustShort', party: usa, need: 0.58, trust: 0.31 },
  givesMore: { code: 'givesMore', party: usa, gives: 3, receives: 1, counted: 'all' },
  receivesNothing: { code: 'receivesNothing', party: usa, gives: 1, counted: 'new' },
  heldAlready: {
    code: 'heldAlready',
    party: usa,
    measure: measure('U11'),
    package: 'pk-1' as PackageId,
    title: 'Open the lines',
    how: 'owed',
  },
  overnight: { code: 'overnight', party: usa, overnight: 2, receives: 3, turns: 6 },
  unseen: { code: 'unseen', party: usa, measure: measure('U11'), level: 0, detection: 0.15, term: 0.478, turns: 4, from: 3 },
  reservePays: { code: 'reservePays', party: usa, by: 1.25 },
  lopsided: { code: 'lopsided', party: usa, bears: 9.7, rest: 1.2 },
  shortLived: { code: 'shortLived', party: usa, durability: 0.45, turns: 4 },
  unexamined: { code: 'unexamined' },
  skipsStage: { code: 'skipsStage', stage: 3, opened: 0, factor: 1.5 },
  idleClause: { code: 'idleClause', clause: 'escrow', measure: measure('U11') },
}

type Tree = { [name: string]: string | Tree }
function said(own: string, lint: Lint): string {
  const t = createTranslator({
    locale: 'en',
    messages: words as Tree,
    onError: (error) => {
      throw error
    },
  })
  const { key, values } = remark(six, party(own), lint)
  return (t as (path: string, values: object) => string)(`lint.${key}`, values)
}

describe.each(Object.values(all))('$code', (lint) => {
  test.each(['USA', 'DPRK'])('has its words for %s, with every value filled in', (own) => {
    expect(said(own, lint)).toMatch(/^[^{}]{20,}\.$/)
  })
})

test('speaks of the own delegation as we, of others by name', () => {
  expect(said('USA', all.givesMore)).toBe('We give 3 steps and receive 1.')
  expect(said('DPRK', all.givesMore)).toBe(`${six.parties.find(({ id }) => id === usa)?.short} gives 3 steps and receives 1.`)
  expect(said('USA', all.overnight)).toBe('2 of the 3 steps we receive can be reversed overnight; ours take up to 6 turns to undo.')
})

test('says what is new, and where the rest is owed already', () => {
  expect(said('USA', { ...all.givesMore, counted: 'new' })).toBe('We give 3 new steps and receive 1.')
  expect(said('USA', all.heldAlready)).toMatch(/is already owed by us under “Open the lines”: this would not be new\. It counts once\./)
  expect(said('DPRK', { ...all.heldAlready, how: 'done' })).toMatch(/^USA has already carried out “.*” under “Open the lines”/)
})

test('a breach that the term brings out may only be noticed late: a note; one that it does not speaks against the draft', () => {
  const late: Lint = { ...all.unseen, detection: 0.35, term: 0.82 }
  expect(said('USA', all.unseen)).toMatch(
    /by us would probably go unnoticed: .* is 15% in any one turn, 48% over all 4 turns\. From level 3/,
  )
  expect(said('USA', late)).toMatch(/by us may be noticed late: .* is 35% in any one turn, 82% over all 4 turns\./)
  expect([all.unseen, late].map((one) => remark(six, usa, one).weight)).toEqual(['doubt', 'note'])
})

test('every remark on a one-sided bargain can be said', () => {
  const world = openingWorld(six)
  const { lint } = preview(
    six,
    footingOf(world),
    deal('DPRK D41, DPRK D42, USA U01', { clauses: { snapback: [measure('D41')], escrow: [], clarify: true, dispute: 'none' } }),
  )
  expect(lint.length).toBeGreaterThan(2)
  for (const one of lint) expect(said('DPRK', one)).not.toContain('undefined')
})
