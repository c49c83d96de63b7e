// Whether the text of a package makes sense for this scenario, before anybody weighs it.
import type { MeasureId, PartyId } from '../ids.ts'
import type { Catalogue, Terms } from '../scenario/schema.ts'
import { hasMeasure, hasParty, measureOf } from './catalogue.ts'

/** What is wrong with a text; the codes are stable, their words stand in the message files. */
export type Fault =
  | { code: 'unknownParty'; party: PartyId }
  | { code: 'unknownMeasure'; measure: MeasureId }
  | { code: 'notTheirsToCommit'; party: PartyId; measure: MeasureId }
  | { code: 'duplicateCommitment'; party: PartyId; measure: MeasureId }
  | { code: 'tooFewParties'; parties: number }
  | { code: 'verifyStranger'; party: PartyId }
  | { code: 'firstStranger'; party: PartyId }
  | { code: 'everyoneFirst'; parties: number }
  | { code: 'clauseStranger'; clause: 'snapback' | 'escrow'; measure: MeasureId }

/** The first fault of a package's text, or null when it is well formed. */
export function check(c: Catalogue, terms: Terms): Fault | null {
  return commitmentFault(c, terms) ?? partyFault(c, terms) ?? clauseFault(terms)
}

function commitmentFault(c: Catalogue, terms: Terms): Fault | null {
  const seen = new Set<string>()
  for (const { party, measure } of terms.commitments) {
    if (!hasParty(c, party)) return { code: 'unknownParty', party }
    if (!hasMeasure(c, measure)) return { code: 'unknownMeasure', measure }
    if (!measureOf(c, measure).by.includes(party)) return { code: 'notTheirsToCommit', party, measure }
    if (seen.has(`${party}/${measure}`)) return { code: 'duplicateCommitment', party, measure }
    seen.add(`${party}/${measure}`)
  }
  return null
}

function partyFault(c: Catalogue, terms: Terms): Fault | null {
  const parties = new Set(terms.commitments.map((k) => k.party))
  if (parties.size < 2) return { code: 'tooFewParties', parties: parties.size }
  for (const party of Object.keys(terms.verify) as PartyId[]) {
    if (!hasParty(c, party)) return { code: 'unknownParty', party }
    if (!parties.has(party)) return { code: 'verifyStranger', party }
  }
  if (terms.sequence.kind !== 'in-turn') return null
  for (const party of terms.sequence.first) {
    if (!hasParty(c, party)) return { code: 'unknownParty', party }
    if (!parties.has(party)) return { code: 'firstStranger', party }
  }
  return new Set(terms.sequence.first).size === parties.size ? { code: 'everyoneFirst', parties: parties.size } : null
}

function clauseFault(terms: Terms): Fault | null {
  const measures = new Set(terms.commitments.map((k) => k.measure))
  for (const clause of ['snapback', 'escrow'] as const) {
    const stranger = terms.clauses[clause].find((measure) => !measures.has(measure))
    if (stranger !== undefined) return { code: 'clauseStranger', clause, measure: stranger }
  }
  return null
}
