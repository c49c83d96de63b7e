// Figures over the turns: each line is named at its end, so that no legend is needed; in a hand there is one, below.
'use client'
import { line } from 'd3-shape'
import type { CSSProperties } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Party } from '../../../lib/scenario/schema.ts'
import { accentOf, MarkShape } from '../../_parts/PartyMark.tsx'
import { spread } from '../../_parts/spread.ts'
import { narrowWidth, useChartForm } from './Room.tsx'

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

const bottom = 24
/** A line of the legend. */
const row = 19
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
  width: broad = 460,
  height: high = 230,
}: LineChartProps) {
  const t = useTranslations('review.figure')
  const narrow = useChartForm() === 'narrow'
  const turns = [...new Set(lines.flatMap(({ points }) => points.map(({ turn }) => turn)))].sort((a, b) => a - b)
  const [first, last] = [turns[0] ?? 0, Math.max((turns[0] ?? 0) + 1, turns.at(-1) ?? 1)]
  const drawn = lines.filter(({ points }) => points.length > 0)
  const named = ({ name, points }: ChartLine): string => `${name} ${end(points.at(-1)?.value ?? 0)}`
  // In a hand the names stand below, in a legend, and long names of rules on their lines.
  const besides = narrow ? ({ points }: ChartLine) => end(points.at(-1)?.value ?? 0) : named
  const width = narrow ? narrowWidth : broad
  const legend = narrow ? drawn.length * row : 0
  const height = high + legend
  const floor = high - bottom
  const wide = 10 + Math.max(...rules.map(({ text }) => widthOf(text)))
  const inside = narrow && wide > 44
  const top = inside ? 20 : 10
  const left = inside ? 8 : Math.max(32, wide)
  const right = width - Math.max(narrow ? 30 : 60, ...drawn.map((one) => widthOf(besides(one)) + (one.party ? 28 : 14)))
  const x = (turn: number): number => left + ((turn - first) / (last - first)) * (right - left)
  const y = (value: number): number => top + (1 - (value - domain[0]) / (domain[1] - domain[0])) * (floor - top)
  const ends = spread(
    drawn.map(({ points }) => y(points.at(-1)?.value ?? 0)),
    16,
    top + 4,
    floor,
  )
  const path = line<ChartPoint>(
    ({ turn }) => x(turn),
    ({ value }) => y(value),
  )
  const every = Math.max(1, Math.ceil((turns.length * 34) / (right - left)))
  const spoken = drawn.map(({ name, points }) => `${name}: ${points.map(({ value }) => end(value)).join(', ')}`)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={[label, ...spoken].join('. ')} className="figures w-full">
      {rules.map(({ value, text }) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text
            x={inside ? left + 1 : left - 6}
            y={y(value) + (inside ? -3 : 4)}
            textAnchor={inside ? 'start' : 'end'}
            className="fill-ink-3 text-[12px]"
          >
            {text}
          </text>
        </g>
      ))}
      {turns.map(
        (turn, at) =>
          at % every === 0 && (
            <text
              key={turn}
              x={x(turn)}
              y={high - 7}
              textAnchor={inside && at === 0 ? 'start' : 'middle'}
              className="fill-ink-3 text-[12px]"
            >
              {turn === 0 ? t('start') : t('turnShort', { turn })}
            </text>
          ),
      )}
      {drawn.map((one, at) => {
        const { id, name, party, points, look = 'solid', weight = 'main' } = one
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
              {besides(one)}
            </text>
            {narrow && (
              <>
                <line
                  x1={8}
                  x2={34}
                  y1={high + at * row + 8}
                  y2={high + at * row + 8}
                  stroke="var(--accent)"
                  strokeWidth={weight === 'main' ? 2.8 : 1.8}
                  strokeDasharray={dashes[look]}
                />
                {party && <MarkShape party={party} size={11} x={40} y={high + at * row + 2} />}
                <text x={party ? 56 : 42} y={high + at * row + 12} className="fill-ink text-[12.5px]">
                  {name}
                </text>
              </>
            )}
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
