// The check of a scenario finds what an author would get wrong, and says so in a sentence.
import { describe, expect, test } from 'vitest'
import { actId, measureId, partyId } from '../ids.ts'
import { checkScenario } from './check.ts'
import type { Scenario } from './schema.ts'
import { sixParty } from './six-party/scenario.ts'

/** What the check says after the change. */
function complaintsAfter(change: (scenario: Scenario) => void): string[] {
  const scenario = structuredClone(sixParty)
  change(scenario)
  return checkScenario(scenario)
}

const [DPRK, USA, CHN] = ['DPRK', 'USA', 'CHN'].map((id) => partyId.parse(id)) as [Id, Id, Id]
type Id = ReturnType<typeof partyId.parse>
const nowhere = measureId.parse('X99')

function at<T>(list: readonly T[], index = 0): T {
  const found = list[index]
  if (found === undefined) throw new Error(`no entry ${index}`)
  return found
}

const mistakes: [string, (scenario: Scenario) => void, string][] = [
  ['a place that shows nothing there is', (s) => void at(s.map.places).shows.push('X99'), 'Place pyongyang shows X99, which the scenario'],
  [
    'a lane without its course',
    (s) => {
      delete s.map.places.find(({ kind }) => kind === 'lane')?.path
    },
    'is of the kind lane and has no course',
  ],
  [
    'an event at no place of the map',
    (s) => {
      s.eventPlaces[at(s.injects).id] = ['atlantis']
    },
    'Event E01 happens at atlantis, which the map does not have.',
  ],
  ['a measure id twice', (s) => void s.measures.push(at(s.measures)), 'Two entries share the measure or act id D01.'],
  ['a stranger among committers', (s) => void at(s.measures).by.push(partyId.parse('MARS')), 'Measure D01 names the party MARS'],
  [
    'pressure on a party under none',
    (s) => {
      at(s.measures).pressure = { [USA]: -5 }
    },
    'moves sanctions pressure on USA',
  ],
  [
    'a mark twice',
    (s) => {
      at(s.parties).mark = at(s.parties, 1).mark
    },
    'Two parties share the mark circle',
  ],
  ['a prior missing', (s) => void delete s.prior[DPRK]?.[USA], 'DPRK has no starting trust in USA.'],
  ['one-sided allies', (s) => void at(s.parties).allies.push(CHN), 'DPRK calls CHN an ally, but not the other way round.'],
  [
    'an act that breaks nothing',
    (s) => {
      at(s.acts).breaks = [nowhere]
    },
    'Act K01 names the measure X99',
  ],
  [
    'an act that breaks what its actor cannot owe',
    (s) => {
      at(s.acts).breaks = [measureId.parse('U11')]
    },
    'U11, which DPRK may not commit',
  ],
  [
    'a package with the wrong committer',
    (s) => void at(s.packages).terms.commitments.push({ party: CHN, measure: measureId.parse('D03') }),
    'Package P0 names the measure D03, which CHN may not commit.',
  ],
  [
    'inspection of a stranger',
    (s) => {
      at(s.packages, 1).terms.verify = { [CHN]: 2 }
    },
    'Package P1 inspects CHN',
  ],
  [
    'a clause on nothing',
    (s) => {
      at(s.packages).terms.clauses.snapback = [nowhere]
    },
    'has a clause on X99',
  ],
  [
    'too few objectives',
    (s) => {
      s.objectives[DPRK] = []
    },
    'DPRK has 0 objectives, and 3 are dealt.',
  ],
  [
    'an objective on an act that is not there',
    (s) => {
      at(s.objectives[DPRK] ?? []).test = { kind: 'actNever', act: actId.parse('K99') }
    },
    'names the act K99',
  ],
  [
    'an exploiter whom honesty serves',
    (s) => {
      const further = s.exploiterObjectives[DPRK]
      if (further) further.test = { kind: 'noWar' }
    },
    'Objective dprk-exploiter of an exploiter could be met by honest play.',
  ],
  [
    'an inject that touches nothing',
    (s) => {
      at(s.injects).effects = [{ kind: 'lapse', which: { by: [CHN], domain: 'nuclear', pick: 'one' } }]
    },
    'Inject E01 touches commitments of a kind that no measure can be.',
  ],
  ['no brief', (s) => void delete s.briefs[USA], 'The briefs: nothing for USA.'],
  ['an empty seat in a line-up', (s) => void delete s.lineups.incr?.[CHN], 'Line-up incr: nothing for CHN.'],
  [
    'an unknown default preset',
    (s) => {
      s.defaultPreset = 'nine'
    },
    'The default preset nine is not one of the presets.',
  ],
  [
    'a dial that cannot show its value',
    (s) => {
      at(s.knobs).max = 1.2
    },
    'Dial pace cannot show the 1.5 of the scenario.',
  ],
  ['a ladder out of order', (s) => void s.ladder.reverse(), 'Rung 0 of the verification ladder is numbered 5.'],
  ['a place that shows nothing', (s) => void at(s.map.places).shows.push('Z1'), 'Place pyongyang shows Z1'],
]

describe('the check complains about', () => {
  test.each(mistakes)('%s', (_, change, sentence) => {
    expect(complaintsAfter(change).join('\n')).toContain(sentence)
  })
})
