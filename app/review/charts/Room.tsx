// How much room a drawing has: in a hand it is drawn in a form of its own, as wide as the hand, and nothing scrolls.
'use client'
import { createContext, type ReactNode, use, useLayoutEffect, useRef, useState } from 'react'

export type ChartForm = 'broad' | 'narrow'

const FormContext = createContext<ChartForm>('broad')
/** The form to draw in; broad outside of a frame. */
export const useChartForm = (): ChartForm => use(FormContext)

/** Width from which the broad form can be read, pixels, and the width the narrow one is drawn for. */
const broadFrom = 416
export const narrowWidth = 320

export function ChartRoom({ className, children }: { className?: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [form, draw] = useState<ChartForm>('broad')
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => {
      // What is folded away has no width, and says nothing.
      if (element.clientWidth > 0) draw(element.clientWidth < broadFrom ? 'narrow' : 'broad')
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [])
  return (
    <div ref={frame} className={className}>
      <FormContext value={form}>{children}</FormContext>
    </div>
  )
}
