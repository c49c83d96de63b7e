// The promise ledger: every commitment, who owes it and how it stands, as everyone may follow it.
'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Catalogue } from '../../lib/scenario/schema.ts'
import type { DueView } from '../../lib/view/view.ts'
import { measureName, measureOf, partyOf } from '../_client/catalogue.ts'
import { PartyMark } from './PartyMark.tsx'
import { StatusMark } from './StatusMark.tsx'
import { Term, Tooltip } from './Term.tsx'

interface LedgerTableProps {
  catalogue: Catalogue
  dues: readonly DueView[]
  /** Beside a commitment's status, e.g. to correct it. */
  action?: (due: DueView) => ReactNode
}
export function LedgerTable({ catalogue, dues, action }: LedgerTableProps) {
  const t = useTranslations('common')
  if (dues.length === 0) return <p className="text-sm text-ink-3">{t('ledgerTable.none')}</p>
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('ledgerTable.caption')}</caption>
      <thead>
        <tr className="text-left text-xs text-ink-3">
          <th scope="col" className="py-1 pr-2 font-normal">
            {t('ledgerTable.party')}
          </th>
          <th scope="col" className="py-1 pr-2 font-normal">
            {t('ledgerTable.measure')}
          </th>
          <th scope="col" className="py-1 pr-2 font-normal">
            {t('ledgerTable.status')}
          </th>
          <th scope="col" className="hidden py-1 text-right font-normal sm:table-cell">
            <Term of="clean" />
          </th>
        </tr>
      </thead>
      <tbody>
        {dues.map((due) => {
          const party = partyOf(catalogue, due.party)
          const measure = measureOf(catalogue, due.measure)
          return (
            <tr key={`${due.party}-${due.measure}`} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-2 text-left font-medium whitespace-nowrap">
                {party ? <PartyMark party={party} /> : due.party}
              </th>
              <td className="py-1.5 pr-2">
                <Tooltip note={measure?.text ?? due.measure}>{measureName(catalogue, due.measure)}</Tooltip>
                {measure?.mode === 'do' && due.done > 0 && due.done < 1 && (
                  <span className="figures ml-2 text-ink-3">{t('package.done', { percent: Math.round(due.done * 100) })}</span>
                )}
              </td>
              <td className="py-1.5 pr-2">
                <StatusMark of={{ kind: 'status', is: due.status }} />
                {due.restorable && <span className="ml-2 text-ink-3">{t('package.restorable')}</span>}
                {action?.(due)}
              </td>
              <td className="figures hidden py-1.5 text-right sm:table-cell">{due.clean}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
