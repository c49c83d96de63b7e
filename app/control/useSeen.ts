// What a facilitator had seen when they began to change something: the room tells by it whether another has changed the same since.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useControl } from './useControl.ts'

/** `seen`: the newest entry of the log when this opened; `lookAgain`: from now on, as it stands now. */
export function useSeen(): { seen: number; lookAgain: () => void } {
  const newest = useNewest()
  const [seen, setSeen] = useState(newest)
  const latest = useRef(newest)
  useEffect(() => {
    latest.current = newest
  }, [newest])
  const lookAgain = useCallback(() => setSeen(latest.current), [])
  return { seen, lookAgain }
}

/** The newest entry of the log, for what is changed with one press. */
export const useNewest = (): number => useControl().view.log.at(-1)?.n ?? 0
