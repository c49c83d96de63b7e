// The reports of a turn: what was seen of each commitment, and what an examination made of a doubtful one.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { measureName, partyName, partyOf } from '../_client/catalogue.ts'
import { MarkShape } from './PartyMark.tsx'
import { EmptyState } from './Section.tsx'
import { StatusMark } from './StatusMark.tsx'

const weight: Record<Report['grade'], number> = { clear: 0, doubtful: 1, clean: 2 }

interface ReportListProps {
  catalogue: Catalogue
  reports: readonly Report[]
  /** Buttons under a report, e.g. to answer it. */
  action?: (report: Report) => ReactNode
}
export function ReportList({ catalogue, reports, action }: ReportListProps) {
  const t = useTranslations('common')
  if (reports.length === 0) return <EmptyState title={t('report.none')} next={t('report.noneNext')} />
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reports
        .toSorted((a, b) => weight[a.grade] - weight[b.grade])
        .map((report) => (
          <li key={report.id} className="py-2 text-sm">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <span className="flex min-w-0 items-center gap-2">
                <MarkShape party={partyOf(catalogue, report.party)} />
                <span>
                  {t('report.about', {
                    party: partyName(catalogue, report.party),
                    measure: report.measure ? measureName(catalogue, report.measure) : t('report.elsewhere'),
                  })}
                </span>
              </span>
              <span className="flex flex-wrap items-center gap-2">
                {report.clarified && <span className="text-ink-2">{t(`clarified.${report.clarified}`)}</span>}
                <StatusMark of={{ kind: 'grade', is: report.grade }} />
              </span>
            </div>
            {action?.(report)}
          </li>
        ))}
    </ul>
  )
}
