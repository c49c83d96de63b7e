// What one agrees to, in plain words; and taking one's words back for good.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Checkbox, Choices } from '../../_parts/Field.tsx'

type Wish = 'given' | 'refused'

export function ConsentDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('surveys.consent')
  const { view, you } = useSeated()
  const { busy, send } = useSend()
  const consent = you?.own?.consent ?? null
  const [chosen, choose] = useState<Wish | null>(null)
  const now: Wish | null = chosen ?? (consent === 'withdrawn' ? 'refused' : consent)
  const save = async () => {
    if (now && (await send({ type: 'setConsent', consent: now }, t('saved')))) onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('title')}
      onClose={onClose}
      foot={
        <Button tone="primary" busy={busy} disabled={now === null} onClick={() => void save()}>
          {t('save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{t('lead')}</p>
        {view.room.attribution === 'delegation' && <p>{t('chatham')}</p>}
        <p>{t('asked')}</p>
        <Choices<Wish>
          legend={t('legend')}
          name="consent"
          value={now}
          options={[
            { value: 'given', label: t('given') },
            { value: 'refused', label: t('refused') },
          ]}
          onChange={choose}
        />
        <p className="text-sm text-ink-2">{t('change')}</p>
        <Withdraw onDone={onClose} />
      </div>
    </Dialog>
  )
}

function Withdraw({ onDone }: { onDone: () => void }) {
  const t = useTranslations('surveys.withdraw')
  const { busy, send } = useSend()
  const [sure, setSure] = useState(false)
  const withdraw = async () => {
    if (!(await send({ type: 'withdrawWords' }, t('done')))) return
    setSure(false)
    onDone()
  }
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-11 content-center font-medium">{t('title')}</summary>
      <div className="flex flex-col gap-3">
        <p>{t('what')}</p>
        <Checkbox label={t('sure')} checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <Button tone="danger" busy={busy} disabled={!sure} onClick={() => void withdraw()} className="self-start">
          {t('do')}
        </Button>
      </div>
    </details>
  )
}
