// One sheet of paper, or several: its head stands on every page it runs over, so that a page that went astray finds home.
import type { ReactNode } from 'react'
import type { Party } from '../../lib/scenario/schema.ts'
import { MarkShape } from '../_parts/PartyMark.tsx'

interface SheetProps {
  /** What the sheet is, for those who find it by its heading. */
  title: string
  party?: Party | undefined
  /** Whether others may see it. */
  seal?: string | undefined
  children: ReactNode
}
export function Sheet({ title, party, seal, children }: SheetProps) {
  return (
    <section aria-label={party ? `${party.short}: ${title}` : title} className="sheet">
      <div className="sheet-flow">
        <div className="sheet-head">
          <p className="sheet-line">
            <span className="flex items-center gap-2 font-semibold">
              {party && <MarkShape party={party} />}
              {party?.short}
            </span>
            <h2 className="grow text-sm! font-normal!">{title}</h2>
            {seal && <strong className="sheet-seal">{seal}</strong>}
          </p>
        </div>
        <div className="sheet-body">{children}</div>
      </div>
    </section>
  )
}

/** A part of a sheet with a heading of its own. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-part">
      <h3 className="text-base font-semibold">{title}</h3>
      {children}
    </section>
  )
}

/** A box to tick. */
export function Tick({ label }: { label: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span aria-hidden className="tick" />
      {label}
    </span>
  )
}

/** A line to write on. */
export function Blank({ label, wide = 'no' }: { label?: string; wide?: 'yes' | 'no' }) {
  return (
    <span className={wide === 'yes' ? 'flex items-end gap-2' : 'inline-flex items-end gap-2'}>
      {label}
      <span aria-hidden className={wide === 'yes' ? 'blank grow' : 'blank w-24'} />
    </span>
  )
}
