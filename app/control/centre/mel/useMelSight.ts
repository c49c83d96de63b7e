// What the facilitator's screen judges an entry by, before it asks the room.
import { useMemo } from 'react'
import type { MelSight } from '../../../../lib/game/mel-entry.ts'
import type { PartyId } from '../../../../lib/ids.ts'
import { useControl } from '../../useControl.ts'

export function useMelSight(): MelSight {
  const { view, catalogue } = useControl()
  const { room, board, deck } = view
  return useMemo(
    () => ({
      parties: catalogue.parties.map(({ id }) => id),
      sanctioned: Object.keys(board.pressure) as PartyId[],
      deck,
      turns: room.turns,
      moment: room.phase && room.status === 'playing' ? { turn: room.turn, phase: room.phase } : null,
    }),
    [catalogue.parties, board.pressure, deck, room.turns, room.turn, room.phase, room.status],
  )
}
