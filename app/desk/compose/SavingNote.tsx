// Whether the room has the text on the bench.
'use client'
import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import type { Saving } from './useBench.ts'

export function SavingNote({ saving }: { saving: Saving }) {
  const t = useTranslations('compose.saving')
  const { link } = useSeated()
  const offline = saving.kind === 'saving' && link !== 'online'
  const looks = { untouched: null, saving: offline ? CloudOff : LoaderCircle, saved: Check, refused: CircleAlert }
  const Icon = looks[saving.kind]
  return (
    <p role="status" className={`flex items-center gap-1.5 text-sm ${saving.kind === 'refused' ? 'text-bad' : 'text-ink-3'}`}>
      {Icon && <Icon aria-hidden size={16} className="shrink-0" />}
      {saving.kind === 'refused'
        ? t('refused', { message: saving.message })
        : saving.kind !== 'untouched' && t(offline ? 'offline' : saving.kind)}
    </p>
  )
}
