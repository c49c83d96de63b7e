// How far down the page something begins, as `--above` on itself: so that it can take what the screen has left below that.
import { type RefObject, useLayoutEffect } from 'react'

export function useAbove(of: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const look = () => of.current?.style.setProperty('--above', `${Math.round(of.current.getBoundingClientRect().top + scrollY)}px`)
    look()
    // Whatever comes, goes or wraps above it changes the height of the page.
    const watch = new ResizeObserver(look)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [of])
}
