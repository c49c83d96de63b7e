// The guide between its phases: the round is made, the rest is shown when its phase comes.
'use client'
import { Compass, X } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { IconButton } from '../../_parts/Button.tsx'
import { useGuide } from './useGuide.ts'

export function Waits() {
  const t = useTranslations('learn')
  const { later } = useGuide()
  return (
    <section aria-label={t('title')} className="mb-4 flex items-center gap-3 rounded-lg bg-note-soft py-2 pr-1.5 pl-4">
      <Compass aria-hidden size={18} className="shrink-0 text-note" />
      <p role="status" className="grow text-sm">
        {t('waits')}
      </p>
      <IconButton label={t('later')} size="small" onClick={later}>
        <X aria-hidden size={18} />
      </IconButton>
    </section>
  )
}
