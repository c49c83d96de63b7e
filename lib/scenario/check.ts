// Reads a scenario for what the schema cannot see: names that lead nowhere, and promises nobody can make.
import type { PartyId } from '../ids.ts'
import { checkDeck } from './check-deck.ts'
import { checkGuide } from './check-guide.ts'
import { checkSettings } from './check-settings.ts'
import { checkSurveys } from './check-surveys.ts'
import { checkPressure, type Reading, readingOf, repeated } from './reading.ts'
import type { Measure, Scenario, Terms } from './schema.ts'

/** Complaints about a scenario that the schema accepts, one plain sentence each; empty when all is well. */
export function checkScenario(scenario: Scenario): string[] {
  const complaints: string[] = []
  const reading = readingOf(scenario, (sentence) => complaints.push(sentence))
  checkNames(reading)
  checkParties(reading)
  checkMeasures(reading)
  checkActs(reading)
  for (const reference of scenario.packages) checkTerms(reading, reference.terms, `Package ${reference.id}`)
  checkMap(reading)
  checkDeck(reading)
  checkSettings(reading)
  checkGuide(reading)
  checkSurveys(reading)
  return complaints
}

function checkNames({ scenario, complain }: Reading): void {
  const lists: [string, readonly string[]][] = [
    ['party', scenario.parties.map((party) => party.id)],
    ['measure or act', [...scenario.measures, ...scenario.acts].map((entry) => entry.id)],
    ['inject', scenario.injects.map((inject) => inject.id)],
    ['package', scenario.packages.map((reference) => reference.id)],
    [
      'objective',
      [...Object.values(scenario.objectives).flat(), ...Object.values(scenario.exploiterObjectives)].map((objective) => objective.id),
    ],
    ['preset', scenario.presets.map((preset) => preset.id)],
    ['dial', scenario.knobs.map((knob) => knob.id)],
    ['place', scenario.map.places.map((place) => place.id)],
  ]
  for (const [kind, ids] of lists) for (const id of repeated(ids)) complain(`Two entries share the ${kind} id ${id}.`)
  for (const mark of repeated(scenario.parties.map((party) => party.mark)))
    complain(`Two parties share the mark ${mark}; a colour alone does not tell them apart.`)
  for (const theme of ['light', 'dark'] as const)
    for (const accent of repeated(scenario.parties.map((party) => party.accent[theme])))
      complain(`Two parties share the ${theme} accent ${accent}.`)
}

function checkParties(reading: Reading): void {
  const { scenario, parties, complain } = reading
  const [first, second] = scenario.principals
  if (first === second) complain('The two principals are the same party.')
  for (const [at, principal] of scenario.principals.entries()) {
    reading.party(principal, 'The list of principals')
    const giving = scenario.yields[at]
    if (giving && giving.party !== principal)
      complain(`The consequences of giving way stand in the order of the principals: ${principal} was due, ${giving.party} came.`)
  }
  for (const giving of scenario.yields) checkPressure(reading, giving.pressure, `What ${giving.party} gives way to`)
  for (const party of scenario.parties) {
    for (const ally of party.allies) {
      reading.party(ally, `The allies of ${party.id}`)
      if (ally === party.id) complain(`${party.id} is its own ally.`)
      else if (parties.get(ally)?.allies.includes(party.id) === false)
        complain(`${party.id} calls ${ally} an ally, but not the other way round.`)
    }
    if (party.startWill < party.refusalFloor)
      complain(`${party.id} starts with less will than its cabinet asks for, so it can sign nothing.`)
    for (const other of scenario.parties) {
      const given = scenario.prior[party.id]?.[other.id]
      if (other.id === party.id && given !== undefined) complain(`${party.id} has a starting trust in itself.`)
      if (other.id !== party.id && given === undefined) complain(`${party.id} has no starting trust in ${other.id}.`)
    }
  }
  for (const [holder, row] of Object.entries(scenario.prior)) {
    reading.party(holder as PartyId, 'Starting trust')
    for (const toward of Object.keys(row)) reading.party(toward as PartyId, `Starting trust of ${holder}`)
  }
}

