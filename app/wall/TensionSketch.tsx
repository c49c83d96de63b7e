// How tension came to where it stands, for a room: the line of the turns on the ground of the bands, without letters too small to read.
'use client'
import { line } from 'd3-shape'
import { useTranslations } from 'use-intl/react'
import type { Board } from '../../lib/view/view.ts'
import { bands } from '../_parts/figures.ts'

const [width, height] = [100, 100]

/** Fills whatever room there is. */
export function TensionSketch({ curve }: { curve: Board['curve'] }) {
  const t = useTranslations('board.tension')
  const values = curve.map(({ tension }) => tension)
  const path = line<number>(
    (_, n) => (n / Math.max(1, values.length - 1)) * width,
    (value) => height - value,
  )
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('curveSpoken', { values: values.map(Math.round).join(', ') })}
      className="size-full rounded-md"
    >
      {bands.map(({ name, from, to }) => (
        <rect key={name} width={width} y={height - to} height={to - from} style={{ fill: `var(--color-${name})` }} fillOpacity={0.2} />
      ))}
      <path
        d={path(values) ?? undefined}
        fill="none"
        className="stroke-ink"
        strokeWidth={5}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
