// How the games of a forecast ended: a bar and a share for each end, in the order from worst to best.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Forecast } from '../../../lib/game/forecast.ts'
import type { EndState } from '../../../lib/rules/world.ts'
import { classes } from '../classes.ts'
import { chancePercent } from '../figures.ts'

const order: readonly EndState[] = [
  'war',
  'capitulation',
  'collapsed',
  'stalemate',
  'calm',
  'freeze',
  'hedgedRollback',
  'rollbackBegun',
  'verifiedRollback',
]
const fill: Record<EndState, string> = {
  war: 'bg-crisis',
  capitulation: 'bg-acute',
  collapsed: 'bg-acute',
  stalemate: 'bg-tense',
  calm: 'bg-uneasy',
  freeze: 'bg-uneasy',
  hedgedRollback: 'bg-calm',
  rollbackBegun: 'bg-calm',
  verifiedRollback: 'bg-calm',
}

export function Ends({ forecast: { ends, games } }: { forecast: Forecast }) {
  const t = useTranslations('common')
  const shown = order.filter((end) => (ends[end] ?? 0) > 0)
  return (
    <table className="figures w-full max-w-2xl border-collapse">
      <caption className="sr-only">{t('forecast.ends')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('forecast.end')}</th>
          <th scope="col">{t('forecast.share')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((end) => {
          const share = ((ends[end] ?? 0) / games) * 100
          return (
            <tr key={end}>
              <th scope="row" className="w-[36%] max-w-[11em] py-[0.2em] pr-3 text-left leading-tight font-normal">
                {t(`end.${end}.name`)}
              </th>
              <td className="py-[0.2em]">
                <span className="flex items-center gap-[0.6em]">
                  <span aria-hidden className="h-[0.8em] grow overflow-hidden rounded-sm bg-sunk">
                    <span className={classes('block h-full', fill[end])} style={{ width: `${share}%` }} />
                  </span>
                  <span className="w-[3em] shrink-0 text-right font-semibold">
                    {t('forecast.percent', { percent: chancePercent((ends[end] ?? 0) / games) })}
                  </span>
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
