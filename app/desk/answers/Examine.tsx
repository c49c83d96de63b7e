// Under a doubtful report: examine it, with the chance that the truth comes out, or who makes it certain; or why it cannot be.
'use client'
import { useFormatter, useTranslations } from 'use-intl/react'
import { concerns } from '../../../lib/rules/owed.ts'
import type { Report } from '../../../lib/rules/world.ts'
import { partyName } from '../../_client/catalogue.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { chancePercent } from '../../_parts/figures.ts'
import { useDesk } from '../useDesk.ts'
import { bindingOn } from './response.ts'

export function Examine({ report, open }: { report: Report; open: 'open' | 'shut' }) {
  const t = useTranslations('answers.examine')
  const { view, own, room, catalogue } = useDesk()
  const format = useFormatter()
  const { busy, send } = useSend()
  if (report.grade !== 'doubtful' || report.clarified || open === 'shut') return null
  const terms = view.agreements.find(({ id }) => id === report.package)?.terms
  const mine = bindingOn(view, own.party).filter((agreement) => concerns(agreement, report))
  if (!mine.some((agreement) => agreement.terms.clauses.clarify)) return <p className="mt-1 text-sm text-ink-3">{t('noClause')}</p>
  const { clarifyBase, clarifyPerLevel } = room.params
  const mediators = view.open.flatMap((event) =>
    event.kind === 'mediation' && event.between.includes(own.party) && event.between.includes(report.party) ? [event.party] : [],
  )
  const chance = Math.min(1, clarifyBase + clarifyPerLevel * (terms?.verify[report.party] ?? 0))
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <Button
        size="small"
        busy={busy}
        disabled={room.clock.kind === 'paused'}
        onClick={() => void send({ type: 'clarifyReport', report: report.id })}
      >
        {t('do')}
      </Button>
      <span className="text-ink-2">
        {mediators.length > 0
          ? t('certain', {
              mediators: format.list(mediators.map((id) => partyName(catalogue, id))),
              count: mediators.length,
              party: partyName(catalogue, report.party),
            })
          : t('chance', { percent: chancePercent(chance) })}
      </span>
    </div>
  )
}
