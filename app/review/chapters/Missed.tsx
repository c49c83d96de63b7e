// Missed deals: what all could have signed, when, and what it would have taken.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { Badge } from '../../_parts/Badge.tsx'
import { signed } from '../../_parts/figures.ts'
import { PackageTerms } from '../../_parts/PackageTerms.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'
import { Asked } from './Asked.tsx'
import { Rated } from './Rated.tsx'

export function MissedDeals() {
  const t = useTranslations('review')
  const { missed } = useReview()
  const { catalogue } = useSeated()
  if (missed.length === 0)
    return (
      <>
        <EmptyState title={t('missed.none')} />
        <Rated />
      </>
    )
  return (
    <>
      <p className="mb-3 max-w-prose text-sm text-ink-2">{t('missed.lead')}</p>
      <div className="review-columns grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        {missed.map((one) => (
          <Sheet
            among="many"
            key={`${one.source} ${one.title} ${one.terms.commitments.length}`}
            title={
              <span className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 break-words">{one.title}</span>
                <Badge tone="note">{t('packages.stage', { stage: one.stage })}</Badge>
              </span>
            }
            lead={t(`missed.source.${one.source}`, { party: one.party ? partyName(catalogue, one.party) : '–' })}
          >
            <p className="figures mb-2 text-sm">
              {t('missed.turns', { count: one.turns.length, turns: one.turns.join(', ') })}.{' '}
              {t('missed.relief', { points: signed(one.tension, 1) })}.
            </p>
            <Asked asked={one.asked} />
            <details className="not-on-wall mt-2">
              <summary className="min-h-9 py-1.5 text-sm font-medium text-action">{t('packages.text')}</summary>
              <PackageTerms catalogue={catalogue} terms={one.terms} />
            </details>
          </Sheet>
        ))}
      </div>
      <Rated />
    </>
  )
}
