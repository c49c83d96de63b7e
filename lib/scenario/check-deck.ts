// The part of the check that reads objectives and injects.
import type { PartyId } from '../ids.ts'
import { checkPressure, type Reading } from './reading.ts'
import type { InjectEffect, LeafEffect, LeafTest, Objective } from './schema.ts'

/** Objectives that test what can be tested and are enough to deal; injects that touch what there is. */
export function checkDeck(reading: Reading): void {
  const { scenario, complain } = reading
  for (const party of scenario.parties) {
    const dealt = scenario.objectives[party.id] ?? []
    if (dealt.length < scenario.objectivesDealt)
      complain(`${party.id} has ${dealt.length} objectives, and ${scenario.objectivesDealt} are dealt.`)
    const further = scenario.exploiterObjectives[party.id]
    if (!further) complain(`${party.id} has no further objective for an exploiter.`)
    else if (testsOf(further).every((test) => test.kind !== 'reserveUnseen' && test.kind !== 'cheatedUnseen'))
      complain(`Objective ${further.id} of an exploiter could be met by honest play.`)
    for (const objective of further ? [...dealt, further] : dealt)
      for (const test of testsOf(objective)) checkTest(reading, test, `Objective ${objective.id}`)
  }
  for (const id of [...Object.keys(scenario.objectives), ...Object.keys(scenario.exploiterObjectives)])
    reading.party(id as PartyId, 'The list of objectives')
  for (const inject of scenario.injects) for (const effect of inject.effects) checkEffect(reading, effect, `Inject ${inject.id}`)
}

function testsOf(objective: Objective): LeafTest[] {
  return objective.test.kind === 'all' ? objective.test.of : [objective.test]
}

function checkTest(reading: Reading, test: LeafTest, where: string): void {
  const { scenario, parties, complain } = reading
  if ('party' in test) reading.party(test.party, where)
  switch (test.kind) {
    case 'assetAtLeast':
      if (parties.has(test.party) && !parties.get(test.party)?.asset) complain(`${where} counts an asset that ${test.party} does not hold.`)
      return
    case 'pressureAtMost':
      checkPressure(reading, { [test.party]: 0 }, where)
      return
    case 'trustAtLeast':
      for (const id of [test.holder, test.toward]) reading.party(id, where)
      return
    case 'active':
      if (test.by) reading.party(test.by, where)
      for (const id of test.anyOf) reading.measure(id, where, test.by && [test.by])
      return
    case 'keptUnder':
      reading.measure(test.measure, where)
      return
    case 'actNever':
      if (!scenario.acts.some((act) => act.id === test.act))
        complain(`${where} names the act ${test.act}, which the scenario does not have.`)
      return
    case 'neverAhead':
      for (const id of [...test.relief, ...test.step]) reading.measure(id, where)
      return
    case 'onlyWith':
      for (const id of [test.measure, test.with]) reading.measure(id, where)
  }
}

function checkEffect(reading: Reading, effect: InjectEffect, where: string): void {
  switch (effect.kind) {
    case 'ifActive':
      checkSelector(reading, effect.which, where)
      for (const inner of [...effect.so, ...effect.otherwise]) checkEffect(reading, inner, where)
      return
    case 'ifStageInForce':
      for (const inner of [...effect.so, ...effect.otherwise]) checkEffect(reading, inner, where)
      return
    case 'choice':
      for (const id of effect.parties) reading.party(id, where)
      for (const option of effect.options) {
        for (const id of Object.keys(option.byParty ?? {}) as PartyId[])
          if (!effect.parties.includes(id)) reading.complain(`${where} has effects for a choice of ${id}, which does not choose.`)
        for (const inner of [...option.effects, ...Object.values(option.byParty ?? {}).flat()]) checkEffect(reading, inner, where)
      }
      return
    default:
      checkLeaf(reading, effect, where)
  }
}

function checkLeaf(reading: Reading, effect: LeafEffect, where: string): void {
  if ('party' in effect && effect.party !== 'chosen') reading.party(effect.party, where)
  if ('toward' in effect && effect.toward !== 'chosen') reading.party(effect.toward, where)
  if ('holder' in effect) reading.party(effect.holder, where)
  if ('which' in effect) checkSelector(reading, effect.which, where)
  if (effect.kind === 'pressure') checkPressure(reading, { [effect.party]: effect.by }, where)
  if (effect.kind === 'willDraw') for (const id of effect.oneOf) reading.party(id, where)
  if (effect.kind === 'willFree') for (const id of effect.measures) reading.measure(id, where)
  if (effect.kind === 'noLeapPrice') for (const id of effect.ifNoneSigned.parties) reading.party(id, where)
}

type Selector = Extract<LeafEffect, { which: unknown }>['which']

/** A selector that no measure of the catalogue can meet never touches anything. */
function checkSelector(reading: Reading, which: Selector, where: string): void {
  for (const id of which.by ?? []) reading.party(id, where)
  for (const id of which.measures ?? []) reading.measure(id, where, which.by)
  const met = reading.scenario.measures.some(
    (measure) =>
      (!which.by || which.by.some((id) => measure.by.includes(id))) &&
      (!which.measures || which.measures.includes(measure.id)) &&
      (!which.domain || measure.domain === which.domain) &&
      (!which.halts || (measure.halts !== undefined && which.halts.includes(measure.halts))) &&
      (which.delivered === undefined || (measure.delivered ?? false) === which.delivered),
  )
  if (!met) reading.complain(`${where} touches commitments of a kind that no measure can be.`)
}
