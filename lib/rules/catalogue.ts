// Looking things up in a scenario; an id that is not there is a programmer's mistake and throws.
import type { ActId, MeasureId, PartyId } from '../ids.ts'
import type { Act, Catalogue, Level, Measure, Party, Rung, Terms } from '../scenario/schema.ts'
import { remembered, rememberedOfTwo } from './remember.ts'

/** What of the catalogue the lookups keep by id. */
const indexOf = remembered((c: Catalogue) => ({
  parties: new Map(c.parties.map((p) => [p.id, p])),
  measures: new Map(c.measures.map((m) => [m.id, m])),
  acts: new Map(c.acts.map((a) => [a.id, a])),
  rungs: new Map(c.ladder.map((r) => [r.level, r])),
}))

/** The thing, when it was there. */
export function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`not in the scenario: ${what}`)
  return thing
}

export const partyOf = (c: Catalogue, id: PartyId): Party => found(indexOf(c).parties.get(id), id)
export const measureOf = (c: Catalogue, id: MeasureId): Measure => found(indexOf(c).measures.get(id), id)
export const actOf = (c: Catalogue, id: ActId): Act => found(indexOf(c).acts.get(id), id)
export const hasParty = (c: Catalogue, id: PartyId): boolean => indexOf(c).parties.has(id)
export const hasMeasure = (c: Catalogue, id: MeasureId): boolean => indexOf(c).measures.has(id)

export const rungOf = (c: Catalogue, level: Level): Rung => found(indexOf(c).rungs.get(level), `level ${level}`)

/** The other principal, or the first when the party is none. */
export function otherPrincipal(c: Catalogue, party: PartyId): PartyId {
  return c.principals[0] === party ? c.principals[1] : c.principals[0]
}

const owing = rememberedOfTwo((c: Catalogue, terms: Terms): readonly PartyId[] => {
  const owe = new Set(terms.commitments.map((k) => k.party))
  return c.parties.map((p) => p.id).filter((id) => owe.has(id))
})

/** Who owes something, in the order of the scenario. */
export const partiesIn = (c: Catalogue, terms: Terms): PartyId[] => [...owing(c, terms)]

/** Inspection of a party under a package; absent means none. */
export function levelIn(terms: Terms, party: PartyId): Level {
  return terms.verify[party] ?? 0
}

/** The number of equal instalments of an action-for-action schedule; 1 without one. */
export function tranchesIn(terms: Terms): number {
  return terms.sequence.kind === 'tranche' ? terms.sequence.tranches : 1
}

/** Turns that a one-off takes under these terms (RULINGS 13). */
export function stepsOf(terms: Terms, measure: Measure): number {
  return Math.max(tranchesIn(terms), measure.turnsToDo ?? 1)
}

/** The stage of a package: the highest in it. */
export const stageIn = rememberedOfTwo((c: Catalogue, terms: Terms): Measure['stage'] =>
  terms.commitments.map((k) => measureOf(c, k.measure).stage).reduce((a, b) => (b > a ? b : a), 0),
)
