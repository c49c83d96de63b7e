// What lies on the table and what binds: what each would do, and what the last version of a package changed.
import type { MeasureId, PackageId, PartyId } from '../../lib/ids.ts'
import type { Catalogue, Terms } from '../../lib/scenario/schema.ts'
import { isSame } from '../../lib/view/changes.ts'
import type { AgreementView, ProposalView, PublicView } from '../../lib/view/view.ts'

export type Deal = { id: PackageId } & (
  | { kind: 'tabled'; proposal: ProposalView; latest: ProposalView['versions'][number] }
  | { kind: 'inForce'; agreement: AgreementView }
)

/** What is still open first, the latest version first; then what binds, the latest first. */
export function dealsOf({ proposals, agreements }: Pick<PublicView, 'proposals' | 'agreements'>): Deal[] {
  const tabled = proposals.flatMap((proposal, n) => {
    const latest = proposal.versions.at(-1)
    return proposal.status === 'tabled' && latest ? [{ id: proposal.id, kind: 'tabled' as const, proposal, latest, n }] : []
  })
  const binding = agreements.filter(({ status }) => status === 'inForce').toSorted((a, b) => b.since - a.since)
  return [
    ...tabled.toSorted((a, b) => b.latest.turn - a.latest.turn || b.n - a.n),
    ...binding.map((agreement) => ({ id: agreement.id, kind: 'inForce' as const, agreement })),
  ]
}

export type Stands = 'same' | 'added' | 'dropped' | 'stopped'
export interface Column {
  party: PartyId
  measures: { measure: MeasureId; stands: Stands }[]
}

/** What each delegation would do, in the catalogue's order; beside an earlier version, what came and what went. */
export function columnsOf({ parties }: Pick<Catalogue, 'parties'>, terms: Terms, before: Terms | null): Column[] {
  const within = (all: Terms['commitments'], party: PartyId, measure: MeasureId) =>
    all.some((one) => one.party === party && one.measure === measure)
  return parties
    .map(({ id: party }) => ({
      party,
      measures: [
        ...terms.commitments.map((one) => ({
          ...one,
          stands: before && !within(before.commitments, one.party, one.measure) ? ('added' as const) : ('same' as const),
        })),
        ...(before?.commitments ?? [])
          .filter((one) => !within(terms.commitments, one.party, one.measure))
          .map((one) => ({ ...one, stands: 'dropped' as const })),
      ]
        .filter((one) => one.party === party)
        .map(({ measure, stands }) => ({ measure, stands })),
    }))
    .filter(({ measures }) => measures.length > 0)
}

export type Condition = 'sequence' | 'verify' | 'duration' | 'clauses'
const conditions: readonly Condition[] = ['duration', 'sequence', 'verify', 'clauses']
export const changedConditions = (terms: Terms, before: Terms): Condition[] => conditions.filter((one) => !isSame(terms[one], before[one]))

const stopped = new Set<AgreementView['dues'][number]['status']>(['suspended', 'broken', 'reversed'])

/** What is in an agreement in force, and what of it is kept no more. */
export const standingIn = (catalogue: Pick<Catalogue, 'parties'>, { terms, dues }: Pick<AgreementView, 'terms' | 'dues'>): Column[] =>
  columnsOf(catalogue, terms, null).map(({ party, measures }) => ({
    party,
    measures: measures.map(({ measure }) => {
      const due = dues.find((one) => one.party === party && one.measure === measure)
      return { measure, stands: due && stopped.has(due.status) ? 'stopped' : 'same' }
    }),
  }))
