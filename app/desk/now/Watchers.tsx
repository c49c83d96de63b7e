// Who sees all that this delegation sees without a part in it: nobody watches unseen.
'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { useDesk } from '../useDesk.ts'

export function Watchers() {
  const t = useTranslations('desk')
  const { own } = useDesk()
  return (
    <div role="status" className={own.watchers.length > 0 ? undefined : 'sr-only'}>
      {own.watchers.length > 0 && (
        <section aria-label={t('watchers.title')} className="rounded-md border border-line bg-sheet px-3 py-2 text-sm">
          <p className="flex items-start gap-2">
            <Eye aria-hidden size={16} className="mt-0.5 shrink-0 text-ink-2" />
            {t('watchers.text', { count: own.watchers.length })}
          </p>
          <ul className="mt-1 flex flex-col gap-0.5 pl-6">
            {own.watchers.map(({ person, name, online }) => (
              <li key={person} className="wrap-anywhere">
                {name} <span className="text-ink-3">· {t(online ? 'lobby.online' : 'lobby.away')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
