// The text being composed, and every change that can be made to it: pure, so that nothing odd is left behind.
import type { DraftId, MeasureId, PackageId, PartyId } from '../../../lib/ids.ts'
import { hasMeasure, measureOf, partiesIn } from '../../../lib/rules/catalogue.ts'
import { check, type Fault } from '../../../lib/rules/check.ts'
import { canSnapBack } from '../../../lib/rules/irreversibility.ts'
import { canEscrow } from '../../../lib/rules/ledger.ts'
import type { Catalogue, Level, Measure, Terms } from '../../../lib/scenario/schema.ts'
import { changes } from '../packages/diff.ts'

type Step = Terms['commitments'][number]
export type Coverage = 'snapback' | 'escrow'

export const blankTerms: Terms = {
  title: '',
  commitments: [],
  sequence: { kind: 'simultaneous' },
  verify: {},
  duration: 4,
  clauses: { snapback: [], escrow: [], clarify: true, dispute: 'suspend' },
}

export const longestTitle = 80
export const longestTerm = 12

const isStep = (step: Step) => (one: Step) => one.party === step.party && one.measure === step.measure

export function withStep(terms: Terms, step: Step): Terms {
  return terms.commitments.some(isStep(step)) ? terms : { ...terms, commitments: [...terms.commitments, step] }
}

export function withoutStep(terms: Terms, step: Step): Terms {
  return swept({ ...terms, commitments: terms.commitments.filter((one) => !isStep(step)(one)) })
}

/** Takes a delegation out with all it would owe. */
export function withoutParty(terms: Terms, party: PartyId): Terms {
  const left = swept({ ...terms, commitments: terms.commitments.filter((one) => one.party !== party) })
  const verify = Object.fromEntries(Object.entries(left.verify).filter(([id]) => id !== party))
  return goesFirst({ ...left, verify }, party) ? withFirst({ ...left, verify }, party) : { ...left, verify }
}

export function withLevel(terms: Terms, party: PartyId, level: Level): Terms {
  return { ...terms, verify: { ...terms.verify, [party]: level } }
}

const goesFirst = (terms: Terms, party: PartyId): boolean => terms.sequence.kind === 'in-turn' && terms.sequence.first.includes(party)

/** Turns on or off that a delegation goes first; with nobody first, all move together. */
export function withFirst(terms: Terms, party: PartyId): Terms {
  const now = terms.sequence.kind === 'in-turn' ? terms.sequence.first : []
  const first = now.includes(party) ? now.filter((id) => id !== party) : [...now, party]
  return { ...terms, sequence: first.length > 0 ? { kind: 'in-turn', first } : { kind: 'simultaneous' } }
}

/** Turns on or off that a clause covers a measure. */
export function withCover(terms: Terms, clause: Coverage, measure: MeasureId): Terms {
  const now = terms.clauses[clause]
  const next = now.includes(measure) ? now.filter((id) => id !== measure) : [...now, measure]
  return { ...terms, clauses: { ...terms.clauses, [clause]: next } }
}

/** Clauses may only name what is in the text. */
function swept(terms: Terms): Terms {
  const there = new Set(terms.commitments.map(({ measure }) => measure))
  const kept = (clause: Coverage) => terms.clauses[clause].filter((measure) => there.has(measure))
  return { ...terms, clauses: { ...terms.clauses, snapback: kept('snapback'), escrow: kept('escrow') } }
}

/** Measures of the text that a clause can work on, each once. */
export function coverable(c: Catalogue, terms: Terms, clause: Coverage): Measure[] {
  const works = clause === 'snapback' ? canSnapBack : canEscrow
  return [...new Set(terms.commitments.map(({ measure }) => measure))]
    .filter((id) => hasMeasure(c, id))
    .map((id) => measureOf(c, id))
    .filter((measure) => works(measure))
}

/** As it would be tabled: the title trimmed, no inspection of those who owe nothing, no clause on what a colleague has taken out. */
export function offered(c: Catalogue, terms: Terms): Terms {
  const parties = new Set(partiesIn(c, terms))
  const verify = Object.fromEntries(Object.entries(terms.verify).filter(([party, level]) => parties.has(party as PartyId) && level > 0))
  return swept({ ...terms, title: terms.title.trim(), verify })
}

/** What a counter-offer answers. */
interface Countered {
  package: PackageId
  /** The version that was seen. */
  version: number
}
/** One text on the bench. */
export interface Work {
  draft: DraftId
  terms: Terms
  counters: Countered | null
}

/** Why a text cannot be put on the table yet, the first reason first; null when it can. */
export type Missing =
  | { code: 'noTitle' }
  | { code: 'nothingChanged' }
  | { code: 'notYours' }
  | { code: 'newerVersion'; version: number }
  | Fault

/** @param against the package it counters, with the version on the table now. */
export function missing(
  c: Catalogue,
  own: PartyId,
  { terms, counters }: Work,
  against: { tabledBy: PartyId; latest: { n: number; terms: Terms } } | null,
): Missing | null {
  const text = offered(c, terms)
  const fault = check(c, text)
  if (fault) return fault
  if (text.title === '') return { code: 'noTitle' }
  if (!counters || !against) return null
  const { tabledBy, latest } = against
  const concerned = tabledBy === own || [latest.terms, text].some((one) => partiesIn(c, one).includes(own))
  if (!concerned) return { code: 'notYours' }
  if (latest.n !== counters.version) return { code: 'newerVersion', version: latest.n }
  return changes(offered(c, latest.terms), text).length === 0 ? { code: 'nothingChanged' } : null
}

/** Whether anything has been written yet. */
export const isBlank = (terms: Terms): boolean => terms.title.trim() === '' && terms.commitments.length === 0
