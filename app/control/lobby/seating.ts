// Where somebody would sit when they are put somewhere, and what has to be asked for it.
import type { Intent } from '../../../lib/game/intent.ts'
import { type Portfolio, portfolios } from '../../../lib/game/state.ts'
import type { PartyId } from '../../../lib/ids.ts'
import type { DelegationView, PersonView } from '../../../lib/view/view.ts'

/** The bench of those who only watch. */
export const bench = 'observer'
export type Place = PartyId | typeof bench

/** Where that person sits now; nowhere while they wait at the door. */
export function placeOf({ role }: PersonView): Place | null {
  if (role.kind === 'delegate') return role.party
  return role.kind === 'observer' ? bench : null
}

/** Portfolios of a delegation that nobody holds; a bot stands in nobody's way. */
export function freeIn(delegations: readonly DelegationView[], party: Place, besides?: PersonView): Portfolio[] {
  const members = delegations.find((one) => one.party === party)?.members ?? []
  const held = members.filter(({ bot, person }) => !bot && person !== besides?.person).map(({ portfolio }) => portfolio)
  return portfolios.filter((one) => !held.includes(one))
}

/** The request that puts somebody there; null when they sit there already. Without a portfolio they keep theirs, or get the first that is free. */
export function seatingOf(delegations: readonly DelegationView[], person: PersonView, to: Place, wished?: Portfolio): Intent | null {
  const from = placeOf(person)
  const now = person.role.kind === 'delegate' ? person.role.portfolio : null
  if (to === from && (wished === undefined || wished === now)) return null
  if (to === bench) return seated(person, { kind: 'observer' })
  const free = freeIn(delegations, to, person)
  // Whoever is to lead takes over from the head, who gets the portfolio that becomes free.
  if (wished === 'head' && !free.includes('head') && to === from) return { type: 'makeHead', person: person.person }
  const fitting = wished && (wished !== 'head' || free.includes('head')) ? wished : (free[0] ?? 'negotiator')
  return seated(person, { kind: 'delegate', party: to, portfolio: fitting })
}

type SeatRole = Extract<Intent, { type: 'seatPerson' }>['role']
const seated = ({ person, role }: PersonView, to: SeatRole): Intent =>
  role.kind === 'waiting' ? { type: 'admitPerson', person, role: to } : { type: 'seatPerson', person, role: to }
