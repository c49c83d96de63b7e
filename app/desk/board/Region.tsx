// The region's map, with what is owed, reported, done and what has come from outside, where it happens.
'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { onMap } from '../../../lib/view/onmap.ts'
import { LazyMap } from '../../_parts/map/LazyMap.tsx'
import { Section } from '../../_parts/Section.tsx'
import { usePublic } from './usePublic.ts'

export function Region() {
  const t = useTranslations('desk.board')
  const { view, catalogue } = usePublic()
  const shown = useMemo(() => onMap(catalogue, view), [catalogue, view])
  return (
    <Section title={t('map')}>
      <LazyMap catalogue={catalogue} shown={shown} />
    </Section>
  )
}
