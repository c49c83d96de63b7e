// What a table needs whose rows stand stacked on a phone.
import type { ReactNode } from 'react'

type TableRole = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell'

/** Laid out as blocks, a table's elements are tables no more to some browsers: their role is said again. */
export const stays = (role: TableRole): { role: TableRole } => ({ role })

/** The column's name above a cell; screen readers have it from the column itself. */
export function CellHead({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden className="block text-xs text-ink-3 sm:hidden">
      {children}
    </span>
  )
}
