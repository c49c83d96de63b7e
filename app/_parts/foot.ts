// How much of a screen's foot is taken by what floats there, so that a notice can stand above it: a phone's navigation, the one
// button that hands orders in, the box one writes in, a keyboard on the screen. What floats there says so: `data-foot`.
import { useEffect, useState } from 'react'

type Band = Pick<DOMRect, 'top' | 'bottom'>

/** So much room a notice needs, pixels: what leaves less below itself would be covered by it. */
const room = 72

/** The line above which nothing floats. @param end where the screen ends below */
export function footLine(end: number, floating: readonly Band[]): number {
  return floating
    .toSorted((a, b) => b.bottom - a.bottom)
    .reduce((line, { top, bottom }) => (top < line && bottom >= line - room ? top : line), end)
}

const every = 200
/** How far from the right edge a notice reaches at most, pixels. */
const width = 464

/** Pixels from the foot of the page's window, followed while something is shown; 0 else. */
export function useFoot(shown: number): number {
  const [foot, set] = useState(0)
  useEffect(() => {
    if (shown === 0) return
    const look = () => {
      const floating = [...document.querySelectorAll('[data-foot]')]
        .map((one) => one.getBoundingClientRect())
        // On a wide screen only what lies below a notice: they stand at the right.
        .filter(({ height, right }) => height > 0 && right > innerWidth - width)
      set(Math.max(0, Math.round(innerHeight - footLine(endOf(visualViewport), floating))))
    }
    look()
    const timer = setInterval(look, every)
    return () => clearInterval(timer)
  }, [shown])
  return foot
}

/** A keyboard on the screen takes its part; a page that is enlarged has no other end for that. */
const endOf = (seen: VisualViewport | null): number => (seen && seen.scale === 1 ? seen.offsetTop + seen.height : innerHeight)
