import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
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
  givesMore: { code: 'givesMore', party: usa, gives: 3, receives: 1 },
  receivesNothing: { code: 'receivesNothing', party: usa, gives: 1 },
  overnight: { code: 'overnight', party: usa, overnight: 2, receives: 3, turns: 6 },
  unseen: { code: 'unseen', party: usa, measure: measure('U11'), level: 0, detection: 0.15, term: 0.6, from: 3 },
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
