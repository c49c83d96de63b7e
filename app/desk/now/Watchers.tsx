// Who sees all that this delegation sees without a part in it: nobody watches unseen.
'use client'
import { Eye } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useDesk } from '../useDesk.ts'

export function Watchers() {
  const t = useTranslations('desk')
  const format = useFormatter()
  const { own } = useDesk()
  const names = own.watchers.map(({ name, online }) => t('watchers.one', { name, there: t(online ? 'lobby.online' : 'lobby.away') }))
  return (
    <p role="status" className={names.length > 0 ? 'flex items-start gap-2 px-1 text-sm text-ink-2' : 'sr-only'}>
      {names.length > 0 && (
        <>
          <Eye aria-hidden size={16} className="mt-1 shrink-0" />
          <span className="wrap-anywhere">{t('watchers.text', { count: names.length, names: format.list(names) })}</span>
        </>
      )}
    </p>
  )
}
