// A review in another language: words change, and nothing else.
import { expect, test } from 'vitest'
import { tongueOf } from '../scenario/load.ts'
import { sixParty } from '../scenario/six-party/scenario.ts'
import { playOut } from '../testing/players.ts'
import { tableWith } from '../testing/table.ts'
import { reviewOf } from './build.ts'
import { lineOf } from './line.ts'
import { spokenReview } from './spoken.ts'

const words = new Set(['title', 'text', 'name', 'label', 'ask', 'listenFor', 'low', 'high'])

/** Everything that is no word, each with the way to it. */
function rest(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return words.has(path.split('.').at(-1) ?? '') ? [] : [`${path} ${value}`]
  return Object.entries(value).flatMap(([key, one]) => rest(one, Array.isArray(value) ? path : `${path}.${key}`))
}

test('ids that read like names stay what they are, and the scenario’s words, its surveys’ too, are said anew', () => {
  const table = tableWith({ seed: 'spoken', turns: 4, started: 'lobby', settings: { deck: 'on' } })
  for (const party of ['USA', 'DPRK', 'ROK'])
    table.ask(party, { type: 'answerSurvey', survey: 'before', turn: 0, answers: { grand: 3, background: 'student' }, texts: {} })
  table.ask('control', { type: 'startGame' })
  playOut(table, 'spoken', ({ state }) => {
    if (state.moment?.phase === 'debrief')
      for (const [party, toward] of [
        ['USA', 'DPRK'],
        ['DPRK', 'USA'],
      ] as const)
        table.ask(party, { type: 'pollTrust', answers: { [toward]: { ofThem: 20, ofUs: 30 } } as never })
  })
  const review = reviewOf(sixParty, lineOf(table.happenings), 'facilitator')
  const tongue = tongueOf('six-party', 'ko')
  if (!review || !tongue) throw new Error('There is something to say, and a language to say it in.')
  const said = spokenReview(review, tongue)
  expect(rest(said)).toEqual(rest(review))
  expect(said.felt[0]?.pairs).toEqual(review.felt[0]?.pairs)
  const [first] = said.surveys
  expect(JSON.stringify(first?.items)).not.toContain('Student')
  expect(said.otherwise?.knobs.map(({ name }) => name)).not.toEqual(review.otherwise?.knobs.map(({ name }) => name))
})
