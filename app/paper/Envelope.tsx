// All sheets of one delegation, in the order in which they lie in its envelope.
'use client'
import type { PartyId } from '../../lib/ids.ts'
import { partyOf } from '../_client/catalogue.ts'
import { useSeatedAs } from '../_client/useRoom.ts'
import { BriefSheet } from './BriefSheet.tsx'
import { CardSheet } from './CardSheet.tsx'
import { Cover } from './Cover.tsx'
import { type Choice, turnsFor } from './choice.ts'
import { OrderSheet } from './OrderSheet.tsx'
import { PhaseSheet } from './PhaseSheet.tsx'

export function Envelope({ party: id, choice }: { party: PartyId; choice: Choice }) {
  const { view, catalogue } = useSeatedAs('facilitator')
  const party = partyOf(catalogue, id)
  const own = view.own.find((one) => one.party === id)
  if (!party || !own) return null
  const has = new Set(choice.sheets)
  return (
    <>
      {has.has('cover') && <Cover party={party} sheets={choice.sheets} />}
      {has.has('brief') && <BriefSheet party={party} own={own} />}
      {has.has('phases') && <PhaseSheet party={party} />}
      {has.has('orders') &&
        turnsFor(choice.turns, view.room.turn, view.room.turns).map((turn) => <OrderSheet key={turn} party={party} turn={turn} />)}
      {has.has('cards') && <CardSheet party={party} />}
    </>
  )
}
