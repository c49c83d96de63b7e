// What this delegation may reckon with when it foresees its own orders and answers.
import { useMemo } from 'react'
import type { Vantage } from '../../../lib/rules/foresee.ts'
import type { PerParty } from '../../../lib/rules/world.ts'
import { useDesk } from '../useDesk.ts'

export function useVantage(): Vantage {
  const { view, own, room } = useDesk()
  const { agreements, board } = view
  return useMemo(
    () => ({
      party: own.party,
      turn: room.turn,
      bonds: agreements.filter(({ status }) => status === 'inForce'),
      trust: Object.fromEntries(
        Object.entries(board.trust).map(([holder, toward]) => [holder, toward?.[own.party] ?? 0]),
      ) as PerParty<number>,
      record: own.record,
    }),
    [agreements, board.trust, own.party, own.record, room.turn],
  )
}
