// The reports of a turn for a room: breaches and doubts one by one, the worst first; what was clean by name while it is little, else counted.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { settledGrade } from '../../../lib/view/onmap.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { classes } from '../classes.ts'
import { MarkShape, PartyMark } from '../PartyMark.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useAbout } from '../useAbout.ts'

interface RoomReportsProps {
  reports: readonly Report[]
  catalogue: Catalogue
  /** In a plate beside others, or alone on the screen. */
  size: 'plate' | 'full'
}
/** Clean reports named one by one; more of them would only be small. */
const named = { plate: 4, full: 10 }

export function RoomReports({ reports, catalogue, size }: RoomReportsProps) {
  const t = useTranslations('reveal')
  const about = useAbout(catalogue)
  const full = size === 'full'
  const bad = reports.filter((report) => settledGrade(report) !== 'clean')
  const clean = reports.filter((report) => settledGrade(report) === 'clean')
  if (reports.length === 0) return <p className={classes('text-ink-2', full ? 'text-3xl' : 'text-lg')}>{t('noReports')}</p>
  return (
    <div className={classes('flex flex-col', full ? 'gap-[1.4rem]' : 'gap-[0.7rem]')}>
      {bad.length > 0 && (
        <ul className={classes('flex flex-col', full ? 'gap-[0.8rem]' : 'gap-[0.5rem]')}>
          {bad
            .toSorted((a, b) => Number(settledGrade(b) === 'clear') - Number(settledGrade(a) === 'clear'))
            .map((report) => (
              <li
                key={report.id}
                className={classes(
                  'leading-tight font-medium',
                  full ? 'flex items-center gap-x-[1.2rem] gap-y-[0.3rem] text-2xl max-sm:flex-wrap' : 'text-lg',
                )}
              >
                <span className="flex grow items-start gap-[0.5em]">
                  <MarkShape party={partyOf(catalogue, report.party)} className="mt-[0.15em]" />
                  <span className="min-w-0 grow">{about(report)}</span>
                </span>
                <StatusMark
                  of={{ kind: 'grade', is: settledGrade(report) }}
                  bare
                  className={full ? 'text-xl!' : 'mt-[0.2rem] ml-[1.6rem] text-base!'}
                />
              </li>
            ))}
        </ul>
      )}
      {clean.length > 0 && (
        <div>
          <StatusMark of={{ kind: 'grade', is: 'clean' }} bare className={full ? 'text-xl!' : 'text-base!'} />
          <Clean reports={clean} catalogue={catalogue} size={size} />
        </div>
      )}
    </div>
  )
}

function Clean({ reports, catalogue, size }: RoomReportsProps) {
  const about = useAbout(catalogue)
  const full = size === 'full'
  if (reports.length <= named[size])
    return (
      <ul className={classes('mt-[0.4rem] flex flex-col gap-[0.25rem] leading-tight', full ? 'text-xl' : 'text-lg')}>
        {reports.map((report) => (
          <li key={report.id} className="flex items-start gap-[0.5em]">
            <MarkShape party={partyOf(catalogue, report.party)} className="mt-[0.15em]" />
            {about(report)}
          </li>
        ))}
      </ul>
    )
  const counts = catalogue.parties.map((party) => ({ party, count: reports.filter((report) => report.party === party.id).length }))
  return (
    <ul className={classes('figures mt-[0.4rem] flex flex-wrap gap-x-[1em] gap-y-[0.2rem]', full ? 'text-2xl' : 'text-lg')}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ party, count }) => (
          <li key={party.id} className="flex items-center gap-[0.4em]">
            <PartyMark party={party} /> <span className="font-semibold">{count}</span>
          </li>
        ))}
    </ul>
  )
}
