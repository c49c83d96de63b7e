// Figures over the turns: each line is named at its end, so that no legend is needed.
'use client'
import { line } from 'd3-shape'
import type { CSSProperties } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../../lib/scenario/schema.ts'
import { accentOf, MarkShape } from '../../_parts/PartyMark.tsx'
import { spread } from '../../_parts/spread.ts'

export interface ChartPoint {
  turn: number
  value: number
}
export interface ChartLine {
  id: string
  name: string
  /** Whose mark and accent it wears; null for what is nobody's own. */
  party: Party | null
  points: readonly ChartPoint[]
  look?: 'solid' | 'dashed' | 'dotted'
  /** Of lines that are nobody's: the one that matters, or those beside it. */
  weight?: 'main' | 'beside'
}
interface LineChartProps {
  label: string
  lines: readonly ChartLine[]
  /** Lowest and highest value drawn. */
  domain?: readonly [number, number]
  /** Values with a rule across, and how each is written. */
  rules?: readonly { value: number; text: string }[]
  /** Beside the name at a line's end. */
  end?: (value: number) => string
  width?: number
  height?: number
}
/** About how wide a text is drawn: signs of East Asia are as wide as they are high. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u1100-\uffdc]/u.test(sign) ? 13 : 7.2), 0)

const [top, bottom] = [10, 24]
const percent = [0, 25, 50, 75, 100].map((value) => ({ value, text: String(value) }))
const dashes = { solid: undefined, dashed: '7 4', dotted: '2 5' } as const
const main = { '--accent': 'var(--color-action)' } as CSSProperties
const beside = { '--accent': 'var(--color-ink-2)' } as CSSProperties

export function LineChart({
  label,
  lines,
  domain = [0, 100],
  rules = percent,
  end = (value) => String(Math.round(value)),
  width = 460,
  height = 230,
}: LineChartProps) {
  const t = useTranslations('review.figure')
  const turns = [...new Set(lines.flatMap(({ points }) => points.map(({ turn }) => turn)))].sort((a, b) => a - b)
  const [first, last] = [turns[0] ?? 0, Math.max((turns[0] ?? 0) + 1, turns.at(-1) ?? 1)]
  const drawn = lines.filter(({ points }) => points.length > 0)
  const named = ({ name, points }: ChartLine): string => `${name} ${end(points.at(-1)?.value ?? 0)}`
  const left = Math.max(32, 10 + Math.max(...rules.map(({ text }) => widthOf(text))))
  const right = width - Math.max(60, ...drawn.map((one) => widthOf(named(one)) + (one.party ? 28 : 14)))
  const x = (turn: number): number => left + ((turn - first) / (last - first)) * (right - left)
  const y = (value: number): number => top + (1 - (value - domain[0]) / (domain[1] - domain[0])) * (height - top - bottom)
  const ends = spread(
    drawn.map(({ points }) => y(points.at(-1)?.value ?? 0)),
    16,
    top + 4,
    height - bottom,
  )
  const path = line<ChartPoint>(
    ({ turn }) => x(turn),
    ({ value }) => y(value),
  )
  const spoken = drawn.map(({ name, points }) => `${name}: ${points.map(({ value }) => end(value)).join(', ')}`)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={[label, ...spoken].join('. ')} className="figures w-full">
      {rules.map(({ value, text }) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={left - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-3 text-[12px]">
            {text}
          </text>
        </g>
      ))}
      {turns.map((turn) => (
        <text key={turn} x={x(turn)} y={height - 7} textAnchor="middle" className="fill-ink-3 text-[12px]">
          {turn === 0 ? t('start') : t('turnShort', { turn })}
        </text>
      ))}
      {drawn.map((one, at) => {
        const { id, party, points, look = 'solid', weight = 'main' } = one
        const value = points.at(-1)?.value ?? 0
        const place = ends[at] ?? 0
        const stop = x(points.at(-1)?.turn ?? last)
        const style = party ? accentOf(party) : weight === 'main' ? main : beside
        return (
          <g key={id} className={party ? 'accent' : undefined} style={style}>
            <path
              d={path(points) ?? undefined}
              fill="none"
              stroke="var(--accent)"
              strokeWidth={weight === 'main' ? 2.8 : 1.8}
              strokeDasharray={dashes[look]}
              strokeLinejoin="round"
            />
            <circle cx={stop} cy={y(value)} r={3.4} fill="var(--accent)" />
            <path d={`M${stop + 4} ${y(value)}L${right + 6} ${place}`} fill="none" stroke="var(--accent)" strokeOpacity={0.45} />
            {party && <MarkShape party={party} size={11} x={right + 9} y={place - 6} />}
            <text x={right + (party ? 24 : 9)} y={place + 4} className="fill-ink text-[12.5px] font-medium">
              {named(one)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The numbers of such a chart. */
export function lineTable(
  lines: readonly ChartLine[],
  turnName: string,
  turnText: (turn: number) => string,
  text: (value: number) => string,
) {
  const turns = [...new Set(lines.flatMap(({ points }) => points.map(({ turn }) => turn)))].sort((a, b) => a - b)
  return {
    head: [turnName, ...lines.map(({ name }) => name)],
    rows: turns.map((turn) => [
      turnText(turn),
      ...lines.map(({ points }) => {
        const there = points.find((point) => point.turn === turn)
        return there ? text(there.value) : '–'
      }),
    ]),
  }
}
