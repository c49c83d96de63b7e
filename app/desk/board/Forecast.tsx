// The forecast, once the facilitator has released it.
'use client'
import { useTranslations } from 'use-intl/react'
import { LazyOutlook } from '../../_parts/forecast/LazyOutlook.tsx'
import { isStale } from '../../_parts/forecast/stale.ts'
import { Section } from '../../_parts/Section.tsx'
import { usePublic } from './usePublic.ts'

/** At the head of the board while it speaks of what is to come; at its foot once it is out of date. */
export function Forecast({ at }: { at: 'head' | 'foot' }) {
  const t = useTranslations('common.forecast')
  const { view, catalogue } = usePublic()
  if (!view.forecast || view.room.status !== 'playing') return null
  if (isStale(view.forecast, view) !== (at === 'foot')) return null
  return (
    <Section title={t('title')} className="@container">
      <LazyOutlook catalogue={catalogue} view={view} forecast={view.forecast} />
    </Section>
  )
}
