// Trust over the turns in figures: a row for each pair, beside the lines that draw the same.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { Board } from '../../lib/view/view.ts'
import { partyName } from '../_client/catalogue.ts'
import { trustPoints } from './figures.ts'
import type { TrustPair } from './TrustLines.tsx'

interface TrustTableProps {
  catalogue: Catalogue
  curve: Board['curve']
  pairs: readonly TrustPair[]
}
export function TrustTable({ catalogue, curve, pairs }: TrustTableProps) {
  const t = useTranslations()
  return (
    // Wider than a phone once many turns are played: by keyboard it scrolls while it has the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section aria-label={t('common.trust.linesTitle')} tabIndex={0} className="overflow-x-auto">
      <table className="figures w-full text-sm">
        <thead>
          <tr className="text-xs text-ink-3">
            <th scope="col" className="py-1 pr-2 text-left font-normal">
              {t('board.lines.pairColumn')}
            </th>
            {curve.map(({ turn }, n) => (
              <th key={turn} scope="col" className="px-1.5 py-1 text-right font-normal">
                {n === 0 ? t('common.trust.start') : t('common.trust.turnShort', { turn })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ holder, toward }) => (
            <tr key={`${holder}-${toward}`} className="border-t border-line">
              <th scope="row" className="py-1 pr-2 text-left font-medium whitespace-nowrap">
                {t('board.lines.pair', { holder: partyName(catalogue, holder), toward: partyName(catalogue, toward) })}
              </th>
              {curve.map(({ turn, trust }) => (
                <td key={turn} className="px-1.5 text-right">
                  {trustPoints(trust[holder]?.[toward] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
