// A pause of the clock holds the telling where it is; when the clock goes on, so does the telling.
import { useEffect, useRef } from 'react'
import type { PublicView } from '../../lib/view/view.ts'
import type { Player } from '../_parts/reveal/usePlayer.ts'

export function useHeldByPause(
  { running, hold, play }: Pick<Player, 'running' | 'hold' | 'play'>,
  { status, timed, clock }: PublicView['room'],
): void {
  const paused = status === 'playing' && timed && clock.kind === 'paused'
  // What is told while the clock stands already was asked for.
  const before = useRef(paused)
  const held = useRef(false)
  useEffect(() => {
    if (before.current === paused) return
    before.current = paused
    // Whoever steps by hand while the clock stands, or held it before, keeps it in hand.
    if (paused && running) {
      held.current = true
      hold()
    } else if (!paused && held.current) {
      held.current = false
      play()
    }
  }, [paused, running, hold, play])
}
