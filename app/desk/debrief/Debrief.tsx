// Debrief: one sentence for the press, and a private poll on how far each trusts the others.
'use client'
import { useTranslations } from 'use-intl/react'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'
import { InPrivate } from './InPrivate.tsx'
import { PressLine } from './PressLine.tsx'

export function Debrief() {
  const t = useTranslations('debrief')
  const { room } = useDesk()
  if (room.status !== 'playing' || room.phase !== 'debrief') {
    return (
      <Section title={t('title')}>
        <p className="text-ink-2">{t('later')}</p>
      </Section>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      <PressLine />
      <InPrivate />
    </div>
  )
}
