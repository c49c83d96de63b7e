// What the desk reckons with: the catalogue as tuned for this room, and the numbers its delegation may know.
import { useMemo } from 'react'
import { partyOf } from '../../../lib/rules/catalogue.ts'
import type { Footing } from '../../../lib/rules/footing.ts'
import type { Promised } from '../../../lib/rules/owed.ts'
import { noRemission, type Remission } from '../../../lib/rules/price.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { footingOfView } from '../../../lib/view/footing.ts'
import { negotiating } from '../packages/when.ts'
import { useDesk } from '../useDesk.ts'

export interface Ground {
  tuned: Catalogue
  footing: Footing
  /** Will that can still be promised away this turn before the cabinet refuses, points. */
  roomAtHome: number
  /** What the events of the turn in which one would sign remit; of a turn to come nobody knows. */
  remission: Remission
  /** Those there are and were: what they hold is not new in another package. */
  agreements: readonly Promised[]
}

/** Exact for the own delegation; for the others, what public figures let one guess. */
export function useGround(): Ground {
  const { view, own, room, catalogue } = useDesk()
  const { params } = room
  const tuned = useMemo(() => ({ ...catalogue, params }), [catalogue, params])
  const footing = useMemo(() => footingOfView(view, own), [view, own])
  const when = negotiating(room)
  const remission = when === 'now' || when === 'thisTurn' ? view.remission : noRemission
  const roomAtHome = own.will + own.credit - own.pendingWill - partyOf(tuned, own.party).refusalFloor
  return { tuned, footing, remission, roomAtHome, agreements: view.agreements }
}
