// What going back does to the table, and who hears of it.
import { useTranslations } from 'use-intl/react'
import { useControl } from '../useControl.ts'

export function WhoIsTold() {
  const t = useTranslations('powers.history')
  const log = useTranslations('log')
  const { status, timed } = useControl().view.room
  return (
    <ul className="list-disc rounded-md bg-sunk py-3 pr-3 pl-8 text-sm">
      <li>{t('told')}</li>
      <li>{timed ? t('waits') : log('untimedWaits')}</li>
      <li>{t('keeps')}</li>
      <li>{status === 'ended' ? log('resealed') : t('chance')}</li>
    </ul>
  )
}
