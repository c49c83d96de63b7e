// Counts or scores as bars, each named and with its number at its end.
'use client'
import type { Party } from '../../../lib/scenario/schema.ts'
import { accentOf, MarkShape } from '../../_parts/PartyMark.tsx'
import { narrowWidth, useChartForm } from './Room.tsx'

interface BarsProps {
  label: string
  bars: readonly { name: string; value: number; party?: Party }[]
  /** The value of a full bar; the greatest, when left out. */
  most?: number
}
/** A row's height, where its bar begins, and how high its name and its bar stand in it. */
const forms = {
  broad: { width: 560, row: 30, left: 170, name: 16, bar: 4 },
  narrow: { width: narrowWidth, row: 44, left: 4, name: 12, bar: 18 },
} as const
const thick = 17

export function Bars({ label, bars, most }: BarsProps) {
  const { width, row, left, name: nameY, bar: barY } = forms[useChartForm()]
  const full = Math.max(1, most ?? Math.max(...bars.map(({ value }) => value)))
  const height = bars.length * row + 6
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={[label, ...bars.map(({ name, value }) => `${name}: ${value}`)].join('. ')}
      className="figures w-full max-w-3xl"
    >
      {bars.map(({ name, value, party }, at) => {
        const y = at * row + 4
        const long = (Math.max(0, value) / full) * (width - left - 50)
        return (
          <g key={name} className={party ? 'accent' : undefined} style={party ? accentOf(party) : undefined}>
            {party && <MarkShape party={party} size={12} x={4} y={y + nameY - 10} />}
            <text x={party ? 22 : 4} y={y + nameY} className="fill-ink text-[13px]">
              {name}
            </text>
            <rect x={left} y={y + barY} width={Math.max(1.5, long)} height={thick} rx={3} className="fill-note" />
            <text x={left + long + 8} y={y + barY + 13} className="fill-ink text-[13px] font-semibold">
              {value}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
