// Finding measures in the catalogue: what fits a search and the filters, by stage.
import type { PartyId } from '../../../lib/ids.ts'
import { irreversibleShare } from '../../../lib/rules/irreversibility.ts'
import type { Catalogue, Domain, Measure, Stage, Terms } from '../../../lib/scenario/schema.ts'

export interface Filters {
  search: string
  party: PartyId | 'any'
  stage: Stage | 'any'
  domain: Domain | 'any'
  kind: Measure['kind'] | 'any'
  /** Only what can be undone overnight, or only what cannot. */
  undo: 'any' | 'overnight' | 'slow'
  /** Only of these fields; null: of all. */
  domains: readonly Domain[] | null
}
export const noFilters: Filters = { search: '', party: 'any', stage: 'any', domain: 'any', kind: 'any', undo: 'any', domains: null }

/** Whether next to nothing of it would remain after a night (as the lint of a preview counts it). */
export const undoneOvernight = (c: Catalogue, terms: Terms, measure: Measure): boolean =>
  measure.recoverTurns === 0 && !measure.delivered && irreversibleShare(c.params, terms, measure) < 0.05

/** Measures that fit every filter and every word of the search, in the catalogue's order within their stage. */
export function onShelf(c: Catalogue, terms: Terms, filters: Filters): { stage: Stage; measures: Measure[] }[] {
  const words = filters.search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const fits = (measure: Measure): boolean => {
    const text = `${measure.id} ${measure.short} ${measure.text}`.toLocaleLowerCase()
    return (
      words.every((word) => text.includes(word)) &&
      (filters.party === 'any' || measure.by.includes(filters.party)) &&
      (filters.stage === 'any' || measure.stage === filters.stage) &&
      (filters.domain === 'any' || measure.domain === filters.domain) &&
      (filters.kind === 'any' || measure.kind === filters.kind) &&
      (filters.domains === null || filters.domains.includes(measure.domain)) &&
      (filters.undo === 'any' || undoneOvernight(c, terms, measure) === (filters.undo === 'overnight'))
    )
  }
  const found = c.measures.filter(fits)
  const stages = [...new Set(found.map(({ stage }) => stage))].sort((a, b) => a - b)
  return stages.map((stage) => ({ stage, measures: found.filter((measure) => measure.stage === stage) }))
}
