// What is wider than a small screen scrolls within itself, by keyboard too.
import type { ReactNode } from 'react'

export function Scroll({ children }: { children: ReactNode }) {
  return (
    // Words for screen readers that stand in it must not widen the page: it is the place they are put in.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="relative overflow-x-auto" tabIndex={0}>
      {children}
    </div>
  )
}
