// The same figures as the curves, for reading: a row for each turn, a column for each history.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Way } from './ways.ts'

interface WayTableProps {
  ways: readonly (Pick<Way, 'letter' | 'points'> & { name: string })[]
  /** Whose trust in whom, in the order of the points' trust. */
  trustIn: readonly string[]
}
export function WayTable({ ways, trustIn }: WayTableProps) {
  const t = useTranslations()
  const turns = [...new Set(ways.flatMap(({ points }) => points.map(({ turn }) => turn)))].sort((a, b) => a - b)
  const figures = [t('common.term.tension.name'), ...trustIn]
  return (
    <details className="mt-3">
      <summary className="min-h-9 text-sm font-medium text-action">{t('powers.history.table')}</summary>
      <div className="overflow-x-auto">
        <table className="figures mt-1 w-full text-sm">
          <caption className="sr-only">{t('powers.history.compare')}</caption>
          <thead>
            <tr className="text-left text-xs text-ink-3">
              <th scope="col" className="py-1 pr-3 font-normal">
                {t('powers.history.figure')}
              </th>
              <th scope="col" className="py-1 pr-3 font-normal">
                {t('powers.history.way')}
              </th>
              {turns.map((turn) => (
                <th key={turn} scope="col" className="py-1 pr-3 text-right font-normal">
                  {turn === 0 ? t('common.trust.start') : t('powers.history.turn', { turn })}
                </th>
              ))}
            </tr>
          </thead>
          {figures.map((name, n) => (
            <tbody key={name}>
              {ways.map(({ letter, name: way, points }, row) => (
                <tr key={letter} className={row === 0 ? 'border-t border-edge' : 'border-t border-line'}>
                  {row === 0 && (
                    <th scope="rowgroup" rowSpan={ways.length} className="py-1 pr-3 text-left align-top font-medium">
                      {name}
                    </th>
                  )}
                  <th scope="row" className="py-1 pr-3 text-left font-normal">
                    {letter} · {way}
                  </th>
                  {turns.map((turn) => {
                    const point = points.find((one) => one.turn === turn)
                    const value = point && (n === 0 ? point.tension : point.trust[n - 1])
                    return (
                      <td key={turn} className="py-1 pr-3 text-right">
                        {value === undefined ? '–' : Math.round(value)}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </details>
  )
}
