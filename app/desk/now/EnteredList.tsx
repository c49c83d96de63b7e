// Each thing that a facilitator has entered for this delegation in this turn, the newest first.
'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { clockTime } from '../../_client/clockTime.ts'
import { useDesk } from '../useDesk.ts'

const shown = 5

export function EnteredList() {
  const t = useTranslations('desk.entered')
  const { own } = useDesk()
  const newest = own.entered.toReversed()
  return (
    <section aria-label={t('title')} className="rounded-md bg-doubt-soft px-3 py-2 text-sm text-doubt">
      <p className="flex items-start gap-2 font-medium">
        <Pencil aria-hidden size={16} className="mt-0.5 shrink-0" />
        {t('title')}
      </p>
      <ul className="mt-1 flex flex-col gap-0.5 pl-6">
        {newest.slice(0, shown).map(({ act, subject, by, at }) => (
          <li key={`${act} ${subject}`} className="wrap-anywhere">
            {t('line', { act: t(`act.${act}`, { subject: subject ?? 'none' }), name: by, time: clockTime(at) })}
          </li>
        ))}
      </ul>
      {newest.length > shown && <p className="pl-6">{t('more', { count: newest.length - shown })}</p>}
    </section>
  )
}
