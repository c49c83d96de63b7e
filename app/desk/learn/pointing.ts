// Points at a control of the page while it is spoken of: a ring around it, scrolled into view, and where the card that speaks of it
// stands so that it does not lie over it.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Band, type Side, sideFor } from './side.ts'

/** Of several of a name the one that can be seen: a phone's and a laptop's stand in different places. */
function pointedAt(name: string): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>(`[data-guide="${name}"]`)
  return [...all].find((element) => element.getClientRects().length > 0) ?? null
}

/** How often, and how long apart, it is looked for: what is loaded when opened takes a moment. Milliseconds. */
const tries = 25
const apart = 120

interface Pointing {
  side: Side
  /** Whether what is pointed at can be seen now. */
  inSight: boolean
  /** Moves the focus to its control; when it is not there yet, as soon as it is. */
  focus: () => void
}

/** @param name null where nothing is pointed at, or not from here */
export function usePointing(name: string | null, card: RefObject<HTMLElement | null>): Pointing {
  const [side, stand] = useState<Side>('foot')
  const [inSight, see] = useState(false)
  const found = useRef<HTMLElement | null>(null)
  const wanted = useRef(false)
  useEffect(() => {
    const place = () =>
      stand(found.current && card.current ? sideFor(found.current.getBoundingClientRect(), bandsOf(card.current)) : 'foot')
    if (name === null) return place()
    const sight = new IntersectionObserver((entries) => see(entries.some(({ isIntersecting }) => isIntersecting)))
    let left = tries
    const look = () => {
      const element = pointedAt(name)
      left -= 1
      if (!element) return
      clearInterval(timer)
      found.current = element
      element.dataset.pointed = ''
      if (!isPinned(element)) bring(element)
      place()
      sight.observe(element)
      if (wanted.current) controlOf(element)?.focus()
      wanted.current = false
    }
    const timer = setInterval(() => (left > 0 ? look() : clearInterval(timer)), apart)
    addEventListener('resize', place)
    return () => {
      clearInterval(timer)
      removeEventListener('resize', place)
      sight.disconnect()
      see(false)
      if (found.current) delete found.current.dataset.pointed
      found.current = null
    }
  }, [name, card])
  const focus = () => {
    if (found.current) {
      if (!isPinned(found.current)) bring(found.current)
      controlOf(found.current)?.focus({ preventScroll: true })
    } else wanted.current = true
  }
  return { side, inSight, focus }
}

/** Its beginning below the page's head, unless all of it is in sight: the rest may be longer than the screen. */
function bring(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top < headEnd() || bottom > innerHeight / 2) element.scrollIntoView({ block: 'start' })
}

/** What stays where it is while the page scrolls, as the navigation and a bar at the foot do. */
function isPinned(element: HTMLElement): boolean {
  for (let at: HTMLElement | null = element; at; at = at.parentElement)
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true
  return false
}

const controlOf = (element: HTMLElement): HTMLElement | null =>
  element.matches('button, input, textarea, select, a[href]')
    ? element
    : element.querySelector<HTMLElement>('button:not(:disabled), input, textarea, select, a[href]')

const headEnd = (): number => document.querySelector('header')?.getBoundingClientRect().bottom ?? 0

/** What the card leaves below itself at the foot, pixels: on a phone the navigation. */
const below = () => (matchMedia('(min-width: 64rem)').matches ? 16 : 64)

/** Where the card stands at the head of the page, and at its foot; at both in the same column. */
function bandsOf(card: HTMLElement): Record<Side, Band> {
  const { left, right, height } = card.getBoundingClientRect()
  const end = innerHeight - below()
  return { head: { left, right, top: headEnd(), bottom: headEnd() + height }, foot: { left, right, top: end - height, bottom: end } }
}
