// The game on one line: turn by turn its events, acts, breaches and agreements, above them tension. In a replay each mark can be chosen.
'use client'
import { line } from 'd3-shape'
import { useTranslations } from 'use-intl/react'
import type { Headline, HeadlineKind } from '../../../lib/game/state.ts'
import type { ReviewView } from '../../../lib/review/review.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { useHeadlineText } from '../../_parts/HeadlineList.tsx'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { narrowWidth, useChartForm } from './Room.tsx'

export const rowsOf = {
  events: ['inject', 'media', 'overridden'],
  acts: ['act', 'brink', 'crisis', 'crisisResult', 'gesture', 'mediation', 'intelligenceCaught', 'war', 'capitulation'],
  breaches: ['clearReport', 'reserveSeen', 'brokenByAct', 'secondStall', 'struckDown', 'suspended', 'withdrew', 'collapsed'],
} as const satisfies Record<string, HeadlineKind[]>
type Row = keyof typeof rowsOf
const rows = Object.keys(rowsOf) as Row[]

export const rowOf = ({ kind }: Headline): Row | null => rows.find((row) => (rowsOf[row] as readonly HeadlineKind[]).includes(kind)) ?? null

/** In a hand the names of the rows stand above them, and marks that find no room beside each other one below another. */
const forms = {
  broad: { width: 960, left: 128, right: 20, above: 0, gap: 34, mark: 19 },
  narrow: { width: narrowWidth, left: 6, right: 6, above: 20, gap: 18, mark: 17 },
} as const
const [top, curve] = [26, 92]

