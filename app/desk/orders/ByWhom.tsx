// Whose orders these are, where several write them: all in a delegation share one sheet.
'use client'
import { useTranslations } from 'use-intl/react'
import { useDesk } from '../useDesk.ts'

export function ByWhom() {
  const t = useTranslations('orders.by')
  const { view, own, you } = useDesk()
  const members = view.delegations.find(({ party }) => party === own.party)?.members ?? []
  if (members.length < 2) return null
  const { changed } = own.ordersBy
  return (
    <p className="mt-2 max-w-prose text-sm text-ink-2">
      {t('shared')}{' '}
      <span role="status" className="font-medium">
        {changed && changed.person !== you?.person && t('changed', { name: changed.name })}
      </span>
    </p>
  )
}
