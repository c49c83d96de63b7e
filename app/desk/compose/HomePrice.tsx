// What a signature costs at home, honestly and with a secret reserve, against what can still be spent.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Ledger } from '../../../lib/rules/ledger.ts'
import { Term } from '../../_parts/Term.tsx'
import { inTenths } from './shown.ts'

interface HomePriceProps {
  weighed: Pick<Ledger, 'willCost' | 'willCostHedged'>
  /** Will left above the cabinet's floor, points. */
  roomAtHome: number
}
export function HomePrice({ weighed, roomAtHome }: HomePriceProps) {
  const t = useTranslations('compose.price')
  const { willCost } = weighed
  const hedged = Math.min(willCost, weighed.willCostHedged)
  const left = Math.max(0, roomAtHome)
  const points = (value: number) => t('points', { count: inTenths(value) })
  return (
    <div className="text-sm">
      <dl className="figures grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5">
        <dt>
          <Term of="will">{t('honest')}</Term>
        </dt>
        <dd className="text-right font-medium">{points(willCost)}</dd>
        {points(hedged) !== points(willCost) && (
          <>
            <dt>
              <Term of="reserve">{t('reserve')}</Term>
            </dt>
            <dd className="text-right font-medium">{points(hedged)}</dd>
          </>
        )}
        <dt className="text-ink-2">{t('left')}</dt>
        <dd className="text-right">{points(left)}</dd>
      </dl>
      {hedged > roomAtHome ? (
        <p className="mt-1 text-bad">{t('refusesBoth')}</p>
      ) : (
        willCost > roomAtHome && <p className="mt-1 text-doubt">{t('refusesHonest')}</p>
      )}
    </div>
  )
}
