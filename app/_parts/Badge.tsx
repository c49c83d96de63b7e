// A badge: a word on a colour, with or without a picture.
'use client'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type BadgeTone = 'good' | 'doubt' | 'bad' | 'note' | 'plain'
const tones: Record<BadgeTone, string> = {
  good: 'bg-good-soft text-good',
  doubt: 'bg-doubt-soft text-doubt',
  bad: 'bg-bad-soft text-bad',
  note: 'bg-note-soft text-note',
  plain: 'bg-sunk text-ink-2',
}

export function Badge({
  tone = 'plain',
  icon: Icon,
  children,
  className,
}: {
  tone?: BadgeTone
  icon?: LucideIcon
  children: ReactNode
  className?: string
}) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden size="1.1em" className="shrink-0" />}
      {children}
    </span>
  )
}
