// One figure over the turns, a line for each history: the present one solid, those that were left dashed, each named at its end.
'use client'
import { line } from 'd3-shape'
import { useTranslations } from 'use-intl/react'
import { spread } from '../../_parts/spread.ts'

interface WayChartProps {
  title: string
  /** 0–100. The last one is the present history. */
  lines: readonly { letter: string; now: boolean; points: readonly { turn: number; value: number }[] }[]
}
const [width, height, left, right, top, bottom] = [300, 170, 30, 56, 8, 22]
const dashes = ['6 4', '2 4', '10 3 2 3']

export function WayChart({ title, lines }: WayChartProps) {
  const t = useTranslations('common.trust')
  const turns = [...new Set(lines.flatMap(({ points }) => points.map(({ turn }) => turn)))].sort((a, b) => a - b)
  const last = Math.max(1, turns.at(-1) ?? 1)
  const x = (turn: number) => left + (turn / last) * (width - left - right)
  const y = (value: number) => top + (1 - value / 100) * (height - top - bottom)
  const labels = spread(
    lines.map(({ points }) => y(points.at(-1)?.value ?? 0)),
    14,
    top,
    height - bottom,
  )
  const path = line<{ turn: number; value: number }>(
    ({ turn }) => x(turn),
    ({ value }) => y(value),
  )
  const spoken = lines.map(({ letter, points }) => `${letter}: ${points.map(({ value }) => Math.round(value)).join(', ')}`)
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-sm font-medium">{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={[title, ...spoken].join('. ')} className="figures w-full">
        {[0, 25, 50, 75, 100].map((value) => (
          <g key={value}>
            <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} className="stroke-line" />
            <text x={left - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-3 text-[11px]">
              {value}
            </text>
          </g>
        ))}
        {turns.map((turn) => (
          <text key={turn} x={x(turn)} y={height - 6} textAnchor="middle" className="fill-ink-3 text-[11px]">
            {turn === 0 ? t('start') : t('turnShort', { turn })}
          </text>
        ))}
        {lines.map(({ letter, now, points }, n) => (
          <g key={letter} className={now ? 'text-action' : 'text-ink-2'}>
            <path
              d={path(points) ?? undefined}
              fill="none"
              stroke="currentColor"
              strokeWidth={now ? 3 : 2}
              strokeLinejoin="round"
              strokeDasharray={now ? undefined : dashes[n % dashes.length]}
            />
            {points.slice(-1).map(({ turn, value }) => (
              <circle key={turn} cx={x(turn)} cy={y(value)} r={3} fill="currentColor" />
            ))}
            <line
              x1={x(points.at(-1)?.turn ?? 0) + 4}
              x2={width - right + 4}
              y1={y(points.at(-1)?.value ?? 0)}
              y2={labels[n]}
              className="stroke-line"
            />
            <text x={width - right + 8} y={(labels[n] ?? 0) + 4} className="fill-ink text-[12px] font-semibold">
              {letter} {Math.round(points.at(-1)?.value ?? 0)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
