// The list as a table [M9]: what is written reads back, bad rows are told one by one, formulas are made harmless.
import fc from 'fast-check'
import papa from 'papaparse'
import { expect, test } from 'vitest'
import type { PartyId } from '../ids.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { tableWith } from '../testing/table.ts'
import { melSight } from './mel.ts'
import type { FreeEffect, MelDraft } from './mel-entry.ts'
import { melDraftSchema } from './mel-schema.ts'
import { type CsvSight, parseMel, printMel } from './melcsv.ts'
import { catalogueFor } from './table.ts'

const seed = Number(process.env.OVERTURE_SEED) || 20_231
const table = tableWith({ started: 'lobby' })
const catalogue = catalogueFor(sixParty, table.state.settings)
const known = melSight({ scenario: sixParty, catalogue, state: table.state })
const sight: CsvSight = {
  ...known,
  names: sixParty.parties.map(({ id, name, short }) => ({ id, name, short })),
  deck: known.deck.map((card) => ({ ...card, text: sixParty.injects.find(({ id }) => id === card.id)?.text ?? '' })),
}
const parties = sixParty.parties.map(({ id }) => id)
const nameOf = (id: string) => sixParty.parties.find((one) => one.id === id)?.name ?? ''
const silent = known.deck.filter(({ effects }) => !JSON.stringify(effects).includes('"choice"'))

/** Texts as people and spreadsheets write them: lines, quotes, separators, formulas, other scripts. */
const text = (most: number, least = 0) =>
  fc
    .string({ unit: fc.constantFrom(...'ab Z9,;\t\n"\'=+-@|é한’\r'), maxLength: most, minLength: least })
    .map((one) => one.replace(/\r\n?/g, '\n').trim())
    .filter((one) => one.length >= least)
const party = fc.constantFrom<PartyId>(...parties)
const points = fc.integer({ min: 1, max: 20 }).chain((by) => fc.constantFrom(by, -by))
const effect: fc.Arbitrary<FreeEffect> = fc.oneof(
  fc.record({ kind: fc.constant('tension' as const), by: points }),
  fc.record({ kind: fc.constant('will' as const), party, by: points }),
  fc.record({ kind: fc.constant('pressure' as const), party: fc.constantFrom<PartyId>(...known.sanctioned), by: points }),
  fc
    .record({
      kind: fc.constant('trust' as const),
      holder: party,
      toward: party,
      by: fc.constantFrom('muchLess' as const, 'littleLess' as const, 'littleMore' as const, 'muchMore' as const),
    })
    .filter(({ holder, toward }) => holder !== toward),
)
const inject: fc.Arbitrary<MelDraft['inject']> = fc.oneof(
  fc.constantFrom(...silent).chain((card) =>
    fc.record({
      kind: fc.constant('card' as const),
      id: fc.constant(card.id),
      text: fc.option(text(60, 1)),
      party: card.fallsOn.length > 0 ? fc.option(fc.constantFrom(...card.fallsOn)) : fc.constant(null),
    }),
  ),
  fc.record({
    kind: fc.constant('free' as const),
    name: text(60, 1).filter((name) => !/^[A-Z]{1,3}\d{1,4}$/.test(name)),
    text: text(80, 1),
    effects: fc.array(effect, { maxLength: 6 }),
  }),
)
const draft: fc.Arbitrary<MelDraft> = fc.record({
  inject,
  to: fc.oneof(fc.constant('all' as const), fc.subarray(parties, { minLength: 1 })),
  when: fc.oneof(
    fc.constant({ kind: 'byHand' as const }),
    fc.constant({ kind: 'breachReported' as const }),
    fc.record({
      kind: fc.constant('moment' as const),
      turn: fc.integer({ min: 1, max: 6 }),
      phase: fc.constantFrom('brief' as const, 'negotiate' as const, 'commit' as const),
    }),
    fc.record({ kind: fc.constant('tensionAbove' as const), tension: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ kind: fc.constant('agreementInForce' as const), stage: fc.option(fc.integer({ min: 1, max: 4 })) }),
  ),
  method: text(40),
  from: text(60),
  time: text(40),
  subject: text(60),
  expected: text(60),
})

test('[M9] what is written reads back as it was', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 6 }), (drafts) => {
      const { good, bad } = parseMel(printMel(drafts, sight), sight)
      expect(bad).toEqual([])
      expect(good.map((one) => one.draft)).toEqual(drafts)
      expect(good.every((one) => melDraftSchema.safeParse(one.draft).success)).toBe(true)
    }),
    { seed, numRuns: 300 },
  )
})

