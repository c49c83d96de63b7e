// Whether a forecast still speaks of what is to come.

import type { ForecastView } from '../../../lib/view/forecast-view.ts'
import type { PublicView } from '../../../lib/view/view.ts'

/** Out of date once the first turn it foresees has been adjudicated, or the game is over. */
export function isStale({ forecast }: ForecastView, { board, room }: Pick<PublicView, 'board' | 'room'>): boolean {
  const first = forecast.tension[0]?.turn ?? Number.POSITIVE_INFINITY
  return room.status !== 'playing' || (board.curve.at(-1)?.turn ?? 0) >= first
}
