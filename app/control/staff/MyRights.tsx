// Says to a facilitator who may not do everything what they may do; nothing to those who may.
'use client'
import { ShieldHalf } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { useControl } from '../useControl.ts'
import { useRights } from './useRights.ts'

export function MyRights() {
  const t = useTranslations('staff')
  const { you } = useControl()
  const rights = useRights()
  if (!you || rights === 'full') return null
  return (
    <p role="status" className="flex items-center gap-2 bg-note-soft px-4 py-1.5 text-sm text-note">
      <ShieldHalf aria-hidden size={17} className="shrink-0" />
      <span>
        {t('you', { name: you.name })} <strong className="font-medium">{t(`rights.${rights}.does`)}</strong>
      </span>
    </p>
  )
}
