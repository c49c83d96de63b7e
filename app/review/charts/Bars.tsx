// Counts or scores as bars, each named and with its number at its end.
'use client'
import type { Party } from '../../../lib/scenario/schema.ts'
import { accentOf, MarkShape } from '../../_parts/PartyMark.tsx'

interface BarsProps {
  label: string
  bars: readonly { name: string; value: number; party?: Party }[]
  /** The value of a full bar; the greatest, when left out. */
  most?: number
}
const [width, row, left] = [560, 30, 170]

export function Bars({ label, bars, most }: BarsProps) {
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
            {party && <MarkShape party={party} size={12} x={4} y={y + 6} />}
            <text x={party ? 22 : 4} y={y + 16} className="fill-ink text-[13px]">
              {name}
            </text>
            <rect x={left} y={y + 4} width={Math.max(1.5, long)} height={row - 13} rx={3} className="fill-note" />
            <text x={left + long + 8} y={y + 17} className="fill-ink text-[13px] font-semibold">
              {value}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
