// Points at a control of the page while it is spoken of: a ring around it, and scrolled into view.
import { useEffect } from 'react'

/** Of several of a name the one that can be seen: a phone's and a laptop's stand in different places. */
export function pointedAt(name: string): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>(`[data-guide="${name}"]`)
  return [...all].find((element) => element.getClientRects().length > 0) ?? null
}

/** How often, and how long apart, it is looked for: what is loaded when opened takes a moment. Milliseconds. */
const tries = 25
const apart = 120

export function usePointing(name: string | null): void {
  useEffect(() => {
    if (name === null) return
    let found: HTMLElement | null = null
    let left = tries
    const look = () => {
      found = pointedAt(name)
      left -= 1
      if (!found) return
      clearInterval(timer)
      found.dataset.pointed = ''
      found.scrollIntoView({ block: 'center' })
    }
    const timer = setInterval(() => (left > 0 ? look() : clearInterval(timer)), apart)
    return () => {
      clearInterval(timer)
      if (found) delete found.dataset.pointed
    }
  }, [name])
}
