// Histories side by side: as it was, as it would have been, and those that were left in play.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Other } from '../../../lib/review/whatif/play.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Figure, Numbers } from '../charts/Figure.tsx'
import { type ChartLine, LineChart, lineTable } from '../charts/LineChart.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

/** What of a turn a curve shows, 0–100. */
type Value = (point: { tension: number; trust: Record<string, Record<string, number>> }) => number

export function Compared({ other }: { other: Other | null }) {
  const t = useTranslations('review.whatIf')
  const { catalogue } = useSeated()
  const [one, two] = catalogue.principals
  const trust =
    (holder: PartyId, toward: PartyId): Value =>
    (point) =>
      100 * (point.trust[holder]?.[toward] ?? 0)
  const name = (holder: PartyId, toward: PartyId) =>
    t('trust', { holder: partyName(catalogue, holder), toward: partyName(catalogue, toward) })
  return (
    <>
      {other && <Ends other={other} />}
      <Columns>
        <Chart title={t('tension')} value={({ tension }) => tension} other={other} />
        <Chart title={name(one, two)} value={trust(one, two)} other={other} />
        <Chart title={name(two, one)} value={trust(two, one)} other={other} rest="rest" />
        {other && <Followed other={other} />}
      </Columns>
    </>
  )
}

interface ChartProps {
  title: string
  value: Value
  other: Other | null
  /** Left out on the wall. */
  rest?: 'rest'
}
function Chart({ title, value, other, rest }: ChartProps) {
  const t = useTranslations('review')
  const { curve, forks } = useReview()
  const [start] = curve
  const of = (points: readonly (Parameters<Value>[0] & { turn: number })[]) =>
    points.map((point) => ({ turn: point.turn, value: value(point) }))
  const withStart = (points: readonly (Parameters<Value>[0] & { turn: number })[]) => of(start ? [start, ...points] : points)
  const lines: ChartLine[] = [
    ...(other ? [{ id: 'would', name: t('whatIf.would'), party: null, look: 'dashed' as const, points: withStart(other.curve) }] : []),
    { id: 'was', name: t('whatIf.was'), party: null, weight: 'beside' as const, points: of(curve) },
    ...forks.map(
      (fork): ChartLine => ({
        id: fork.id,
        name: t('whatIf.fork', { name: shortened(fork.name), turn: fork.leftAt.turn }),
        party: null,
        weight: 'beside',
        look: 'dotted',
        points: withStart(fork.curve),
      }),
    ),
  ]
  const turnText = (turn: number) => (turn === 0 ? t('figure.start') : String(turn))
  return (
    <Sheet title={title} {...(rest && { rest })}>
      <Figure title={title} table={lineTable(lines, t('figure.turn'), turnText, (number) => String(Math.round(number)))}>
        <LineChart label={title} lines={lines} width={480} />
      </Figure>
    </Sheet>
  )
}

const longest = 18
const shortened = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name)

function Ends({ other }: { other: Other }) {
  const t = useTranslations('review.whatIf')
  const words = useTranslations('common.end')
  const { room, curve } = useReview()
  const same =
    JSON.stringify(other.curve.map(({ tension, trust }) => [tension, trust])) ===
    JSON.stringify(curve.slice(1).map(({ tension, trust }) => [tension, trust]))
  return (
    <Sheet title={t('curves')}>
      {room.end && <p>{t('endWas', { end: words(`${room.end}.name`) })}</p>}
      <p className="font-semibold">{t('endWould', { end: words(`${other.end}.name`) })}</p>
      {other.refused ? <p className="mt-1 font-medium text-bad">{t('refused')}</p> : same && <p className="mt-1 text-ink-2">{t('same')}</p>}
    </Sheet>
  )
}

function Followed({ other }: { other: Other }) {
  const t = useTranslations('review.whatIf')
  const words = useTranslations('review.figure')
  const { catalogue } = useSeated()
  const sum = (of: (one: Other['followed'][number]) => number) => other.followed.reduce((total, one) => total + of(one), 0)
  return (
    <Sheet title={t('followed')} lead={t('followedLead')}>
      <p className="figures mb-2 font-medium">
        {t('sum', { kept: sum(({ kept }) => kept), dropped: sum(({ dropped }) => dropped), stood: sum(({ stoodIn }) => stoodIn.length) })}
      </p>
      <div className="not-on-wall">
        <Numbers
          title={t('followed')}
          table={{
            head: [words('turn'), t('kept'), t('dropped'), t('stoodIn')],
            rows: other.followed.map(({ turn, kept, dropped, stoodIn }) => [
              turn,
              kept,
              dropped,
              stoodIn.length === 0 ? t('nobody') : stoodIn.map((id) => partyName(catalogue, id)).join(', '),
            ]),
          }}
        />
      </div>
    </Sheet>
  )
}
