// What the wall reckons by itself: what is kept, what a package contains and changed, and how a situation begins.
import { describe, expect, test } from 'vitest'
import type { Catalogue, Terms } from '../../lib/scenario/schema.ts'
import type { AgreementView, PublicView } from '../../lib/view/view.ts'
import { keptOf } from './kept.ts'
import { changedConditions, columnsOf, dealsOf, standingIn } from './wallDeals.ts'
import { openingOf } from './wallOpening.ts'

const catalogue = { parties: [{ id: 'A' }, { id: 'B' }] } as unknown as Pick<Catalogue, 'parties'>
const owes = (party: string, measure: string) => ({ party, measure }) as Terms['commitments'][number]
const terms: Terms = {
  title: 'A step',
  commitments: [owes('A', 'M1'), owes('A', 'M2'), owes('B', 'M3')],
  sequence: { kind: 'simultaneous' },
  verify: {},
  duration: 4,
  clauses: { snapback: [], escrow: [], clarify: true, dispute: 'none' },
}

describe('how much is kept', () => {
  const agreement = (...statuses: string[]) => ({ id: 'p', dues: statuses.map((status) => ({ status })) }) as unknown as AgreementView
  const view = (phase: string, told: number | null, reports: object[] = []) =>
    ({ room: { status: 'playing', turn: 2, phase }, reports, story: told === null ? null : { turn: told } }) as unknown as PublicView
  const report = (grade: string, clarified: string | null = null) => ({ package: 'p', measure: 'm', grade, clarified })

  test('before anything is reported it is only due', () => {
    expect(keptOf([agreement('due', 'due')], view('negotiate', 1))).toEqual({ kind: 'due', count: 2 })
  })
  test('in Respond as this turn’s reports say, not as the last turn left it', () => {
    const reports = [report('clean'), report('clear'), report('doubtful', 'clean'), { ...report('clean'), package: 'other' }]
    expect(keptOf([agreement('due', 'due', 'due')], view('respond', 1, reports))).toEqual({ kind: 'now', kept: 2, all: 3 })
  })
  test('once told as it stands; a turn later that was the last turn', () => {
    const dues = agreement('verified', 'stalled', 'done')
    expect(keptOf([dues], view('debrief', 2, [report('clear')]))).toEqual({ kind: 'now', kept: 2, all: 3 })
    expect(keptOf([dues], view('negotiate', 1))).toEqual({ kind: 'lastTurn', kept: 2, all: 3 })
  })
})

describe('what is on the table', () => {
  test('a counter shows what came, what went, and which conditions it changed', () => {
    const counter = { ...terms, commitments: [owes('A', 'M2'), owes('B', 'M3'), owes('B', 'M4')], duration: 5 }
    expect(columnsOf(catalogue, counter, terms)).toEqual([
      {
        party: 'A',
        measures: [
          { measure: 'M2', stands: 'same' },
          { measure: 'M1', stands: 'dropped' },
        ],
      },
      {
        party: 'B',
        measures: [
          { measure: 'M3', stands: 'same' },
          { measure: 'M4', stands: 'added' },
        ],
      },
    ])
    expect(changedConditions(counter, terms)).toEqual(['duration'])
    const first = columnsOf(catalogue, terms, null).flatMap(({ measures }) => measures)
    expect(first.every(({ stands }) => stands === 'same')).toBe(true)
  })
  test('of what binds, what its party keeps no more', () => {
    const dues = [
      { ...owes('A', 'M1'), status: 'suspended' },
      { ...owes('A', 'M2'), status: 'stalled' },
    ] as unknown as AgreementView['dues']
    const [column] = standingIn(catalogue, { terms, dues })
    expect(column?.measures.map(({ stands }) => stands)).toEqual(['stopped', 'same'])
  })
  test('what is open comes before what binds; what is over is gone', () => {
    const proposal = (id: string, status: string, turn: number) => ({ id, status, versions: [{ n: 1, by: 'USA', terms, turn }] })
    const agreement = (id: string, status: string, since: number) => ({ id, status, since, terms })
    const deals = dealsOf({
      proposals: [proposal('a', 'tabled', 1), proposal('b', 'inForce', 1), proposal('c', 'tabled', 2)],
      agreements: [agreement('b', 'inForce', 1), agreement('d', 'collapsed', 1), agreement('e', 'inForce', 2)],
    } as unknown as PublicView)
    expect(deals.map(({ id }) => id)).toEqual(['c', 'a', 'e', 'b'])
  })
})

describe('the situation begins', () => {
  test('with whole sentences, as many as it takes to say something', () => {
    expect(openingOf('Doors stand ajar. China and Russia proposed a halt. More follows here.', 'en')).toBe(
      'Doors stand ajar. China and Russia proposed a halt.',
    )
    expect(openingOf('A sentence that is long enough to say something by itself. Another.', 'en')).toBe(
      'A sentence that is long enough to say something by itself.',
    )
    expect(openingOf('Short.', 'en')).toBe('Short.')
  })
})
