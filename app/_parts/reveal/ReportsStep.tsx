// The first step: what was seen of each commitment, breaches and doubts first, and what was done in the open.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../../lib/rules/world.ts'
import { classes } from '../classes.ts'
import { HeadlineList } from '../HeadlineList.tsx'
import { ReportList } from '../ReportList.tsx'
import { KeptReports } from './KeptReports.tsx'
import { RoomNews } from './RoomNews.tsx'
import type { StepProps } from './StepBody.tsx'
import { newsOf } from './steps.ts'
import { piecesOf } from './weight.ts'

export function ReportsStep({ told, catalogue, size }: StepProps) {
  const t = useTranslations('reveal')
  const news = newsOf(told)
  if (size === 'wall') return <ForRoom told={told} catalogue={catalogue} />
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

/** Beyond these a slide is too full to be read. */
const most = { left: 5, right: 5 }

/** What weighs most on the left, large; on the right the rest, and what was kept. */
function ForRoom({ told, catalogue }: Pick<StepProps, 'told' | 'catalogue'>) {
  const pieces = piecesOf(catalogue, { headlines: newsOf(told), reports: told.reports })
  const heavy = pieces.filter(({ weight }) => weight >= heavyFrom).slice(0, most.left)
  const rest = pieces.filter((piece) => !heavy.includes(piece))
  const kept = <KeptReports reports={told.reports} catalogue={catalogue} size="full" />
  return (
    <div className="grid gap-[2.4rem] max-sm:gap-[1rem] sm:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
      <div className={classes('min-w-0', heavy.length > 0 && rest.length === 0 && told.reports.length === 0 && 'sm:col-span-2')}>
        {heavy.length > 0 ? <RoomNews catalogue={catalogue} pieces={heavy} size="full" most={heavy.length} /> : kept}
      </div>
      <div className="flex min-w-0 flex-col gap-[1.2rem]">
        {rest.length > 0 && (
          <div>
            <RoomNews catalogue={catalogue} pieces={rest} size="full" most={most.right} />
          </div>
        )}
        {heavy.length > 0 && kept}
      </div>
    </div>
  )
}
/** Acts, breaches and doubts. */
const heavyFrom = 40

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
