// How the list is laid out and an entry is begun.
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import type { MelEntry, When } from '../../../../lib/game/mel-entry.ts'
import { type CsvFault, csvFaults } from '../../../../lib/game/melcsv.ts'
import type { PartyId } from '../../../../lib/ids.ts'
import mel from '../../../../lib/words/en/mel.json' with { type: 'json' }
import { chunks } from './chunks.ts'
import { complete, draftOf, emptyDraft, momentsAhead, whenOf } from './draft.ts'
import { grouped, missed } from './grouped.ts'

const entry = (n: number, when: When, state: MelEntry['state'] = { is: 'waiting' }): MelEntry => ({
  ...emptyDraft,
  n,
  armed: 0,
  when,
  state,
})
const at = (turn: number, phase: 'brief' | 'commit' = 'brief'): When => ({ kind: 'moment', turn, phase })

test('by hand first, then triggers, then turn by turn, cancelled last; what was sent stands in its turn', () => {
  const mel = [
    entry(1, at(3)),
    entry(2, { kind: 'byHand' }),
    entry(3, at(2), { is: 'cancelled' }),
    entry(4, { kind: 'breachReported' }),
    entry(5, { kind: 'byHand' }, { is: 'sent', turn: 1 }),
    entry(6, at(3, 'commit')),
  ]
  expect(grouped(mel).map((group) => [group.kind === 'turn' ? group.turn : group.kind, group.entries.map(({ n }) => n)])).toEqual([
    ['byHand', [2]],
    ['trigger', [4]],
    [1, [5]],
    [3, [1, 6]],
    ['cancelled', [3]],
  ])
  expect(grouped([])).toEqual([])
})

test('an entry whose moment went by is told apart', () => {
  const moment = { turn: 2, phase: 'negotiate' } as const
  expect([at(2), at(1, 'commit'), at(2, 'commit'), at(3)].map((when) => missed(entry(1, when), moment))).toEqual([true, true, false, false])
  expect(missed(entry(1, at(2), { is: 'sent', turn: 2 }), moment)).toBe(false)
  expect(missed(entry(1, at(1)), null)).toBe(false)
})

test('only what lies ahead can be waited for', () => {
  expect(momentsAhead({ turns: 2, moment: null })).toHaveLength(6)
  expect(momentsAhead({ turns: 2, moment: { turn: 1, phase: 'negotiate' } })).toHaveLength(4)
  expect(momentsAhead({ turns: 2, moment: { turn: 2, phase: 'respond' } })).toEqual([])
  expect(whenOf('moment', { turns: 2, moment: { turn: 2, phase: 'commit' } })).toBeNull()
  expect(whenOf('moment', { turns: 2, moment: { turn: 1, phase: 'debrief' } })).toEqual(at(2))
})

test('an event of one’s own needs a name and a text, and somebody to hear it', () => {
  const named = { ...emptyDraft, inject: { kind: 'free' as const, name: 'A', text: 'B', effects: [] } }
  expect([complete(emptyDraft), complete(named), complete({ ...named, to: [] }), complete({ ...named, to: ['ONE' as PartyId] })]).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect(draftOf(entry(4, at(1)))).toEqual({ ...emptyDraft, when: at(1) })
})

test('a long list goes in pieces the room takes, in its order', () => {
  const long = Array.from({ length: 90 }, (_, n) => ({ ...emptyDraft, subject: String(n), expected: '한'.repeat(n % 2 ? 300 : 1) }))
  const pieces = chunks(long)
  expect(pieces.flat()).toEqual(long)
  expect(pieces.length).toBeGreaterThan(2)
  for (const piece of pieces) {
    expect(new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThan(16_000)
    expect(piece.length).toBeLessThanOrEqual(60)
  }
  expect(chunks([])).toEqual([])
})

test.each(csvFaults)('a row that fails by %s is told in a sentence', (code) => {
  const sentences: Record<Extract<CsvFault, { of: 'table' }>['code'], string> = mel.csv.fault
  expect(Object.keys(sentences)).toContain(code)
  const t = createTranslator({ locale: 'en', messages: mel.csv.fault })
  expect(t(code, { column: 'message', most: 500, inject: 'E99', cell: 'x' })).toMatch(/^[A-Z“][^{}]+$/)
})
