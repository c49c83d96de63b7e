// What is supposed to be otherwise: one thing at a time, as the server is asked for it; and whether the what-if stands open.
import type { OverrideChange } from '../../../lib/game/override.ts'
import type { PackageId, PartyId } from '../../../lib/ids.ts'
import type { AskOtherwise } from '../../../lib/protocol.ts'
import type { PackageOrder, PartyOrders, PartyResponse } from '../../../lib/rules/world.ts'
import type { AgreementView, FacilitatorView } from '../../../lib/view/view.ts'
import { createStore } from '../../_client/store.ts'
import type { Opening } from '../useOpening.ts'

export const supposing = createStore<Opening>({ n: 0, open: false })
export const startSupposing = (): void => supposing.set({ n: supposing.get().n + 1, open: true })
export const stopSupposing = (): void => supposing.set({ ...supposing.get(), open: false })

export type Supposition =
  | { kind: 'byHand'; change: OverrideChange }
  | { kind: 'orders'; party: PartyId; orders: PartyOrders }
  | { kind: 'response'; party: PartyId; response: PartyResponse }
  | { kind: 'crisis'; party: PartyId; choice: 'firm' | 'yield' }

export function askFor(one: Supposition): AskOtherwise {
  switch (one.kind) {
    case 'byHand':
      return { overrides: [one.change] }
    case 'orders':
      return { orders: { [one.party]: one.orders } }
    case 'response':
      return { responses: { [one.party]: one.response } }
    case 'crisis':
      return { crisisChoices: { [one.party]: one.choice } }
  }
}

const nothing: PartyOrders = { packages: {}, free: { kind: 'nothing' }, vetoes: [] }

/** What a delegation ordered, with one package ordered otherwise, or its free action. */
export function ordersWith(
  { own }: Pick<FacilitatorView, 'own'>,
  party: PartyId,
  change: { package: PackageId; order: PackageOrder } | { free: 'nothing' | 'homeCampaign' },
): PartyOrders {
  const given = own.find((one) => one.party === party)?.orders ?? nothing
  if ('free' in change) return { ...given, free: { kind: change.free } }
  return { ...given, packages: { ...given.packages, [change.package]: change.order } }
}

export const boundBy = ({ agreements }: Pick<FacilitatorView, 'agreements'>, party: PartyId): AgreementView[] =>
  agreements.filter(({ status, dues }) => status === 'inForce' && dues.some((due) => due.party === party))

const fixed: readonly string[] = ['suspended', 'reversed', 'broken', 'done', 'expired', 'ended']
/** An answer that suspends all that it still owes in a package; nothing when there is nothing to suspend. */
export function suspending({ id, dues }: AgreementView, party: PartyId): PartyResponse | null {
  const owed = dues.filter((due) => due.party === party && !fixed.includes(due.status))
  if (owed.length === 0) return null
  return { suspend: owed.map(({ measure }) => ({ package: id, measure })), resume: [], withdraw: [] }
}

/** What a reckoning hangs on: when that has changed, it is out of date. */
export const groundOf = ({ room, held, own, reports, board }: FacilitatorView): string =>
  JSON.stringify([
    room.turn,
    room.phase,
    held,
    reports,
    board.tension,
    board.trust,
    own.map(({ orders, response, crisisChoice, will }) => [orders, response, crisisChoice, will]),
  ])
