// A table of all pairs of delegations: whose it is down the side, towards whom across the top.
import { Fragment, type ReactNode } from 'react'
import type { Party } from '../../lib/scenario/schema.ts'
import { classes } from './classes.ts'
import { MarkShape } from './PartyMark.tsx'

interface PairTableProps {
  caption: string
  parties: readonly Party[]
  /** What stands beside the mark at the head of a row; the short name when left out. */
  rowName?: (holder: Party) => string
  /** A `<td>` for each pair, those of a delegation with itself too. */
  cell: (holder: Party, toward: Party) => ReactNode
  className?: string
}
export function PairTable({ caption, parties, rowName = ({ short }) => short, cell, className }: PairTableProps) {
  return (
    <table className={classes('w-full table-fixed border-collapse text-center', className)}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <td className="w-[22%]" />
          {parties.map((party) => (
            <th key={party.id} scope="col" className="pb-1.5 text-xs font-medium">
              <span className="flex flex-col items-center gap-1">
                <MarkShape party={party} />
                {party.short}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parties.map((holder) => (
          <tr key={holder.id} className="border-t border-line">
            <th scope="row" className="py-1.5 text-left text-xs font-medium">
              <span className="flex items-center gap-1.5">
                <MarkShape party={holder} />
                {rowName(holder)}
              </span>
            </th>
            {parties.map((toward) => (
              <Fragment key={toward.id}>{cell(holder, toward)}</Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
