// The first step: what was seen of each commitment, breaches and doubts first, and what was done in the open.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../../lib/rules/world.ts'
import { classes } from '../classes.ts'
import { HeadlineList } from '../HeadlineList.tsx'
import { ReportList } from '../ReportList.tsx'
import { RoomReports } from './RoomReports.tsx'
import type { StepProps } from './StepBody.tsx'
import { newsOf } from './steps.ts'

export function ReportsStep({ told, catalogue, size }: StepProps) {
  const t = useTranslations('reveal')
  const news = newsOf(told)
  if (size === 'wall')
    return (
      <div className="grid gap-[2.4rem] max-sm:gap-[1rem] sm:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div className={classes('min-w-0', news.length === 0 && 'sm:col-span-2')}>
          <RoomReports reports={told.reports} catalogue={catalogue} size="full" />
        </div>
        {news.length > 0 && (
          <div className="min-w-0">
            <HeadlineList catalogue={catalogue} headlines={news} most={7} size="wall" />
          </div>
        )}
      </div>
    )
  return (
    <div className="flex flex-col gap-4">
      {told.reports.length === 0 ? (
        <p className="text-ink-2">{t('noReports')}</p>
      ) : (
        <Reports reports={told.reports} catalogue={catalogue} />
      )}
      {news.length > 0 && <HeadlineList catalogue={catalogue} headlines={news} most={12} />}
    </div>
  )
}

/** Clean ones beyond this are folded away under the others. */
const few = 6

function Reports({ reports, catalogue }: { reports: readonly Report[]; catalogue: StepProps['catalogue'] }) {
  const t = useTranslations('reveal')
  const clean = reports.filter(({ grade, clarified }) => grade === 'clean' && clarified === null)
  if (clean.length <= few) return <ReportList catalogue={catalogue} reports={reports} />
  const rest = reports.filter((report) => !clean.includes(report))
  return (
    <div>
      {rest.length > 0 && <ReportList catalogue={catalogue} reports={rest} />}
      <details>
        <summary className="min-h-11 py-2.5 text-sm font-medium text-action">
          {t(rest.length > 0 ? 'kept' : 'allKept', { count: clean.length })}
        </summary>
        <ReportList catalogue={catalogue} reports={clean} />
      </details>
    </div>
  )
}
