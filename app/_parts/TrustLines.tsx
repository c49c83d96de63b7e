// Trust over the turns, a line for each pair asked for, named at its end by mark and word.
'use client'
import { line } from 'd3-shape'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../lib/ids.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { Board } from '../../lib/view/view.ts'
import { partyOf } from '../_client/catalogue.ts'
import { trustPoints } from './figures.ts'
import { accentOf, MarkShape } from './PartyMark.tsx'
import { spread } from './spread.ts'

export interface TrustPair {
  holder: PartyId
  toward: PartyId
}
interface TrustLinesProps {
  catalogue: Catalogue
  curve: Board['curve']
  pairs: readonly TrustPair[]
  /** Whose accent a line wears and whose name stands at its end: the one that differs between the pairs; with `pair` both do. */
  by: 'holder' | 'toward' | 'pair'
}
const [width, height, left, top, bottom] = [480, 200, 30, 8, 22]
/** Lines of one holder, told apart by their strokes where several pairs share it. */
const strokes = ['', '7 4', '2 4', '10 3 2 3', '4 2', '1 3']

export function TrustLines({ catalogue, curve, pairs, by }: TrustLinesProps) {
  const t = useTranslations('common.trust')
  const right = by === 'pair' ? 148 : 96
  const turns = Math.max(1, curve.length - 1)
  const x = (n: number) => left + (n / turns) * (width - left - right)
  const y = (trust: number) => top + (1 - trust) * (height - top - bottom)
  const lines = pairs.map((pair) => ({
    ...pair,
    party: partyOf(catalogue, pair[by === 'pair' ? 'holder' : by]),
    stroke: by === 'pair' ? strokes[pairs.filter(({ holder }) => holder === pair.holder).indexOf(pair)] : '',
    values: curve.map((point) => point.trust[pair.holder]?.[pair.toward] ?? 0),
  }))
  const ends = spread(
    lines.map(({ values }) => y(values.at(-1) ?? 0)),
    15,
    top,
    height - bottom,
  )
  const path = line<number>((_, n) => x(n), y)
  const spoken = lines.map(
    ({ holder, toward, values }) =>
      `${t('lineName', { holder: partyOf(catalogue, holder)?.short ?? holder, toward: partyOf(catalogue, toward)?.short ?? toward })}: ${values.map(trustPoints).join(', ')}`,
  )
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${t('linesTitle')}. ${spoken.join('; ')}`} className="figures w-full">
      {[0, 0.25, 0.5, 0.75, 1].map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={left - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-3 text-[11px]">
            {value * 100}
          </text>
        </g>
      ))}
      {curve.map((point, n) => (
        <text key={point.turn} x={x(n)} y={height - 6} textAnchor="middle" className="fill-ink-3 text-[11px]">
          {n === 0 ? t('start') : t('turnShort', { turn: point.turn })}
        </text>
      ))}
      {lines.map(({ holder, toward, party, values, stroke }, n) => (
        <g key={`${holder}-${toward}`} className="accent" style={accentOf(party)}>
          <path
            d={path(values) ?? undefined}
            fill="none"
            stroke="var(--accent)"
            strokeWidth={2.5}
            strokeLinejoin="round"
            strokeDasharray={stroke || undefined}
          />
          {values.map((value, at) => (
            <circle key={curve[at]?.turn} cx={x(at)} cy={y(value)} r={2.5} fill="var(--accent)" />
          ))}
          <MarkShape party={party} size={11} x={width - right + 8} y={(ends[n] ?? 0) - 6} />
          <text x={width - right + 23} y={(ends[n] ?? 0) + 4} className="fill-ink text-[12px] font-medium">
            {by === 'pair'
              ? t('pairEnd', { holder: party?.short ?? holder, toward: partyOf(catalogue, toward)?.short ?? toward })
              : party?.short}{' '}
            {trustPoints(values.at(-1) ?? 0)}
          </text>
        </g>
      ))}
    </svg>
  )
}
