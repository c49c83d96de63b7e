// Who bears what cannot be got back: the first principal against all others, as a bar and as two sums.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Asymmetry } from '../../../lib/rules/asymmetry.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { accentOf } from '../../_parts/PartyMark.tsx'
import { tenth } from './shown.ts'

interface BalanceProps {
  catalogue: Catalogue
  parties: readonly PartyId[]
  asymmetry: Asymmetry
}
export function Balance({ catalogue, parties, asymmetry }: BalanceProps) {
  const t = useTranslations('compose.balance')
  const { sums, value } = asymmetry
  const [first] = catalogue.principals
  const all = parties.reduce((sum, id) => sum + (sums[id] ?? 0), 0)
  const bears = sums[first] ?? 0
  if (Math.round(all * 10) === 0) return <p className="text-sm">{t('nobody')}</p>
  return (
    <div className="text-sm">
      {value !== null && (
        <>
          <p className="figures font-medium">{t('against', { first: tenth(bears), rest: tenth(all - bears) })}</p>
          <p className="mt-1 flex justify-between gap-2 text-xs text-ink-2">
            <span>{partyName(catalogue, first)}</span>
            <span>{t('rest')}</span>
          </p>
          <div aria-hidden className="flex h-3 overflow-hidden rounded-full bg-edge" style={accentOf(partyOf(catalogue, first))}>
            <div className="accent h-full border-r-2 border-sheet bg-(--accent)" style={{ width: `${(100 * bears) / all}%` }} />
          </div>
        </>
      )}
      <ul className="figures mt-1.5 flex flex-wrap gap-x-4 text-ink-2">
        {parties.map((id) => (
          <li key={id}>{t('sum', { party: partyName(catalogue, id), points: tenth(sums[id] ?? 0) })}</li>
        ))}
      </ul>
    </div>
  )
}
