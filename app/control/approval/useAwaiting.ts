// What waits for the facilitator's approval, oldest first.
'use client'
import type { PartyId } from '../../../lib/ids.ts'
import type { AwaitingView } from '../../../lib/view/awaiting.ts'
import { useControl } from '../useControl.ts'

export interface Waiting {
  party: PartyId
  offer: AwaitingView
}
export function useAwaiting(): Waiting[] {
  const { own } = useControl().view
  return own.flatMap(({ party, awaiting }) => awaiting.map((offer) => ({ party, offer }))).toSorted((a, b) => a.offer.at - b.offer.at)
}
