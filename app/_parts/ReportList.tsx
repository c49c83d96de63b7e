// The reports of a turn: what is known now of each commitment, and how a doubtful one came to that.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { settledGrade } from '../../lib/view/onmap.ts'
import { partyName, partyOf } from '../_client/catalogue.ts'
import { MarkShape } from './PartyMark.tsx'
import { EmptyState } from './Section.tsx'
import { StatusMark } from './StatusMark.tsx'
import { useAbout } from './useAbout.ts'

const weight: Record<Report['grade'], number> = { clear: 0, doubtful: 1, clean: 2 }

interface ReportListProps {
  catalogue: Catalogue
  reports: readonly Report[]
  /** Buttons under a report, e.g. to answer it. */
  action?: (report: Report) => ReactNode
}
export function ReportList({ catalogue, reports, action }: ReportListProps) {
  const t = useTranslations('common')
  const about = useAbout(catalogue)
  if (reports.length === 0) return <EmptyState title={t('report.none')} next={t('report.noneNext')} />
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reports
        .toSorted((a, b) => weight[settledGrade(a)] - weight[settledGrade(b)])
        .map((report) => (
          <li key={report.id} className="py-2 text-sm">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <span className="flex min-w-0 items-center gap-2">
                <MarkShape party={partyOf(catalogue, report.party)} />
                <span>{about(report)}</span>
              </span>
              <StatusMark of={{ kind: 'grade', is: settledGrade(report) }} />
            </div>
            {report.clarified && (
              <p className="mt-0.5 text-xs text-ink-2">
                {t(`report.examined.${report.clarified}`, { party: report.by ? partyName(catalogue, report.by) : 'none' })}
              </p>
            )}
            {action?.(report)}
          </li>
        ))}
    </ul>
  )
}
