// The facilitator's head of the page while the session is at rest: what everybody reads, and the way on.
'use client'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { RestBanner } from '../../_parts/RestBanner.tsx'
import { useControl } from '../useControl.ts'

export function RestNotice() {
  const { rest } = useControl().view.room
  return <RestBanner rest={rest} action={rest && (rest.kind === 'moved' ? <GoOnHere /> : <Resume />)} />
}

function Resume() {
  const t = useTranslations('rooms.rest')
  const { busy, send } = useSend()
  return (
    <Button size="small" tone="primary" busy={busy} onClick={() => void send({ type: 'resumeRoom' }, t('resumed'))}>
      <Play aria-hidden size={16} />
      {t('resume')}
    </Button>
  )
}

/** Two copies must not go on: whoever takes this one up is asked first. */
function GoOnHere() {
  const t = useTranslations('rooms.rest')
  const { busy, send } = useSend()
  const [asking, ask] = useState(false)
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => ask(true)}>
        {t('here')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('hereTitle')}
        confirm={t('here')}
        tone="danger"
        busy={busy}
        onConfirm={() => void send({ type: 'resumeRoom' }).then(() => ask(false))}
        onClose={() => ask(false)}
      >
        <p>{t('hereAsk')}</p>
      </ConfirmDialog>
    </>
  )
}
