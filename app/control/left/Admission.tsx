// Who comes in: by hand or by themselves, and another join code when the old one has got about.
'use client'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { rotateCode } from '../../_client/http.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { Checkbox } from '../../_parts/Field.tsx'
import { notify } from '../../_parts/Notices.tsx'
import { codeText } from '../../_parts/RoomKeys.tsx'
import { useControl } from '../useControl.ts'
import { useNewest } from '../useSeen.ts'

export function Admission() {
  const t = useTranslations('control.room')
  const { settings } = useControl().view
  const { send } = useSend()
  const seen = useNewest()
  return (
    <>
      <Checkbox
        label={t('approve')}
        checked={settings.admission === 'approve'}
        onChange={(event) => void send({ type: 'setSettings', settings: { admission: event.target.checked ? 'approve' : 'open' }, seen })}
        className="text-sm!"
      />
      <NewCode />
    </>
  )
}

function NewCode() {
  const t = useTranslations()
  const { view, seat } = useControl()
  const [asking, ask] = useState(false)
  const [busy, setBusy] = useState(false)
  const rotate = async () => {
    setBusy(true)
    const answer = await rotateCode(view.room.code, seat.key)
    setBusy(false)
    ask(false)
    if (answer.ok) notify('good', t('control.room.rotated', { code: codeText(answer.body.code) }))
    else notify('bad', answer.message ?? t('common.link.noRoute'))
  }
  return (
    <>
      <Button tone="quiet" aria-haspopup="dialog" onClick={() => ask(true)}>
        <RefreshCw aria-hidden size={18} />
        {t('control.room.rotate')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('control.room.rotateTitle')}
        confirm={t('control.room.rotate')}
        busy={busy}
        onConfirm={() => void rotate()}
        onClose={() => ask(false)}
      >
        <p>{t('control.room.rotateAsk')}</p>
      </ConfirmDialog>
    </>
  )
}
