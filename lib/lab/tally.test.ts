// Games counted together, in any parts, and the figures made of them.
import { describe, expect, test } from 'vitest'
import type { ObjectiveId, PartyId } from '../ids.ts'
import type { GameOutcome } from './outcome.ts'
import { sectionsOf, shownAsCsv, shownAsJson, shownAsText } from './report.ts'
import { emptyTally, type Tally, tallyOf, together } from './tally.ts'

const [A, B] = ['AA', 'BB'] as [PartyId, PartyId]
function game(more: Partial<GameOutcome>): GameOutcome {
  return {
    end: 'freeze',
    turns: 8,
    tension: 30,
    meanTension: 40,
    trust: [0.3, 0.2],
    asset: 50,
    crises: 0,
    brinks: 0,
    collapses: 0,
    grand: { signed: 0, reserved: 0, collapsed: 0 },
    suspendedWithoutCause: 0,
    firstCauses: [],
    natures: {},
    scores: { [A]: 60, [B]: 40 },
    collective: 70,
    objectives: [{ party: A, id: 'one' as ObjectiveId, met: true }],
    ...more,
  }
}
const games = [
  game({}),
  game({ end: 'war', tension: 90, crises: 2, brinks: 1, turns: 3, scores: { [A]: 0, [B]: 0 } }),
  game({ grand: { signed: 2, reserved: 1, collapsed: 1 }, collapses: 1, firstCauses: ['withdrew'] }),
  game({ objectives: [{ party: A, id: 'one' as ObjectiveId, met: false }], collapses: 2, firstCauses: ['withdrew', 'reserve'] }),
]
const all = (list: readonly GameOutcome[]): Tally => list.map(tallyOf).reduce(together, emptyTally())

describe('a tally', () => {
  test('counts ends, games with, bargains, causes, objectives', () => {
    const { games: n, ends, gamesWith, grand, firstCauses, objectives } = all(games)
    expect({ n, ends, gamesWith, grand, firstCauses, objectives }).toEqual({
      n: 4,
      ends: { freeze: 3, war: 1 },
      gamesWith: { crisis: 1, brink: 1, grand: 1 },
      grand: { signed: 2, reserved: 1, collapsed: 1 },
      firstCauses: { withdrew: 2, reserve: 1 },
      objectives: { 'AA/one': { dealt: 4, met: 3 } },
    })
  })

  test('does not depend on how the games were parted', () => {
    expect(together(all(games.slice(0, 1)), all(games.slice(1)))).toEqual(all(games))
    expect(together(all(games), emptyTally())).toEqual(all(games))
  })
})

describe('its figures', () => {
  const sections = sectionsOf(all(games), [A, B])
  test('as JSON', () => {
    const json = shownAsJson(sections)
    expect(json.ends?.war?.value).toBe(0.25)
    expect(json.ends?.capitulation?.value).toBe(0)
    expect(json.means?.tension?.value).toBe(45)
    expect(json.means?.trustBack?.value).toBeCloseTo(0.2, 9)
    expect(json.grand?.reserved?.value).toBe(0.5)
    expect(json.firstCauses?.withdrew?.value).toBeCloseTo(2 / 3, 9)
    expect(json.scores?.AA?.value).toBe(45)
  })
  test('as CSV', () => {
    const lines = shownAsCsv(sections).split('\r\n')
    expect(lines[0]).toBe('section,figure,value,low,high')
    expect(lines.find((line) => line.startsWith('ends,freeze,'))).toMatch(/^ends,freeze,0\.75,0\.3006\d*,0\.9544\d*$/)
  })
  test('as a table', () => {
    const text = shownAsText(sections)
    expect(text).toMatch(/^How it ends +95 % interval\n {2}verified rollback +0\.0 % +0\.0 % – 49\.0 %$/m)
    expect(text).toMatch(/trust of AA in BB at the end +0\.30/)
    expect(text).toContain('First cause of 3 collapses')
  })
  test('what did not happen is not known, and not shown as a table', () => {
    const none = sectionsOf(all(games.slice(0, 2)), [A, B])
    expect(shownAsJson(none).grand?.reserved).toBeNull()
    expect(shownAsText(none)).not.toContain('grand bargains')
    expect(shownAsCsv(none)).toContain('grand,reserved,,,\r\n')
  })
})
