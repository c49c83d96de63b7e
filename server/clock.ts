// One room's alarm: rings when the running phase's time is up.
import type { Moment } from '../lib/game/phase.ts'
import type { RoomState } from '../lib/game/state.ts'

export interface Alarm {
  /** Sets the alarm by the room as it stands now; an overdue one rings at once. */
  set: (state: RoomState) => void
  stop: () => void
}

const longest = 2 ** 31 - 1

/** @param ring told the moment whose time is up */
export function alarm(now: () => number, ring: (from: Moment) => void): Alarm {
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => clearTimeout(timer)

  const set = (state: RoomState): void => {
    stop()
    const { clock, moment, status } = state
    if (status !== 'playing' || clock.kind !== 'running' || !moment) return
    const { endsAt } = clock
    const wait = (): void => {
      const left = endsAt - now()
      // Timers may ring a little early, and cannot count further than about 25 days.
      if (left <= 0) ring(moment)
      else timer = setTimeout(wait, Math.min(left, longest))
    }
    timer = setTimeout(wait, Math.max(0, Math.min(endsAt - now(), longest)))
  }
  return { set, stop }
}
