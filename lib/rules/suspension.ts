// Suspending a commitment, and whether it answers trouble with a partner (RULINGS 17).
import type { PackageId, PartyId } from '../ids.ts'
import type { Catalogue } from '../scenario/schema.ts'
import { measureOf, partiesIn } from './catalogue.ts'
import { gradeNow } from './clarify.ts'
import { inForce, isOwed, type Standing } from './owed.ts'
import type { Due, OpenEvent, PartyResponse, PerParty, Signals, World } from './world.ts'

export interface Suspension {
  package: PackageId
  party: PartyId
  /** Suspended by this party in this package this turn. */
  measures: Due['measure'][]
  /** answered: a provocation-sized signal; open: an open reversal. */
  kind: 'answered' | 'open'
}

/** Suspensions that take effect: of what is owed, in packages not left in the same breath. */
export function suspensions(c: Catalogue, world: World, signals: Signals, responses: Partial<PerParty<PartyResponse>>): Suspension[] {
  return inForce(world).flatMap((agreement) =>
    partiesIn(c, agreement.terms).flatMap((party): Suspension[] => {
      const response = responses[party]
      if (!response || response.withdraw.includes(agreement.id)) return []
      const asked = new Set(response.suspend.filter((s) => s.package === agreement.id).map((s) => s.measure))
      const measures = agreement.dues
        .filter(
          (due) => due.party === party && asked.has(due.measure) && isOwed(due.status) && !openlyGone(signals.open, agreement.id, due),
        )
        .map((due) => due.measure)
      if (measures.length === 0) return []
      const kind = answersTrouble(c, agreement, signals, party, measures) ? 'answered' : 'open'
      return [{ package: agreement.id, party, measures, kind }]
    }),
  )
}

/** A party that leaves a package. */
export interface Walkout {
  package: PackageId
  party: PartyId
}

/** Who leaves what, of packages in force and by those that owe something there. */
export function walkouts(c: Catalogue, world: World, responses: Partial<PerParty<PartyResponse>>): Walkout[] {
  return inForce(world).flatMap(({ id, terms }) =>
    partiesIn(c, terms)
      .filter((party) => responses[party]?.withdraw.includes(id))
      .map((party) => ({ package: id, party })),
  )
}

/** Whether a due was openly broken or struck down this turn. */
export function openlyGone(open: readonly OpenEvent[], id: PackageId, due: Pick<Due, 'party' | 'measure'>): 'broken' | 'reversed' | null {
  for (const e of open) {
    if (e.kind === 'act' && e.party === due.party && e.broke.some((b) => b.package === id && b.measure === due.measure)) return 'broken'
    if ((e.kind !== 'secondStall' && e.kind !== 'struckDown') || e.package !== id) continue
    if (e.party === due.party && e.measure === due.measure) return e.kind === 'struckDown' ? 'reversed' : 'broken'
  }
  return null
}

/**
 * Whether suspending these measures answers trouble (an announced suspension) or is an open reversal: under the dispute
 * clause always; else when a partner whom the measures benefit gave cause in this package (RULINGS 17).
 */
export function answersTrouble(
  c: Catalogue,
  agreement: Standing,
  signals: Pick<Signals, 'reports' | 'open'>,
  party: PartyId,
  measures: readonly Due['measure'][],
): boolean {
  if (agreement.terms.clauses.dispute === 'suspend') return true
  const others = partiesIn(c, agreement.terms).filter((id) => id !== party)
  const served = others.filter((id) => measures.some((m) => (measureOf(c, m).benefit[id] ?? 0) > 0))
  return (served.length > 0 ? served : others).some((partner) => gaveCause(agreement, signals, partner))
}

function gaveCause(agreement: Standing, { reports, open }: Pick<Signals, 'reports' | 'open'>, partner: PartyId): boolean {
  const theirs = agreement.dues.filter((due) => due.party === partner)
  const reported = reports.some(
    (r) =>
      r.party === partner && gradeNow(r) !== 'clean' && (r.package === agreement.id || theirs.some((due) => due.measure === r.measure)),
  )
  const standing = theirs.some((due) => ['doubtful', 'stalled', 'broken', 'reversed', 'suspended'].includes(due.status))
  return reported || standing || theirs.some((due) => openlyGone(open, agreement.id, due) !== null)
}