test('[M9] no cell that is written begins a formula', () => {
  fc.assert(
    fc.property(fc.array(draft, { minLength: 1, maxLength: 4 }), (drafts) => {
      const { data } = papa.parse(printMel(drafts, sight), { delimiter: ',', header: false, skipEmptyLines: false })
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
    { seed, numRuns: 200 },
  )
})

test('[M9] nothing that is read makes it stumble, and what it takes can stand on the list', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.string({ maxLength: 200 }).map((rest) => `message,inject,effects,when\n${rest}`),
      ),
      (typed) => {
        const { good } = parseMel(typed, sight)
        for (const one of good) expect(melDraftSchema.safeParse(one.draft).success).toBe(true)
      },
    ),
    { seed, numRuns: 300 },
  )
})

test('[M9] a planner’s table is taken as it is: other order, other separators, names in place of letters', () => {
  const table = [
    '\ufeffTime;From;To;Method;Subject;Message;Expected action;Remarks',
    '00:15;Reuters;all;news;A market panic;"Shares fall; banks close.";They calm the markets;mine',
    `;;"${nameOf('JPN')}, ${nameOf('USA')}";cable;A quiet word;Are you ready to talk?;;`,
    ';;;;;;;',
    'turn 2 brief;;;;Later news;It comes later.;;',
  ].join('\n')
  const { good, bad } = parseMel(table, sight)
  expect(bad).toEqual([])
  expect(good).toMatchObject([
    {
      row: 2,
      draft: {
        inject: { kind: 'free', name: 'A market panic', text: 'Shares fall; banks close.' },
        to: 'all',
        from: 'Reuters',
        time: '00:15',
        when: { kind: 'byHand' },
      },
    },
    { row: 3, draft: { to: ['JPN', 'USA'], method: 'cable' } },
    { row: 5, draft: { when: { kind: 'moment', turn: 2, phase: 'brief' } } },
  ])
})

test('[M9] each bad row is told with its number and why, and the good ones are found beside it', () => {
  const row = (change: Record<string, string>) => {
    const cells: Record<string, string> = {
      subject: 'A name',
      message: 'A text.',
      inject: '',
      to: '',
      when: '',
      'falls on': '',
      effects: '',
      ...change,
    }
    return Object.values(cells)
      .map((cell) => `"${cell}"`)
      .join(',')
  }
  const rows: [Record<string, string>, string | null][] = [
    [{}, null],
    [{ inject: 'E99' }, 'noCard'],
    [{ subject: '' }, 'noName'],
    [{ message: '' }, 'noMessage'],
    [{ subject: 'x'.repeat(61) }, 'tooLong'],
    [{ message: 'x'.repeat(501) }, 'tooLong'],
    [{ to: 'Mars' }, 'to'],
    [{ when: 'at noon' }, 'when'],
    [{ when: 'turn 99 brief' }, 'melTurn'],
    [{ when: 'turn 2 respond' }, 'melPhase'],
    [{ 'falls on': 'USA' }, 'fallsOn'],
    [{ inject: 'E03', 'falls on': 'CHN' }, 'injectElsewhere'],
    [{ inject: 'E14', to: 'USA' }, 'injectAsksUnheard'],
    [{ inject: 'E05', effects: 'tension +3' }, 'cardEffects'],
    [{ effects: 'tension +21' }, 'effects'],
    [{ effects: 'pressure JPN +3' }, 'effectNoPressure'],
    [{ effects: 'trust USA in USA much more' }, 'effectSelf'],
    [{ effects: 'tension 0' }, 'effectNothing'],
    [{ inject: 'border shooting', message: '' }, null],
  ]
  const text = ['subject,message,inject,to,when,falls on,effects', ...rows.map(([change]) => row(change))].join('\n')
  const { good, bad } = parseMel(text, sight)
  const expected = rows.flatMap(([, code], at) => (code === null ? [] : [[at + 2, code]]))
  expect(bad.map(({ row: number, why }) => [number, why.code])).toEqual(expected)
  expect(good.map((one) => one.row)).toEqual([2, 20])
})

test('[M9] without headings, and with a quote that never closes, it says so', () => {
  expect(parseMel('a,b\n1,2', sight).bad).toEqual([{ row: 1, why: { of: 'table', code: 'noColumns', with: {} } }])
  expect(parseMel('', sight).bad.map(({ why }) => why.code)).toEqual(['noColumns'])
  expect(parseMel('subject,message\nA,"B', sight).bad.map(({ why }) => why.code)).toEqual(['quotes'])
})
