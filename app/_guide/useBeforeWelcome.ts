// "1 hour 15 minutes before the welcome", from minutes.
import { useTranslations } from 'use-intl/react'

export function useBeforeWelcome(): (minutes: number) => string {
  const t = useTranslations('guide')
  return (minutes) =>
    t('beforeWelcome', { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 })
}
