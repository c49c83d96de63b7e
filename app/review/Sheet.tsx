// A part of a chapter: a heading and what belongs to it, kept together on paper.
import { type ReactNode, useId } from 'react'
import { classes } from '../_parts/classes.ts'

interface SheetProps {
  title: ReactNode
  lead?: ReactNode
  /** Left out on the wall, where there is room for what matters most. */
  rest?: 'rest'
  /** One of many of its kind, whose names may be alike: no place of its own to go to. */
  among?: 'many'
  className?: string
  children: ReactNode
}
export function Sheet({ title, lead, rest, among, className, children }: SheetProps) {
  const id = useId()
  const Part = among === 'many' ? 'article' : 'section'
  return (
    <Part
      aria-labelledby={id}
      className={classes(
        'min-w-0 break-inside-avoid rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-5',
        rest && 'not-on-wall',
        className,
      )}
    >
      <h3 id={id} className="text-base">
        {title}
      </h3>
      {lead && <p className="mt-0.5 max-w-prose text-sm text-ink-2">{lead}</p>}
      <div className="mt-3">{children}</div>
    </Part>
  )
}

/** Figures beside one another where there is room. */
export const Columns = ({ children }: { children: ReactNode }) => (
  <div className="review-columns grid grid-cols-1 items-start gap-4 xl:grid-cols-2">{children}</div>
)
