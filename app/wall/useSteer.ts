// The wall follows the facilitator: its light, and what the telling of a turn is told to do.
import { useEffect, useRef } from 'react'
import type { TellingAct, WallState } from '../../lib/game/wall.ts'

/** Calls back with what is told while this part stands; what was told before is over. */
export function useTold(telling: WallState['telling'] | undefined, hear: (act: TellingAct) => void): void {
  const n = telling?.n ?? 0
  const heard = useRef(n)
  useEffect(() => {
    if (n === heard.current) return
    heard.current = n
    if (telling) hear(telling.act)
  })
}

/** Dark, bright, or as this computer had it; the cookie of its own choice stays as it is. */
export function useLight(light: WallState['light']): void {
  const own = useRef<string | undefined>(undefined)
  const lit = useRef(false)
  useEffect(() => {
    const { dataset } = document.documentElement
    if (light === 'own' && !lit.current) return
    if (!lit.current) own.current = dataset.theme
    lit.current = light !== 'own'
    const theme = light === 'own' ? own.current : light
    if (theme) dataset.theme = theme
    else delete dataset.theme
  }, [light])
}
