// The region's map, lit where something is owed, announced or done.
'use client'
import { useTranslations } from 'use-intl/react'
import { LazyMap } from '../../_parts/LazyMap.tsx'
import { Section } from '../../_parts/Section.tsx'
import { shownOn } from '../../_parts/shownOn.ts'
import { usePublic } from './usePublic.ts'

export function Region() {
  const t = useTranslations('desk.board')
  const { view, catalogue } = usePublic()
  return (
    <Section title={t('map')}>
      <LazyMap catalogue={catalogue} active={shownOn(view)} />
    </Section>
  )
}
