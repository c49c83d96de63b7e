// Tabs: one panel at a time, arrow keys between the tabs. A count beside a tab says how many things wait there.
'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface Tab<T extends string> {
  id: T
  label: string
  icon?: ReactNode
  /** Things that wait for the reader, when there are any. */
  count?: { number: number; spoken: string } | undefined
  panel: ReactNode
}
interface TabsProps<T extends string> {
  /** What the tabs divide, for screen readers. */
  label: string
  tabs: readonly Tab<T>[]
  value: T
  onChange: (id: T) => void
  className?: string
}
export function Tabs<T extends string>({ label, tabs, value, onChange, className }: TabsProps<T>) {
  return (
    <Radix.Root value={value} onValueChange={(id) => onChange(id as T)} className={className}>
      <Radix.List aria-label={label} className="flex gap-x-1 overflow-x-auto border-b border-line md:flex-wrap md:overflow-x-visible">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className={classes(
              'inline-flex min-h-11 shrink-0 items-center gap-2 border-b-3 border-transparent px-3 text-sm font-medium text-ink-2',
              'hover:text-ink data-[state=active]:border-action data-[state=active]:text-ink -outline-offset-3!',
            )}
          >
            {tab.icon}
            {tab.label}
            {tab.count && tab.count.number > 0 && (
              <span className="figures rounded-full bg-action px-1.5 text-xs font-semibold text-on-action">
                <span aria-hidden>{tab.count.number}</span>
                <span className="sr-only">{tab.count.spoken}</span>
              </span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className="pt-4">
          {tab.panel}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
