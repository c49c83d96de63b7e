// A box that never scrolls: what does not fit is drawn smaller until it does. In a hand, it is as high as what it holds.
'use client'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { classes } from '../_parts/classes.ts'

const smallest = 0.5

export function Fit({ className, children }: { className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [outer, content] = [box.current, inner.current]
    if (!outer || !content) return
    // Where motion is reduced everything has a transition of a blink, and a width that is on its way measures as it was.
    content.style.setProperty('transition', 'none', 'important')
    const shrink = () => {
      let scale = 1.05
      // Smaller text also breaks into fewer lines, so a few steps come closer than one division.
      do {
        scale -= 0.05
        content.style.width = `${100 / scale}%`
      } while (scale > smallest && content.offsetHeight * scale > outer.clientHeight + 1)
      content.style.transform = `scale(${scale})`
    }
    shrink()
    void document.fonts.ready.then(shrink)
    const resized = new ResizeObserver(shrink)
    resized.observe(outer)
    const changed = new MutationObserver(shrink)
    changed.observe(content, { childList: true, subtree: true, characterData: true })
    return () => {
      resized.disconnect()
      changed.disconnect()
    }
  }, [])
  return (
    <div ref={box} className={classes('min-h-0 overflow-hidden', className)}>
      <div ref={inner} className="origin-top-left">
        {children}
      </div>
    </div>
  )
}
