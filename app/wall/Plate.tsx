// A titled area of the wall.
'use client'
import { type ReactNode, useId } from 'react'
import { classes } from '../_parts/classes.ts'

export function Plate({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={classes('flex min-h-0 flex-col rounded-lg border border-line bg-sheet px-[0.9rem] py-[0.6rem]', className)}
    >
      <h2 id={id} className="mb-[0.3rem] text-base font-semibold text-ink-3">
        {title}
      </h2>
      {children}
    </section>
  )
}
