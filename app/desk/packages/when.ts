// When the table may be changed: in Negotiate, and if not now, then when.
import type { RoomHead } from '../../../lib/view/view.ts'

type When = 'now' | 'start' | 'thisTurn' | 'nextTurn' | 'never'

/** Whether packages may be tabled and signed now, or when that will be. */
export function negotiating(room: Pick<RoomHead, 'status' | 'phase' | 'turn' | 'turns'>): When {
  if (room.status === 'lobby') return 'start'
  if (room.status !== 'playing') return 'never'
  if (room.phase === 'negotiate') return 'now'
  if (room.phase === 'brief') return 'thisTurn'
  return room.turn < room.turns ? 'nextTurn' : 'never'
}
