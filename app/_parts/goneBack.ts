// Whether the table has just gone back: in the phase with which it begins again, and until the next.
import type { Headline } from '../../lib/game/state.ts'
import type { PublicView } from '../../lib/view/view.ts'

/** The news of it; null once play has gone on. */
export function wentBack({
  headlines,
  room,
}: Pick<PublicView, 'headlines'> & { room: Pick<PublicView['room'], 'turn' | 'phase' | 'status'> }): Headline | null {
  const last = headlines.findLast(({ kind }) => kind === 'rewound')
  return last && room.status === 'playing' && last.turn === room.turn && last.text === room.phase ? last : null
}
