// Tension on its scale of five named bands, with what the last turn did to it.
'use client'
import { useTranslations } from 'use-intl/react'
import { classes } from './classes.ts'
import { type Band, bandOf, bands, signed } from './figures.ts'

export const bandText: Record<Band, string> = {
  calm: 'text-calm',
  uneasy: 'text-uneasy',
  tense: 'text-tense',
  acute: 'text-acute',
  crisis: 'text-crisis',
}
const bandFill: Record<Band, string> = {
  calm: 'bg-calm',
  uneasy: 'bg-uneasy',
  tense: 'bg-tense',
  acute: 'bg-acute',
  crisis: 'bg-crisis',
}

interface TensionGaugeProps {
  /** 0–100. */
  tension: number
  /** Change by the last adjudicated turn, points. */
  change?: number | null | undefined
  size?: 'normal' | 'wall'
  className?: string
}
export function TensionGauge({ tension, change = null, size = 'normal', className }: TensionGaugeProps) {
  const t = useTranslations('common.tension')
  const band = bandOf(tension)
  const value = Math.round(tension)
  const wall = size === 'wall'
  return (
    <div className={className}>
      <p className="sr-only">
        {t('gauge', { value, band: t(`band.${band}`) })}
        {change !== null && `, ${t('changed', { change: signed(change) })}`}
      </p>
      <div aria-hidden>
        <p className="flex items-baseline gap-[0.5em]">
          <span className={classes('figures font-semibold leading-none', wall ? 'text-3xl' : 'text-2xl', bandText[band])}>{value}</span>
          <span className={classes('font-semibold', wall ? 'text-2xl' : 'text-base', bandText[band])}>{t(`band.${band}`)}</span>
          {change !== null && <span className={classes('figures ml-auto text-ink-2', wall ? 'text-xl' : 'text-sm')}>{signed(change)}</span>}
        </p>
        <div className={classes('relative', wall ? 'mt-3' : 'mt-3')}>
          <div className={classes('flex gap-0.5 overflow-hidden rounded-full', wall ? 'h-4' : 'h-2.5')}>
            {bands.map((one) => (
              <span
                key={one.name}
                className={classes(bandFill[one.name], one.name !== band && 'opacity-30')}
                style={{ width: `${one.to - one.from}%` }}
              />
            ))}
          </div>
          <span
            className={classes(
              'absolute -translate-x-1/2 rounded-full border-2 border-sheet bg-ink transition-[left] duration-700',
              wall ? '-top-1.5 h-7 w-2.5' : '-top-1 h-4.5 w-1.5',
            )}
            style={{ left: `${Math.min(99, Math.max(1, tension))}%` }}
          />
        </div>
        <div className={classes('mt-1 flex text-ink-3', wall ? 'text-base' : 'text-xs')}>
          {bands.map((one) => (
            <span
              key={one.name}
              className={classes('overflow-hidden', one.name === band && 'font-semibold text-ink')}
              style={{ width: `${one.to - one.from}%` }}
            >
              {t(`band.${one.name}`)}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
