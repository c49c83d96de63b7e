// The commitments of a package with all that its text makes of them, worked out once a text.
import type { PartyId } from '../ids.ts'
import type { Catalogue, Measure, Terms } from '../scenario/schema.ts'
import { levelIn, measureOf } from './catalogue.ts'
import { irreversibleShare } from './irreversibility.ts'
import { rememberedOfTwo } from './remember.ts'
import { sight } from './verification.ts'

export interface Undertaking {
  /** Its name within a turn, in whatever package it stands. */
  key: string
  party: PartyId
  measure: Measure
  /** Share of it that can never be rebuilt, 0–1. */
  irreversible: number
  /** Chance a turn that a breach leaves a report under the inspection agreed, 0–1. */
  detection: number
}

/** One for each commitment, in their order, which is that of an agreement's dues too. */
export const undertakings = rememberedOfTwo((c: Catalogue, terms: Terms): readonly Undertaking[] =>
  terms.commitments.map(({ party, measure: id }) => {
    const measure = measureOf(c, id)
    return {
      key: keyOf(party, id),
      party,
      measure,
      irreversible: irreversibleShare(c.params, terms, measure),
      detection: sight(c, levelIn(terms, party), measure.observability).detection,
    }
  }),
)

/** The name of a commitment within a turn. */
export const keyOf = (party: PartyId, measure: Measure['id']): string => `${party}/${measure}`
