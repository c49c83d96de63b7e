// Scores, last: the table together, what made it, and each delegation's own.
'use client'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { signed } from '../../_parts/figures.ts'
import { EmptyState } from '../../_parts/Section.tsx'
import { Bars } from '../charts/Bars.tsx'
import { Figure, Numbers } from '../charts/Figure.tsx'
import { Columns, Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

export function Scores() {
  const t = useTranslations('review.scores')
  const medals = useTranslations('common.medal')
  const { scores } = useReview()
  const { catalogue } = useSeated()
  if (!scores) return <EmptyState title={t('none')} />
  const bars = catalogue.parties.map((party) => ({ name: party.short, party, value: Math.round(scores.parties[party.id]?.score ?? 0) }))
  return (
    <Columns>
      <Sheet title={t('chart')}>
        <Figure
          title={t('chart')}
          table={{
            head: [t('party'), t('score'), t('medal')],
            rows: catalogue.parties.map(({ id, short }) => {
              const own = scores.parties[id]
              return [short, Math.round(own?.score ?? 0), own?.medal ? medals(own.medal) : '–']
            }),
          }}
        >
          <Bars label={t('chart')} bars={bars} most={100} />
        </Figure>
      </Sheet>
      <Sheet title={t('collective', { value: Math.round(scores.collective) })}>
        <Numbers
          title={t('lines')}
          table={{
            head: [t('lines'), t('score')],
            rows: scores.lines.map(({ reason, points }) => [t(`line.${reason}`), signed(points, 1)]),
          }}
        />
      </Sheet>
    </Columns>
  )
}
