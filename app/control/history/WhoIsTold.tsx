// What going back does to the table, and who hears of it.
import { useTranslations } from 'use-intl/react'

export function WhoIsTold() {
  const t = useTranslations('powers.history')
  return (
    <ul className="list-disc rounded-md bg-sunk py-3 pr-3 pl-8 text-sm">
      <li>{t('told')}</li>
      <li>{t('waits')}</li>
      <li>{t('keeps')}</li>
      <li>{t('chance')}</li>
    </ul>
  )
}
