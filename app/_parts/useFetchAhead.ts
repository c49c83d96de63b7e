// Fetches parts of a screen that are not shown yet, one after another, once the screen has stood a while.
import { useEffect, useState } from 'react'

/** Long enough for the first view, its typeface and its pictures on a slow phone, milliseconds. */
const stands = 4000

/** @param parts the same list at every call; each begins to fetch a part, and one that fails is fetched when it is opened */
export function useFetchAhead(parts: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    let left = false
    const fetchAll = async () => {
      for (const part of parts) {
        if (left) return
        await part().catch(() => undefined)
      }
    }
    const timer = setTimeout(() => void fetchAll(), stands)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [parts])
}

/** Whether the screen has stood a while: for what lies out of sight and can wait. */
export function useStood(): boolean {
  const [stood, set] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => set(true), stands)
    return () => clearTimeout(timer)
  }, [])
  return stood
}
