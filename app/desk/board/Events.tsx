// What came from outside this turn; whoever signs for a delegation that is asked chooses here.
'use client'
import { useTranslations } from 'use-intl/react'
import { InjectList } from '../../_parts/InjectList.tsx'
import { choosing, optionsFor } from '../../_parts/injects.ts'
import { Section } from '../../_parts/Section.tsx'
import { Choose } from './Choose.tsx'
import { usePublic } from './usePublic.ts'

/** Nothing in a turn without events. */
export function Events({ className }: { className?: string }) {
  const t = useTranslations('injects')
  const { view, own, catalogue } = usePublic()
  const { injects, room } = view
  if (injects.length === 0 || room.status !== 'playing') return null
  return (
    <Section title={t('title', { count: injects.length })} className={`border-note! ${className ?? ''}`}>
      <InjectList
        catalogue={catalogue}
        injects={injects}
        state={choosing(room) ? 'choosing' : 'settled'}
        choose={(inject) => (own && optionsFor(inject, own.party).length > 0 ? <Choose inject={inject} /> : null)}
      />
    </Section>
  )
}