export function GameLine({ review, now, onPick }: { review: ReviewView; now?: number; onPick?: (seq: number) => void }) {
  const t = useTranslations('review')
  const { catalogue } = useSeated()
  const textOf = useHeadlineText(catalogue)
  const form = useChartForm()
  const { width, left, right, above, gap, mark } = forms[form]
  const turns = Math.max(1, review.room.told, review.timeline.phases.at(-1)?.turn ?? 1)
  const column = (width - left - right) / turns
  const start = (turn: number) => left + (turn - 1) * column
  const agreements = review.packages.filter(({ since }) => since !== null).slice(0, 10)
  const all = Array.from({ length: turns }, (_, n) => n + 1)
  const marksIn = (row: Row, turn: number) =>
    review.timeline.events.filter(({ headline, turn: of }) => of === turn && rowOf(headline) === row)
  const perLine = form === 'narrow' ? Math.max(1, Math.floor((column - 2) / mark)) : Number.POSITIVE_INFINITY
  const highOf = (row: Row) => above + gap + mark * (Math.max(1, ...all.map((turn) => Math.ceil(marksIn(row, turn).length / perLine))) - 1)
  const upper = top + above
  const below = upper + curve + 18
  const rowY = (row: Row) => rows.slice(0, rows.indexOf(row)).reduce((sum, one) => sum + highOf(one), below + above)
  const bars = rows.reduce((sum, one) => sum + highOf(one), below) + 4 + above
  const label = (text: string, y: number, beside: number) => (
    <text x={4} y={form === 'narrow' ? y - 12 : y + beside} className="fill-ink-2 text-[13px]">
      {text}
    </text>
  )
  const height = bars + Math.max(1, agreements.length) * 24 + 8
  const tension = line<{ turn: number; tension: number }>(
    ({ turn }) => start(turn) + column,
    (point) => upper + (1 - point.tension / 100) * curve,
  )(review.curve)
  const at = now === undefined ? null : placeOf(review, now, start, column)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role={onPick ? 'group' : 'img'} aria-label={t('happened.timeline')} className="figures w-full">
      {all.map((turn) => (
        <g key={turn}>
          <line x1={start(turn)} x2={start(turn)} y1={top} y2={height - 6} className="stroke-line" />
          <text x={start(turn) + column / 2} y={16} textAnchor="middle" className="fill-ink-2 text-[13px] font-semibold">
            {t('figure.turnShort', { turn })}
          </text>
        </g>
      ))}
      {label(t('happened.tension'), form === 'narrow' ? upper + 6 : upper + curve / 2, 0)}
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line
            x1={left}
            x2={width - right}
            y1={upper + (1 - value / 100) * curve}
            y2={upper + (1 - value / 100) * curve}
            className="stroke-line"
          />
          <text
            x={form === 'narrow' ? width - right : left - 5}
            y={upper + (1 - value / 100) * curve + (form === 'narrow' ? -3 : 4)}
            textAnchor="end"
            className="fill-ink-3 text-[11px]"
          >
            {value}
          </text>
        </g>
      ))}
      <path d={tension ?? undefined} fill="none" className="stroke-acute" strokeWidth={2.6} strokeLinejoin="round" />
      {rows.map((row) => (
        <g key={row}>
          {label(t(`happened.${row}`), rowY(row), 5)}
          {all.flatMap((turn) => {
            const here = marksIn(row, turn)
            const apart = form === 'narrow' ? mark : Math.min(mark, (column - 12) / Math.max(1, here.length))
            return here.map(({ seq, headline }, n) => (
              <Dot
                key={`${seq} ${headline.id}`}
                headline={headline}
                x={start(turn) + 10 + (n % perLine) * apart}
                y={rowY(row) + Math.floor(n / perLine) * mark}
                name={textOf(headline)}
                onPick={onPick && (() => onPick(seq))}
              />
            ))
          })}
        </g>
      ))}
      {label(t('happened.agreements'), bars, 12)}
      {agreements.map(({ id, title, since, endedIn, fate }, n) => {
        const from = start(since ?? 1) + column * 0.25
        const to = start(endedIn ?? turns) + column * (endedIn === null ? 1 : 0.9)
        const room = Math.floor((width - right - from) / 7)
        const name = fate === 'collapsed' ? t('happened.collapsedIn', { title }) : title
        return (
          <g key={id}>
            <rect
              x={from}
              y={bars + n * 24 + 14}
              width={Math.max(6, to - from)}
              height={5}
              rx={2.5}
              className={fate === 'collapsed' ? 'fill-bad' : 'fill-good'}
            />
            <text
              x={room < tight ? width - right : from}
              y={bars + n * 24 + 10}
              textAnchor={room < tight ? 'end' : 'start'}
              className="fill-ink text-[12px]"
            >
              {shortTo(name, room < tight ? Math.floor((width - left - right) / 7) : room)}
            </text>
          </g>
        )
      })}
      {at !== null && <line x1={at} x2={at} y1={top - 4} y2={height - 4} className="stroke-action" strokeWidth={2.5} />}
    </svg>
  )
}

/** Signs of a title that must find room from where its bar begins, or it ends with the drawing. */
const tight = 16
const shortTo = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name)

interface DotProps {
  headline: Headline
  x: number
  y: number
  name: string
  onPick: (() => void) | undefined
}
function Dot({ headline, x, y, name, onPick }: DotProps) {
  const { catalogue } = useSeated()
  const shape = headline.party ? (
    <MarkShape party={partyOf(catalogue, headline.party)} size={14} x={x - 7} y={y - 7} />
  ) : (
    <circle cx={x} cy={y} r={5.5} className="fill-note" />
  )
  if (!onPick)
    return (
      <g>
        <title>{name}</title>
        {shape}
      </g>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={name}
      className="cursor-pointer"
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPick()
      }}
    >
      <title>{name}</title>
      <rect x={x - 12} y={y - 13} width={24} height={26} fill="transparent" />
      {shape}
    </g>
  )
}

/** Where a moment lies: in its turn, as far on as its number is between the turn's first and the next one's. */
function placeOf({ timeline }: ReviewView, seq: number, start: (turn: number) => number, column: number): number | null {
  const phase = timeline.phases.findLast((one) => one.seq <= seq)
  if (!phase) return start(1)
  const of = timeline.phases.filter(({ turn }) => turn === phase.turn)
  const first = of[0]?.seq ?? seq
  const next = timeline.phases.find(({ turn }) => turn > phase.turn)?.seq ?? timeline.last + 1
  return start(phase.turn) + (column * (seq - first)) / Math.max(1, next - first)
}
