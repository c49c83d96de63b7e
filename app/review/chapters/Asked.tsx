// Trust asked of each party beside the trust there was: a bar with a mark on it, and both numbers.
'use client'
import { useTranslations } from 'use-intl/react'
import { partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { classes } from '../../_parts/classes.ts'
import { MarkShape } from '../../_parts/PartyMark.tsx'

interface AskedProps {
  /** 0–1; null: no trust would do. */
  asked: readonly { party: string; need: number | null; trust: number; refused?: boolean }[]
}
export function Asked({ asked }: AskedProps) {
  const t = useTranslations('review.packages')
  const { catalogue } = useSeated()
  return (
    <ul className="figures flex flex-col gap-1.5 text-sm">
      {asked.map(({ party, need, trust, refused }) => {
        const known = partyOf(catalogue, party)
        const enough = need !== null && need <= trust
        return (
          <li key={party} className="grid grid-cols-[4.5rem_minmax(3rem,1fr)_minmax(9rem,auto)] items-center gap-2">
            <span className="flex items-center gap-1.5 font-medium">
              <MarkShape party={known} />
              {known?.short ?? party}
            </span>
            <span aria-hidden className="relative block h-2.5 rounded-full bg-line">
              <span
                className={classes('absolute inset-y-0 left-0 rounded-full', enough ? 'bg-good' : 'bg-doubt')}
                style={{ width: `${Math.min(100, 100 * trust)}%` }}
              />
              {need !== null && <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `${Math.min(100, 100 * need)}%` }} />}
            </span>
            <span className="text-right">
              {need === null || need > 1 ? t('never') : t('need', { need: Math.round(100 * need) })},{' '}
              {t('there', { trust: Math.round(100 * trust) })}
              {refused && <span className="block text-xs text-bad">{t('refusedAtHome')}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
