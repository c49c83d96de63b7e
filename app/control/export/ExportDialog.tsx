// What the export holds and what it does not, in plain words, before it is downloaded.
'use client'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { exportSession } from '../../_client/http.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Checkbox, FieldError } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'

export function ExportDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations()
  const { view, seat } = useControl()
  const [history, setHistory] = useState<'whole' | 'end'>('whole')
  const [busy, setBusy] = useState(false)
  const [took, setTook] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const take = async () => {
    setBusy(true)
    setTook(null)
    const answer = await exportSession(view.room.code, seat.key, history)
    setBusy(false)
    setTook(answer.ok ? answer.body.name : null)
    setFault(answer.ok ? null : (answer.message ?? t('common.link.noRoute')))
  }
  return (
    <Dialog
      open={open}
      title={t('export.heading')}
      width="wide"
      onClose={onClose}
      foot={
        <Button tone="primary" busy={busy} onClick={() => void take()}>
          <Download aria-hidden size={18} />
          {t('export.do')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t('export.what')}</p>
        <p>{t('export.names')}</p>
        {!view.room.imported && <p>{t('export.consents', view.consents)}</p>}
        {view.room.status !== 'ended' && <p className="text-doubt">{t('export.secret')}</p>}
        <div>
          <Checkbox
            label={t('export.history')}
            checked={history === 'whole'}
            onChange={(event) => setHistory(event.target.checked ? 'whole' : 'end')}
          />
          <p className="text-sm text-ink-3">{t('export.historyHint')}</p>
        </div>
        <FieldError error={fault} />
        <p role="status">{took && t('export.took', { name: took })}</p>
      </div>
    </Dialog>
  )
}
