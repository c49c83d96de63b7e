// The orders a delegation begins from: what it has drafted or given, else what it did so far.
import type { PackageId } from '../../../lib/ids.ts'
import type { PackageOrder, PartyOrders } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { AgreementView, Own, PublicView } from '../../../lib/view/view.ts'

/** Packages in force in which the delegation owes something. */
export const owing = (view: Pick<PublicView, 'agreements'>, own: Pick<Own, 'party'>): AgreementView[] =>
  view.agreements.filter((agreement) => agreement.status === 'inForce' && agreement.dues.some((due) => due.party === own.party))

/** A running reserve goes on unless it is ended, so hedge stands preselected where one runs. */
export function startingOrders(view: PublicView, own: Own): PartyOrders {
  const known = own.ordersDraft ?? own.orders
  const packages: Record<PackageId, PackageOrder> = {}
  for (const { id } of owing(view, own)) {
    const running = own.reserves.some((reserve) => reserve.package === id && reserve.running)
    packages[id] = known?.packages[id] ?? (running ? 'hedge' : 'comply')
  }
  const gesture = view.gestures.find((one) => one.party === own.party)
  const free: PartyOrders['free'] = gesture ? { kind: 'gesture', measure: gesture.measure } : (known?.free ?? { kind: 'nothing' })
  return { packages, free, vetoes: known?.vetoes ?? [] }
}

/** Orders as this device kept them while they were being chosen, or null. */
export function readOrders(kept: unknown): PartyOrders | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { packages, free, vetoes } = kept as Partial<PartyOrders>
  const whole = typeof packages === 'object' && packages !== null && typeof free?.kind === 'string' && Array.isArray(vetoes)
  return whole ? { packages, free, vetoes } : null
}

/** Orders that only the one who signs gives, and confirms twice. */
export function isFateful(catalogue: Pick<Catalogue, 'acts'>, { free }: PartyOrders): boolean {
  if (free.kind !== 'act') return free.kind === 'brink' || free.kind === 'capitulate'
  return free.brink || catalogue.acts.some((act) => act.id === free.act && act.brink)
}

/** Whether two sets of orders say the same. */
export const sameOrders = (a: PartyOrders | null, b: PartyOrders | null): boolean =>
  JSON.stringify(a && tidy(a)) === JSON.stringify(b && tidy(b))

const tidy = ({ packages, free, vetoes }: PartyOrders) => [
  Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)),
  Object.entries(free).sort(([a], [b]) => (a < b ? -1 : 1)),
  [...vetoes].sort(),
]
