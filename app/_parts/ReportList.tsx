// The reports of a turn: what was seen of each commitment, and what an examination made of a doubtful one.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../lib/rules/world.ts'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import { measureName, partyName, partyOf } from '../_client/catalogue.ts'
import { StatusMark } from './Badge.tsx'
import { classes } from './classes.ts'
import { MarkShape } from './PartyMark.tsx'
import { EmptyState } from './Section.tsx'

const weight: Record<Report['grade'], number> = { clear: 0, doubtful: 1, clean: 2 }

/** The grade as it stands after an examination. */
const settled = ({ grade, clarified }: Report): Report['grade'] => (clarified === 'stillDoubtful' || clarified === null ? grade : clarified)

interface ReportListProps {
  catalogue: Catalogue
  reports: readonly Report[]
  /** Buttons under a report, e.g. to answer it. */
  action?: (report: Report) => ReactNode
  size?: 'normal' | 'wall'
}
export function ReportList({ catalogue, reports, action, size = 'normal' }: ReportListProps) {
  const t = useTranslations('common')
  const wall = size === 'wall'
  if (reports.length === 0) return <EmptyState title={t('report.none')} {...(wall ? {} : { next: t('report.noneNext') })} />
  return (
    <ul className={classes('flex flex-col', wall ? 'gap-2' : 'divide-y divide-line')}>
      {reports
        .toSorted((a, b) => weight[a.grade] - weight[b.grade])
        .map((report) => (
          <li key={report.id} className={classes(wall ? 'text-[1.1rem]' : 'py-2 text-sm')}>
            <div className={classes('flex items-center justify-between gap-x-3 gap-y-1', !wall && 'flex-wrap')}>
              <span className="flex min-w-0 items-center gap-2">
                <MarkShape party={partyOf(catalogue, report.party)} />
                <span className={wall ? 'line-clamp-2 leading-tight' : undefined}>
                  {t('report.about', {
                    party: partyName(catalogue, report.party),
                    measure: report.measure ? measureName(catalogue, report.measure) : t('report.elsewhere'),
                  })}
                </span>
              </span>
              <span className={classes('flex items-center gap-2', wall ? 'shrink-0' : 'flex-wrap')}>
                {report.clarified && !wall && <span className="text-ink-2">{t(`clarified.${report.clarified}`)}</span>}
                <StatusMark
                  of={{ kind: 'grade', is: wall ? settled(report) : report.grade }}
                  bare={wall}
                  className={wall ? 'text-base!' : ''}
                />
              </span>
            </div>
            {action?.(report)}
          </li>
        ))}
    </ul>
  )
}
