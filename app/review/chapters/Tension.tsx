// Tension: its curve, the moments in which war was near, and the reasons turn by turn.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Closest } from '../../../lib/review/review.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { bands } from '../../_parts/figures.ts'
import { ReceiptList } from '../../_parts/ReceiptList.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Figure } from '../charts/Figure.tsx'
import { type ChartLine, LineChart, lineTable } from '../charts/LineChart.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

export function Tension() {
  const t = useTranslations('review')
  const words = useTranslations('common.tension.band')
  const { curve, tension, closest } = useReview()
  const { catalogue } = useSeated()
  const lines: ChartLine[] = [
    { id: 'after', name: t('tension.after'), party: null, points: curve.map((one) => ({ turn: one.turn, value: one.tension })) },
    {
      id: 'acts',
      name: t('tension.acts'),
      party: null,
      weight: 'beside',
      look: 'dotted',
      points: tension.map(({ turn, afterActs }) => ({ turn, value: afterActs })),
    },
  ]
  const turnText = (turn: number) => (turn === 0 ? t('figure.start') : String(turn))
  const rules = [...bands.map(({ name, from }) => ({ value: from, text: words(name) })), { value: 100, text: '100' }]
  return (
    <div className="flex flex-col gap-4">
      <Columns>
        <Sheet title={t('tension.curve')}>
          <Figure title={t('tension.curve')} table={lineTable(lines, t('figure.turn'), turnText, (value) => String(Math.round(value)))}>
            <LineChart label={t('tension.curve')} lines={lines} rules={rules} width={480} height={260} />
          </Figure>
        </Sheet>
        <Sheet title={t('tension.closest')}>
          {closest.length === 0 ? (
            <EmptyState title={t('tension.none')} />
          ) : (
            <ol className="flex list-decimal flex-col gap-2 pl-5">
              {closest.map((one) => (
                <li key={one.turn}>
                  <Moment moment={one} />
                </li>
              ))}
            </ol>
          )}
        </Sheet>
      </Columns>
      <div className="review-columns not-on-wall grid grid-cols-1 items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        {tension.map(({ turn, receipt }) => (
          <Sheet key={turn} title={t('tension.reasons', { turn })} className="review-long">
            <ReceiptList catalogue={catalogue} receipt={receipt} rise="bad" />
          </Sheet>
        ))}
      </div>
    </div>
  )
}

function Moment({ moment }: { moment: Closest }) {
  const t = useTranslations('review.tension')
  const { catalogue } = useSeated()
  const choices = (Object.entries(moment.choices) as [PartyId, 'firm' | 'yield'][]).map(([party, choice]) =>
    t('choice', { party: partyName(catalogue, party), choice }),
  )
  return t(`moment.${moment.kind}`, {
    turn: moment.turn,
    tension: Math.round(moment.tension),
    risk: (100 * moment.risk).toFixed(moment.risk < 0.095 ? 1 : 0),
    choices: choices.join(', '),
  })
}
