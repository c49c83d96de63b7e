// After the end, also after war: one button that begins the last turn again, with a word before it is done.
'use client'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { useResting } from '../rest/useResting.tsx'
import { useControl } from '../useControl.ts'
import { useLeftName } from './useLeftName.ts'
import { WhoIsTold } from './WhoIsTold.tsx'

export function PlayOn({ className = 'w-full' }: { className?: string }) {
  const t = useTranslations('powers.history')
  const { status, turn, imported } = useControl().view.room
  const { busy, send } = useSend()
  const off = useResting()
  const [asking, ask] = useState(false)
  const name = useLeftName()
  if (status !== 'ended' || imported) return null
  const go = async () => {
    await send({ type: 'rewindTo', turn, phase: 'brief', name }, t('playsOn', { turn }))
    ask(false)
  }
  return (
    <>
      <Button {...off} onClick={() => ask(true)} aria-haspopup="dialog" className={className}>
        <RotateCcw aria-hidden size={18} />
        {t('playOn')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('playOnTitle', { turn })}
        confirm={t('playOnDo')}
        busy={busy}
        onConfirm={() => void go()}
        onClose={() => ask(false)}
      >
        <p className="mb-3">{t('playOnKept', { name })}</p>
        <WhoIsTold />
      </ConfirmDialog>
    </>
  )
}
