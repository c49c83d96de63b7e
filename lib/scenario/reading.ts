// What the checks of a scenario share: the names it defines, and a place for complaints.
import type { MeasureId, PartyId } from '../ids.ts'
import type { Measure, Party, Scenario } from './schema.ts'

/** What every check needs: the names a scenario defines, and a place for complaints. */
export interface Reading {
  scenario: Scenario
  parties: ReadonlyMap<PartyId, Party>
  measures: ReadonlyMap<MeasureId, Measure>
  complain: (sentence: string) => void
  /** Complains when the party is not defined. */
  party: (id: PartyId, where: string) => void
  /** Complains when the measure is not defined or none of `by` may commit it (any party when `by` is absent). */
  measure: (id: MeasureId, where: string, by?: readonly PartyId[]) => void
}

/** A reading of the scenario whose complaints go to `complain`. */
export function readingOf(scenario: Scenario, complain: (sentence: string) => void): Reading {
  const parties = new Map(scenario.parties.map((party) => [party.id, party]))
  const measures = new Map(scenario.measures.map((measure) => [measure.id, measure]))
  const party: Reading['party'] = (id, where) => {
    if (!parties.has(id)) complain(`${where} names the party ${id}, which the scenario does not have.`)
  }
  const measure: Reading['measure'] = (id, where, by) => {
    const found = measures.get(id)
    if (!found) complain(`${where} names the measure ${id}, which the scenario does not have.`)
    else if (by && !by.some((one) => found.by.includes(one)))
      complain(`${where} names the measure ${id}, which ${by.join(' or ')} may not commit.`)
  }
  return { scenario, parties, measures, complain, party, measure }
}

/** Values that occur more than once, each once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}

/** Pressure can move only on parties that start under some. */
export function checkPressure(reading: Reading, pressure: Record<PartyId, number>, where: string): void {
  for (const id of Object.keys(pressure) as PartyId[]) {
    reading.party(id, where)
    const party = reading.parties.get(id)
    if (party && party.startPressure === undefined) reading.complain(`${where} moves sanctions pressure on ${id}, which starts under none.`)
  }
}
