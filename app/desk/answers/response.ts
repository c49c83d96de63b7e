// The answer a delegation gives to the turn's reports.
import type { MeasureId, PackageId, PartyId } from '../../../lib/ids.ts'
import { concerns } from '../../../lib/rules/owed.ts'
import type { PartyResponse, Report } from '../../../lib/rules/world.ts'
import type { AgreementView, Own, PublicView } from '../../../lib/view/view.ts'

export const noResponse: PartyResponse = { suspend: [], resume: [], withdraw: [] }

/** An answer as this device kept it while it was being put together, or null. */
export function readResponse(kept: unknown): PartyResponse | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { suspend, resume, withdraw } = kept as Partial<PartyResponse>
  return Array.isArray(suspend) && Array.isArray(resume) && Array.isArray(withdraw) ? { suspend, resume, withdraw } : null
}

/** Reports about partners in packages that bind the reader, the gravest first. */
export function reportsOnPartners(view: Pick<PublicView, 'reports' | 'agreements'>, own: Pick<Own, 'party'>): Report[] {
  const bound = bindingOn(view, own.party)
  return view.reports.filter((report) => report.party !== own.party && bound.some((agreement) => concerns(agreement, report)))
}

export const bindingOn = (view: Pick<PublicView, 'agreements'>, party: PartyId): AgreementView[] =>
  view.agreements.filter((agreement) => agreement.status === 'inForce' && agreement.dues.some((due) => due.party === party))

/** The response with one commitment taken into, or out of, a list. */
export function toggled(response: PartyResponse, list: 'suspend' | 'resume', id: PackageId, measure: MeasureId): PartyResponse {
  const has = response[list].some((one) => one.package === id && one.measure === measure)
  const rest = response[list].filter((one) => one.package !== id || one.measure !== measure)
  return { ...response, [list]: has ? rest : [...rest, { package: id, measure }] }
}

/** The response with a whole package left, or stayed in; what was suspended in it no longer matters. */
export function withdrawing(response: PartyResponse, id: PackageId, choice: 'leave' | 'stay'): PartyResponse {
  const withdraw = response.withdraw.filter((one) => one !== id)
  if (choice === 'stay') return { ...response, withdraw }
  const elsewhere = (list: PartyResponse['suspend']) => list.filter((one) => one.package !== id)
  return { suspend: elsewhere(response.suspend), resume: elsewhere(response.resume), withdraw: [...withdraw, id] }
}
