// A forecast as it is shown to anybody: that it is none, from when it is, how games ended, and where tension and trust went.
'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Band } from '../../../lib/game/forecast.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import type { ForecastView } from '../../../lib/view/forecast-view.ts'
import type { PublicView } from '../../../lib/view/view.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { chancePercent } from '../figures.ts'
import { BandChart, type Series } from './BandChart.tsx'
import { Ends } from './Ends.tsx'
import { isStale } from './stale.ts'

interface OutlookProps {
  catalogue: Catalogue
  view: PublicView
  forecast: ForecastView
  size?: 'normal' | 'wall'
}
export function Outlook({ catalogue, view, forecast: held, size = 'normal' }: OutlookProps) {
  const t = useTranslations('common')
  const { forecast, turn, phase } = held
  const { tension, trust } = seriesOf(catalogue, view, held)
  const wall = size === 'wall'
  return (
    <div className={wall ? 'flex h-0 grow flex-col gap-[0.5rem]' : 'flex flex-col gap-4'}>
      <div>
        <p className={wall ? 'text-lg leading-tight font-semibold' : 'font-semibold'}>{t('forecast.label')}</p>
        <p className={wall ? 'text-base leading-tight text-ink-2' : 'text-sm text-ink-2'}>
          {t('forecast.from', { turn, phase: t(`phase.${phase}.name`), games: forecast.games })}
        </p>
        {isStale(held, view) && (
          <p className="mt-1 flex items-center gap-1.5 text-sm font-medium text-doubt">
            <TriangleAlert aria-hidden size={16} className="shrink-0" />
            {t('forecast.stale')}
          </p>
        )}
      </div>
      <section aria-label={t('forecast.ends')}>
        {!wall && <h3 className="mb-1 text-base">{t('forecast.ends')}</h3>}
        <Ends forecast={forecast} />
        {!wall && (
          <p className="mt-2 text-sm text-ink-2">
            {t('forecast.war', {
              percent: chancePercent(forecast.war),
              collapses: Math.round(forecast.collapses * 10),
              shown: forecast.collapses.toFixed(1),
            })}
          </p>
        )}
      </section>
      {forecast.turns === 0 ? (
        <p className="text-ink-2">{t('forecast.nothing')}</p>
      ) : (
        <div className={wall ? 'flex min-h-0 grow flex-col gap-[0.4rem]' : 'grid gap-4 @2xl:grid-cols-2'}>
          <Chart title={t('forecast.tension')} series={[tension]} size={size} />
          <Chart title={t('forecast.trust')} series={trust} size={size} />
        </div>
      )}
      {!wall && forecast.turns > 0 && (
        <>
          <p className="text-sm text-ink-3">{t('forecast.band')}</p>
          <details>
            <summary className="min-h-9 text-sm font-medium text-action">{t('forecast.numbers')}</summary>
            <div className="flex flex-col gap-4">
              <Numbers name={t('forecast.tension')} bands={tension.bands} />
              {forecast.trust.map(({ holder, toward, bands }) => (
                <Numbers
                  key={holder}
                  name={t('forecast.trustOf', { holder: partyName(catalogue, holder), toward: partyName(catalogue, toward) })}
                  bands={bands.map(inPoints)}
                />
              ))}
            </div>
          </details>
        </>
      )}
    </div>
  )
}

function Chart({ title, series, size }: { title: string; series: readonly Series[]; size: 'normal' | 'wall' }) {
  return (
    <section aria-label={title} className={size === 'wall' ? 'flex min-h-0 flex-1 flex-col' : 'min-w-0'}>
      <h3 className={size === 'wall' ? 'text-base text-ink-3' : 'mb-1 text-base'}>{title}</h3>
      <BandChart label={title} series={series} size={size} />
    </section>
  )
}

function Numbers({ name, bands }: { name: string; bands: readonly Band[] }) {
  const t = useTranslations('common.forecast')
  return (
    <table className="figures w-full max-w-md text-sm">
      <caption className="py-1 text-left font-medium">{name}</caption>
      <thead>
        <tr className="text-right text-xs text-ink-3">
          <th scope="col" className="py-1 text-left font-normal">
            {t('turn')}
          </th>
          {(['low', 'middle', 'high'] as const).map((of) => (
            <th key={of} scope="col" className="py-1 font-normal">
              {t(of)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.map((band) => (
          <tr key={band.turn} className="border-t border-line text-right">
            <th scope="row" className="py-1 text-left font-normal">
              {band.turn}
            </th>
            <td>{Math.round(band.low)}</td>
            <td className="font-semibold">{Math.round(band.middle)}</td>
            <td>{Math.round(band.high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was played before the forecast was made, and what it says of after; all on a scale of 0–100. */
function seriesOf(catalogue: Catalogue, { board }: PublicView, { forecast }: ForecastView): { tension: Series; trust: Series[] } {
  const first = forecast.tension[0]?.turn ?? Number.POSITIVE_INFINITY
  const played = board.curve.filter(({ turn }) => turn < first)
  return {
    tension: { name: '', party: null, past: played.map(({ turn, tension }) => ({ turn, value: tension })), bands: forecast.tension },
    trust: forecast.trust.map(({ holder, toward, bands }) => ({
      name: partyName(catalogue, holder),
      party: partyOf(catalogue, holder) ?? null,
      past: played.map(({ turn, trust }) => ({ turn, value: 100 * (trust[holder]?.[toward] ?? 0) })),
      bands: bands.map(inPoints),
    })),
  }
}

const inPoints = ({ turn, low, middle, high }: Band): Band => ({ turn, low: 100 * low, middle: 100 * middle, high: 100 * high })
