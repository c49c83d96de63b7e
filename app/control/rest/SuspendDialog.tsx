// Suspending a session, or several: a time of return and words, both if wished.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Intent } from '../../../lib/game/intent.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Input, Textarea } from '../../_parts/Field.tsx'

/** The room takes no more characters than this. */
const longestWords = 280

interface SuspendDialogProps {
  open: boolean
  busy: boolean
  onClose: () => void
  onSuspend: (intent: Extract<Intent, { type: 'suspendRoom' }>) => void
}
export function SuspendDialog({ open, busy, onClose, onSuspend }: SuspendDialogProps) {
  const t = useTranslations()
  const [when, setWhen] = useState('')
  const [words, setWords] = useState('')
  const until = when === '' ? null : new Date(when).getTime()
  const past = until !== null && !(until > Date.now())
  const suspend = () => {
    const said = words.trim()
    if (!past) onSuspend({ type: 'suspendRoom', until, ...(said ? { words: said } : {}) })
  }
  return (
    <Dialog
      open={open}
      title={t('rooms.rest.suspendTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={past} onClick={suspend}>
            {t('rooms.rest.suspendDo')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{t('rooms.rest.suspendAsk')}</p>
        <Input
          type="datetime-local"
          label={t('rooms.rest.when')}
          hint={t('rooms.rest.whenHint')}
          error={past ? t('rooms.rest.whenPast') : null}
          value={when}
          onChange={(event) => setWhen(event.target.value)}
        />
        <Textarea
          label={t('rooms.rest.words')}
          hint={t('rooms.rest.wordsHint')}
          rows={2}
          maxLength={longestWords}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
