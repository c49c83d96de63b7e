// What the desk reckons with: the catalogue as tuned for this room, and the numbers its delegation may know.
import { useMemo } from 'react'
import { partyOf } from '../../../lib/rules/catalogue.ts'
import type { Footing } from '../../../lib/rules/footing.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { footingOfView } from '../../../lib/view/footing.ts'
import { useDesk } from '../useDesk.ts'

export interface Ground {
  tuned: Catalogue
  footing: Footing
  /** Will that can still be promised away this turn before the cabinet refuses, points. */
  roomAtHome: number
}

/** Exact for the own delegation; for the others, what public figures let one guess. */
export function useGround(): Ground {
  const { view, own, room, catalogue } = useDesk()
  const { params } = room
  const tuned = useMemo(() => ({ ...catalogue, params }), [catalogue, params])
  const footing = useMemo(() => footingOfView(view, own), [view, own])
  return { tuned, footing, roomAtHome: own.will + own.credit - own.pendingWill - partyOf(tuned, own.party).refusalFloor }
}
