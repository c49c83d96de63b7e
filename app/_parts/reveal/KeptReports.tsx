// The reports of a turn that found nothing wrong, for a room: by name while they are few, else counted.
'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Report } from '../../../lib/rules/world.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { settledGrade } from '../../../lib/view/onmap.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { classes } from '../classes.ts'
import { MarkShape, PartyMark } from '../PartyMark.tsx'
import { useAbout } from '../useAbout.ts'

interface RoomReportsProps {
  reports: readonly Report[]
  catalogue: Catalogue
  /** In a plate beside others, or alone on the screen. */
  size: 'plate' | 'full'
}
/** Named one by one; more of them would only be small. */
const named = { plate: 0, full: 6 }

export function KeptReports({ reports, catalogue, size }: RoomReportsProps) {
  const t = useTranslations('reveal')
  const full = size === 'full'
  // What was not found elsewhere is no promise that was kept.
  const kept = reports.filter((report) => report.measure && settledGrade(report) === 'clean')
  if (reports.length === 0) return <p className={classes('text-ink-2', full ? 'text-2xl' : 'text-lg')}>{t('noReports')}</p>
  if (kept.length === 0) return null
  return (
    <div>
      <h3 className={classes('flex items-center gap-[0.4em] font-semibold text-good', full ? 'text-2xl' : 'text-lg')}>
        <Check aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
        {t('keptPromises', { count: kept.length })}
      </h3>
      <Kept reports={kept} catalogue={catalogue} size={size} />
    </div>
  )
}

function Kept({ reports, catalogue, size }: RoomReportsProps) {
  const about = useAbout(catalogue)
  const full = size === 'full'
  if (reports.length <= named[size])
    return (
      <ul className={classes('mt-[0.3rem] flex flex-col gap-[0.25rem] leading-tight', full ? 'text-xl' : 'text-base')}>
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
    <ul className={classes('figures mt-[0.3rem] flex flex-wrap gap-x-[1em] gap-y-[0.2rem]', full ? 'text-2xl' : 'text-lg')}>
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
