// What was and what may come, on a scale of 0–100: a line as far as it has been played, then the middle game in its band.
'use client'
import { area, line } from 'd3-shape'
import type { CSSProperties } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Band } from '../../../lib/game/forecast.ts'
import type { Party } from '../../../lib/scenario/schema.ts'
import { accentOf, MarkShape } from '../PartyMark.tsx'
import { spread } from '../spread.ts'

export interface Series {
  name: string
  /** Whose accent it wears; null for what is nobody's own. */
  party: Party | null
  /** Figures at the end of turns played, 0–100. */
  past: readonly { turn: number; value: number }[]
  /** Of the coming turns, 0–100. */
  bands: readonly Band[]
}
interface BandChartProps {
  /** What the chart is of, for screen readers. */
  label: string
  series: readonly Series[]
  /** On a wall the same words take up more of the drawing. */
  size?: 'normal' | 'wall'
}
/** For what is nobody's own. */
const ownColour = { '--accent': 'var(--color-ink-2)' } as CSSProperties
const frames = { normal: { width: 480, height: 190 }, wall: { width: 330, height: 140 } }
const [left, right, top, bottom] = [30, 84, 8, 22]

interface Scales {
  x: (turn: number) => number
  y: (value: number) => number
  /** Where the plot ends at the right, and the words begin. */
  end: number
}

export function BandChart({ label, series, size = 'normal' }: BandChartProps) {
  const t = useTranslations('common')
  const turns = [...new Set(series.flatMap(({ past, bands }) => [...past, ...bands].map(({ turn }) => turn)))].sort((a, b) => a - b)
  const last = Math.max(1, turns.at(-1) ?? 1)
  const { width, height } = frames[size]
  const x = (turn: number): number => left + (turn / last) * (width - left - right)
  const y = (value: number): number => top + (1 - value / 100) * (height - top - bottom)
  const labels = spread(
    series.map((one) => y(endOf(one))),
    15,
    top,
    height - bottom,
  )
  const spoken = series.map(({ name, bands }) => [name, ...bands.map((band) => t('forecast.point', whole(band)))].join(', '))
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMin"
      role="img"
      aria-label={[label, ...spoken].join('. ')}
      className={size === 'wall' ? 'figures h-0 w-full grow' : 'figures w-full'}
    >
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
          {turn === 0 ? t('trust.start') : t('trust.turnShort', { turn })}
        </text>
      ))}
      {series.map((one, n) => (
        <Curve key={one.name} series={one} scales={{ x, y, end: width - right }} label={labels[n] ?? 0} />
      ))}
    </svg>
  )
}

interface CurveProps {
  series: Series
  scales: Scales
  /** Height of the words at its end. */
  label: number
}
function Curve({ series, scales: { x, y, end }, label }: CurveProps) {
  const { name, party, past, bands } = series
  const now = past.at(-1)
  // The band opens from where the table stands.
  const coming = now ? [{ turn: now.turn, low: now.value, middle: now.value, high: now.value }, ...bands] : bands
  const played = line<{ turn: number; value: number }>(
    ({ turn }) => x(turn),
    ({ value }) => y(value),
  )(past)
  const middle = line<Band>(
    ({ turn }) => x(turn),
    (one) => y(one.middle),
  )(coming)
  const band = area<Band>(
    ({ turn }) => x(turn),
    ({ low }) => y(low),
    ({ high }) => y(high),
  )(coming)
  return (
    <g className={party ? 'accent' : undefined} style={party ? accentOf(party) : ownColour}>
      <path d={band ?? undefined} fill="var(--accent)" fillOpacity={0.17} />
      <path d={played ?? undefined} fill="none" stroke="var(--accent)" strokeWidth={2.5} strokeLinejoin="round" />
      <path d={middle ?? undefined} fill="none" stroke="var(--accent)" strokeWidth={2.5} strokeDasharray="2 5" strokeLinecap="round" />
      {now && <circle cx={x(now.turn)} cy={y(now.value)} r={3.5} fill="var(--accent)" />}
      {party && <MarkShape party={party} size={11} x={end + 8} y={label - 6} />}
      <text x={end + (party ? 23 : 8)} y={label + 4} className="fill-ink text-[12px] font-medium">
        {party && name} {Math.round(endOf(series))}
      </text>
    </g>
  )
}

const endOf = ({ past, bands }: Series): number => bands.at(-1)?.middle ?? past.at(-1)?.value ?? 0

const whole = ({ turn, low, middle, high }: Band): Record<keyof Band, number> => ({
  turn,
  low: Math.round(low),
  middle: Math.round(middle),
  high: Math.round(high),
})
