// Sheets of paper on the table: a heading, an optional corner of controls, and content.
import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

interface SectionProps {
  title: ReactNode
  /** Heading level; 2 unless the section stands inside another. */
  level?: 2 | 3
  aside?: ReactNode
  /** A name by which a guide can point at it. */
  guide?: string
  className?: string
  children: ReactNode
}
export function Section({ title, level = 2, aside, guide, className, children }: SectionProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      aria-labelledby={id}
      data-guide={guide}
      className={classes('rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-5', className)}
    >
      <header className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Heading id={id} className={level === 2 ? 'text-lg' : 'text-base'}>
          {title}
        </Heading>
        {aside}
      </header>
      {children}
    </section>
  )
}

/** A sheet without a heading of its own. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classes('rounded-lg border border-line bg-sheet p-4 shadow-sheet sm:p-5', className)}>{children}</div>
}

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({
  title,
  next,
  action,
  className,
}: {
  title: ReactNode
  next?: ReactNode
  action?: ReactNode
  className?: string
}) {
  return (
    <div className={classes('rounded-md border border-dashed border-line px-4 py-5 text-center', className)}>
      <div className="font-medium">{title}</div>
      {next && <p className="mx-auto mt-1 max-w-prose text-sm text-ink-3">{next}</p>}
      {action && <div className="mt-3 flex justify-center">{action}</div>}
    </div>
  )
}
