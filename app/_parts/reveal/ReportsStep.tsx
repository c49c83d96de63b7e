// The first step: what was seen of each commitment, breaches and doubts first, and what was done in the open.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { settledGrade } from '../../../lib/view/onmap.ts'
import { measureName, partyName, partyOf } from '../../_client/catalogue.ts'
import { StatusMark } from '../Badge.tsx'
import { classes } from '../classes.ts'
import { HeadlineList } from '../HeadlineList.tsx'
import { MarkShape } from '../PartyMark.tsx'
import { ReportList } from '../ReportList.tsx'
import type { StepProps } from './StepBody.tsx'
import { calm } from './StepBody.tsx'
import { newsOf } from './steps.ts'

export function ReportsStep({ told, catalogue, size }: StepProps) {
  const t = useTranslations('reveal')
  const news = newsOf(told)
  const wall = size === 'wall'
  return (
    <div className={wall ? 'grid grid-cols-[minmax(0,6fr)_minmax(0,5fr)] gap-[2.4rem]' : 'flex flex-col gap-4'}>
      <div className={classes('min-w-0', wall && news.length === 0 && 'col-span-2')}>
        {told.reports.length === 0 && <p className={calm(size)}>{t('noReports')}</p>}
        {wall ? (
          <ReportsForARoom reports={told.reports} catalogue={catalogue} />
        ) : (
          told.reports.length > 0 && <ReportList catalogue={catalogue} reports={told.reports} />
        )}
      </div>
      {news.length > 0 && (
        <div className={classes('min-w-0', wall && 'text-xl')}>
          <HeadlineList catalogue={catalogue} headlines={news} most={wall ? 7 : 12} size={size} />
        </div>
      )}
    </div>
  )
}

/** Breaches and doubts large, one under the other; what was clean in brief. */
function ReportsForARoom({ reports, catalogue }: { reports: readonly Report[]; catalogue: Catalogue }) {
  const t = useTranslations()
  const bad = reports.filter((report) => settledGrade(report) !== 'clean')
  const clean = reports.filter((report) => settledGrade(report) === 'clean' && report.measure !== null)
  const about = ({ party, measure }: Report) =>
    t('common.report.about', {
      party: partyName(catalogue, party),
      measure: measure ? measureName(catalogue, measure) : t('common.report.elsewhere'),
    })
  return (
    <>
      <ul className="flex flex-col gap-[0.6rem]">
        {bad
          .toSorted((a, b) => Number(settledGrade(b) === 'clear') - Number(settledGrade(a) === 'clear'))
          .map((report) => (
            <li key={report.id} className="flex items-center gap-[0.7rem] text-2xl leading-tight font-medium">
              <MarkShape party={partyOf(catalogue, report.party)} />
              <span className="min-w-0 grow">{about(report)}</span>
              <StatusMark of={{ kind: 'grade', is: settledGrade(report) }} bare className="text-xl!" />
            </li>
          ))}
      </ul>
      {clean.length > 0 && (
        <div className={bad.length > 0 ? 'mt-[1.2rem]' : undefined}>
          <StatusMark of={{ kind: 'grade', is: 'clean' }} bare className="mb-[0.5rem] text-xl!" />
          <ul className={classes('gap-x-[1.6rem] text-xl leading-snug', clean.length > 5 && 'columns-2')}>
            {clean.map((report) => (
              <li key={report.id} className="flex items-start gap-[0.5rem] break-inside-avoid pb-[0.3rem]">
                <MarkShape party={partyOf(catalogue, report.party)} className="mt-[0.25em]" />
                {about(report)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