function checkMeasures(reading: Reading): void {
  for (const measure of reading.scenario.measures) {
    const where = `Measure ${measure.id}`
    const held = measure.by.map((id) => reading.parties.get(id)?.asset)
    for (const id of measure.by) reading.party(id, where)
    for (const id of Object.keys(measure.benefit) as PartyId[]) {
      reading.party(id, where)
      if (measure.by.length === 1 && measure.by[0] === id)
        reading.complain(`${where} benefits ${id}, who alone may commit it; only a counterpart's benefit counts.`)
    }
    if (measure.pressure) checkPressure(reading, measure.pressure, where)
    if (measure.assetFraction !== undefined && held.some((asset) => asset === undefined))
      reading.complain(`${where} removes an asset that its party does not hold.`)
    if (measure.assetFraction !== undefined && measure.mode === 'hold') reading.complain(`${where} removes an asset but is held, not done.`)
    if (measure.turnsToDo !== undefined && measure.mode === 'hold') reading.complain(`${where} has turns to do but is held, not done.`)
    for (const id of repeated(measure.by)) reading.complain(`${where} names ${id} twice.`)
  }
}

function checkActs(reading: Reading): void {
  for (const act of reading.scenario.acts) {
    const where = `Act ${act.id}`
    for (const id of [...act.by, ...act.vetoBy, act.target]) reading.party(id, where)
    for (const id of [...act.breaks, ...act.doubts]) reading.measure(id, where, act.by)
    for (const moved of act.sideTrust) for (const id of [moved.holder, moved.toward]) reading.party(id, where)
    if (act.by.includes(act.target)) reading.complain(`${where} has its own actor ${act.target} as its target.`)
    for (const id of act.vetoBy) if (act.by.includes(id)) reading.complain(`${where} may be vetoed by its own actor ${id}.`)
    if (act.pressure) checkPressure(reading, act.pressure, where)
    if (act.reach !== undefined && act.by.some((id) => reading.parties.get(id)?.startReach === undefined))
      reading.complain(`${where} moves a reach that its actor does not have.`)
  }
}

/** Whether what the map shows exists, and what has a course is given one. */
function checkMap({ scenario, measures, complain }: Reading): void {
  const acts = new Set(scenario.acts.map((act): string => act.id))
  const places = new Set(scenario.map.places.map((place) => place.id))
  const injects = new Set(scenario.injects.map((inject): string => inject.id))
  for (const place of scenario.map.places) {
    const winds = place.kind === 'lane' || place.kind === 'line'
    if (winds !== (place.path !== undefined))
      complain(
        `Place ${place.id} is of the kind ${place.kind} and ${winds ? 'has no course' : 'has a course, as only lanes and lines do'}.`,
      )
    for (const id of place.shows)
      if (!measures.has(id as Measure['id']) && !acts.has(id)) complain(`Place ${place.id} shows ${id}, which the scenario does not have.`)
  }
  for (const [id, where] of Object.entries(scenario.eventPlaces)) {
    if (!injects.has(id)) complain(`The map has places for the event ${id}, which the scenario does not have.`)
    for (const place of where) if (!places.has(place)) complain(`Event ${id} happens at ${place}, which the map does not have.`)
  }
}

/** Whether the text of a package holds together: committers, inspection, clauses, sequence. */
function checkTerms(reading: Reading, terms: Terms, where: string): void {
  const owing = terms.commitments.map((commitment) => commitment.party)
  const owed = terms.commitments.map((commitment) => commitment.measure)
  for (const { party, measure } of terms.commitments) {
    reading.party(party, where)
    reading.measure(measure, where, [party])
  }
  for (const twice of repeated(terms.commitments.map(({ party, measure }) => `${measure} by ${party}`)))
    reading.complain(`${where} lists ${twice} twice.`)
  if (new Set(owing).size < 2) reading.complain(`${where} binds fewer than two parties.`)
  for (const id of Object.keys(terms.verify) as PartyId[])
    if (!owing.includes(id)) reading.complain(`${where} inspects ${id}, which owes nothing in it.`)
  for (const id of [...terms.clauses.snapback, ...terms.clauses.escrow])
    if (!owed.includes(id)) reading.complain(`${where} has a clause on ${id}, which nobody owes in it.`)
  if (terms.sequence.kind !== 'in-turn') return
  const { first } = terms.sequence
  for (const id of first) if (!owing.includes(id)) reading.complain(`${where} lets ${id} go first, which owes nothing in it.`)
  if ([...new Set(owing)].every((id) => first.includes(id))) reading.complain(`${where} lets everybody go first.`)
}
