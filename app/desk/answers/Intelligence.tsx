// What one's own intelligence found this turn; nobody else is shown it.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyName } from '../../_client/catalogue.ts'
import { ReportList } from '../../_parts/ReportList.tsx'
import { Section } from '../../_parts/Section.tsx'
import { useDesk } from '../useDesk.ts'

export function Intelligence() {
  const t = useTranslations('answers.intelligence')
  const { view, own, catalogue } = useDesk()
  if (own.intelligence.length === 0) return null
  return (
    <Section title={t('title')}>
      {own.intelligence.map(({ target, caught, reports }) => (
        <div key={target} className="text-sm">
          <p>{t(caught ? 'caught' : 'unseen', { party: partyName(catalogue, target) })}</p>
          {reports.length === 0 ? (
            <p className="mt-1 text-ink-2">{t('nothing', { party: partyName(catalogue, target) })}</p>
          ) : (
            <ReportList catalogue={catalogue} reports={view.reports.filter((report) => reports.includes(report.id))} />
          )}
        </div>
      ))}
    </Section>
  )
}
