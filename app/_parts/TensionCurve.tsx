// Tension over the turns, on the ground of its five named bands.
'use client'
import { line } from 'd3-shape'
import { useTranslations } from 'use-intl/react'
import type { Board } from '../../lib/view/view.ts'
import { bandOf, bands } from './figures.ts'

const [width, height, left, right, top, bottom] = [480, 190, 30, 70, 8, 22]

export function TensionCurve({ curve }: { curve: Board['curve'] }) {
  const t = useTranslations()
  const x = (n: number) => left + (n / Math.max(1, curve.length - 1)) * (width - left - right)
  const y = (value: number) => top + (1 - value / 100) * (height - top - bottom)
  const values = curve.map(({ tension }) => tension)
  const last = values.at(-1) ?? 0
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('board.tension.curveSpoken', { values: values.map(Math.round).join(', ') })}
        className="figures w-full"
      >
        {bands.map(({ name, from, to }) => (
          <g key={name}>
            <rect
              x={left}
              width={width - left - right}
              y={y(to)}
              height={y(from) - y(to)}
              style={{ fill: `var(--color-${name})` }}
              fillOpacity={0.13}
            />
            <text x={width - right + 6} y={(y(from) + y(to)) / 2 + 4} className="fill-ink-3 text-[11px]">
              {t(`common.tension.band.${name}`)}
            </text>
          </g>
        ))}
        {[0, 25, 50, 65, 80, 100].map((value) => (
          <text key={value} x={left - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-3 text-[11px]">
            {value}
          </text>
        ))}
        {curve.map(({ turn }, n) => (
          <text key={turn} x={x(n)} y={height - 6} textAnchor="middle" className="fill-ink-3 text-[11px]">
            {n === 0 ? t('common.trust.start') : t('common.trust.turnShort', { turn })}
          </text>
        ))}
        <path
          d={line<number>((_, n) => x(n), y)(values) ?? undefined}
          fill="none"
          className="stroke-ink"
          strokeWidth={2.5}
          strokeLinejoin="round"
        />
        {values.map((value, n) => (
          <circle key={curve[n]?.turn} cx={x(n)} cy={y(value)} r={n === values.length - 1 ? 4 : 2.8} className="fill-ink" />
        ))}
        <text
          x={x(values.length - 1) - 8}
          y={y(last) + (last > 90 ? 16 : -8)}
          textAnchor="end"
          paintOrder="stroke"
          strokeWidth={3}
          className="fill-ink stroke-sheet text-[13px] font-semibold"
        >
          {Math.round(last)}
        </text>
      </svg>
      <Table curve={curve} />
    </>
  )
}

function Table({ curve }: { curve: Board['curve'] }) {
  const t = useTranslations()
  return (
    <details>
      <summary className="min-h-9 py-1.5 text-sm font-medium text-action">{t('board.tension.table')}</summary>
      <table className="figures w-full text-sm">
        <thead>
          <tr className="text-left text-xs text-ink-3">
            {(['turn', 'value', 'band'] as const).map((name) => (
              <th key={name} scope="col" className="py-1 font-normal">
                {t(`board.tension.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curve.map(({ turn, tension }, n) => (
            <tr key={turn} className="border-t border-line">
              <th scope="row" className="py-1 text-left font-medium">
                {n === 0 ? t('common.trust.start') : turn}
              </th>
              <td>{Math.round(tension)}</td>
              <td>{t(`common.tension.band.${bandOf(tension)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
