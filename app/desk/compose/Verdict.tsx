// On screens where the preview lies far below the columns: its verdict in one line that stays in sight, and the way to it.
'use client'
import { ArrowDown, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import { reliedOn } from '../../../lib/rules/ledger.ts'
import { preview } from '../../../lib/rules/preview.ts'
import type { Terms } from '../../../lib/scenario/schema.ts'
import { partyName } from '../../_client/catalogue.ts'
import { trustPoints } from '../../_parts/figures.ts'
import { sufficiency } from './shown.ts'
import type { Ground } from './useGround.ts'

const looks = {
  enough: { icon: CircleCheck, className: 'text-good' },
  short: { icon: TriangleAlert, className: 'text-doubt' },
  never: { icon: CircleAlert, className: 'text-bad' },
}

interface VerdictProps {
  ground: Ground
  own: PartyId
  terms: Terms | null
  /** Id of the preview on this page. */
  to: string
}
export function Verdict({ ground, own, terms, to }: VerdictProps) {
  const t = useTranslations('compose')
  const format = useFormatter()
  const { tuned, footing, remission, agreements } = ground
  const weighed = useMemo(
    () => terms && preview(tuned, footing, terms, remission, agreements),
    [tuned, footing, terms, remission, agreements],
  )
  if (!terms || !weighed) return null
  const mine = weighed.ledgers[own]
  const told = mine && sufficiency(mine.need, mine.trust)
  const wanting = weighed.parties.filter(
    (id) => id !== own && weighed.lint.some((one) => (one.code === 'trustShort' || one.code === 'never') && one.party === id),
  )
  const relied = reliedOn(tuned, terms, own)
  const others = relied.length > 2 ? t('verdict.several') : format.list(relied.map((id) => partyName(tuned, id)))
  const kind = told?.kind ?? 'enough'
  const { icon: Icon, className } = looks[kind]
  return (
    <a
      href={`#${to}`}
      data-foot
      className="sticky bottom-20 z-10 flex min-h-11 items-center gap-2 rounded-lg border border-line bg-sheet px-4 py-2 text-sm shadow-float lg:bottom-4 xl:hidden"
    >
      <Icon aria-hidden size={18} className={`shrink-0 ${className}`} />
      <span className="figures grow">
        {told && mine && (
          <span className="font-medium">
            {told.kind === 'never'
              ? t('verdict.never')
              : t(`verdict.${told.kind}`, { need: told.need, trust: trustPoints(mine.trust), others })}
          </span>
        )}{' '}
        <span className="text-ink-2">{t('verdict.others', { count: wanting.length })}</span>
      </span>
      <ArrowDown aria-hidden size={16} className="shrink-0 text-ink-3" />
    </a>
  )
}
