// Who trusts whom, and what the last turn did to it: a table, rows hold, columns are trusted.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../lib/ids.ts'
import type { Matrix } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { Board } from '../../lib/view/view.ts'
import { classes } from './classes.ts'
import { signed, trustPoints } from './figures.ts'
import { MarkShape } from './PartyMark.tsx'

/** Trust before the last adjudicated turn; null before the first. */
export function trustBefore(board: Board): Matrix | null {
  return board.curve.at(-2)?.trust ?? null
}

interface TrustMatrixProps {
  catalogue: Catalogue
  /** 0–1. */
  trust: Matrix
  before?: Matrix | null
  /** The reader's own delegation, to stand out. */
  own?: PartyId | null
  size?: 'normal' | 'wall'
  /** Makes each cell a button, e.g. to show its receipt. */
  onPick?: (holder: PartyId, toward: PartyId) => void
}
export function TrustMatrix({ catalogue, trust, before = null, own = null, size = 'normal', onPick }: TrustMatrixProps) {
  const t = useTranslations('common.trust')
  const wall = size === 'wall'
  const { parties } = catalogue
  return (
    <table className="figures w-full table-fixed border-collapse text-center">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          <th
            scope="col"
            className={classes('pb-1 text-left align-bottom font-normal text-ink-3', wall ? 'w-[20%] text-base' : 'w-[20%] text-xs')}
          >
            {t('holder')}
          </th>
          {parties.map((party) => (
            <th
              key={party.id}
              scope="col"
              className={classes('pb-1.5 align-bottom font-medium', wall ? 'text-base leading-tight' : 'text-xs')}
            >
              <span className="flex flex-col items-center gap-1">
                <MarkShape party={party} />
                <span className={own === party.id ? 'underline underline-offset-2' : undefined}>{party.short}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parties.map((holder) => (
          <tr key={holder.id} className={classes('border-t border-line', own === holder.id && 'bg-action-soft')}>
            <th scope="row" className={classes('text-left font-medium', wall ? 'text-lg leading-tight' : 'py-1 text-xs')}>
              <span className="flex items-center gap-1.5">
                <MarkShape party={holder} />
                {holder.short}
              </span>
            </th>
            {parties.map((toward) => {
              const value = trust[holder.id]?.[toward.id]
              if (holder.id === toward.id || value === undefined)
                return (
                  <td key={toward.id} className="text-ink-3">
                    <span aria-hidden>·</span>
                  </td>
                )
              const was = before?.[holder.id]?.[toward.id]
              const cell = (
                <Cell
                  value={trustPoints(value)}
                  change={was === undefined ? 0 : trustPoints(value) - trustPoints(was)}
                  moved={before !== null}
                  wall={wall}
                />
              )
              return (
                <td key={toward.id} className="p-0">
                  {onPick ? (
                    <button
                      type="button"
                      onClick={() => onPick(holder.id, toward.id)}
                      className="w-full hover:bg-sunk"
                      aria-haspopup="dialog"
                    >
                      <span className="sr-only">{t('inHolder', { holder: holder.short })}</span>
                      {cell}
                    </button>
                  ) : (
                    cell
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  value: number
  change: number
  /** Whether anything in the table has moved: then all rows are as high. */
  moved: boolean
  wall: boolean
}
function Cell({ value, change, moved, wall }: CellProps) {
  return (
    <span key={change === 0 ? 'same' : value} className={classes('block', wall ? 'py-[0.1rem]' : 'py-1', change !== 0 && 'changed')}>
      <span
        className={classes(
          'flex items-baseline justify-center leading-tight',
          // In a hand there is no room beside the figure.
          wall ? 'gap-[0.2em] text-lg' : 'gap-[0.15em] text-[0.95rem] max-sm:flex-col max-sm:items-center max-sm:leading-none',
          !wall && moved && 'max-sm:min-h-8',
        )}
      >
        <span className="font-semibold">{value}</span>
        {change !== 0 && (
          <span
            className={classes(
              'font-semibold',
              wall ? 'text-[max(0.7rem,0.65em)]' : 'text-[0.6875rem] tracking-tight',
              change > 0 ? 'text-good' : 'text-bad',
            )}
          >
            {signed(change)}
          </span>
        )}
      </span>
      <span aria-hidden className={classes('mx-auto mt-0.5 block w-4/5 overflow-hidden rounded-full bg-line', wall ? 'h-1.5' : 'h-1')}>
        <span className="block h-full bg-note" style={{ width: `${value}%` }} />
      </span>
    </span>
  )
}
