// Taking back the last act: always one click or key away; it says what it takes back, and asks where it was another's.
'use client'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { useResting } from '../rest/useResting.tsx'
import { useControl } from '../useControl.ts'
import { useShortcuts } from '../useShortcuts.ts'
import { Key } from './Key.tsx'

export function Undo() {
  const t = useTranslations('powers.undo')
  const staff = useTranslations('staff.undo')
  const { view, you } = useControl()
  const { undoable } = view
  const { busy, send } = useSend()
  const off = useResting('undo-does')
  const [asking, ask] = useState(false)
  const by = undoable?.by && undoable.by !== you?.person ? view.people.find(({ person }) => person === undoable.by)?.name : undefined
  const what = undoable && t(`of.${undoable.type}`, { subject: undoable.subject ?? 'none' })
  const undo = () => {
    if (!undoable || busy || off.disabled) return
    if (undoable.losesOthers > 0 || by !== undefined) ask(true)
    else void send({ type: 'undoLast', of: undoable.at }, t('done', { what: what ?? '' }))
  }
  const confirm = async () => {
    await send({ type: 'undoLast', confirmed: true, of: undoable?.at }, t('done', { what: what ?? '' }))
    ask(false)
  }
  useShortcuts({ u: undo })
  return (
    <div>
      <Button busy={busy} disabled={!undoable} {...off} onClick={undo} aria-keyshortcuts="U" className="w-full">
        <Undo2 aria-hidden size={18} />
        {t('undo')}
        <Key of="U" />
      </Button>
      <p id="undo-does" className="mt-1 text-sm text-ink-3 wrap-anywhere">
        {what ? t('does', { what }) : t('nothing')} {by !== undefined && staff('by', { name: by })}
      </p>
      <ConfirmDialog
        open={asking && undoable !== null}
        title={by !== undefined && undoable?.losesOthers === 0 ? staff('askOthers', { name: by }) : t('askTitle')}
        confirm={t('confirm')}
        tone="danger"
        busy={busy}
        onConfirm={() => void confirm()}
        onClose={() => ask(false)}
      >
        <p>
          {t('does', { what: what ?? '' })} {by !== undefined && staff('by', { name: by })}
        </p>
        {(undoable?.losesOthers ?? 0) > 0 && <p className="mt-2">{t('loses', { count: undoable?.losesOthers ?? 0 })}</p>}
      </ConfirmDialog>
    </div>
  )
}
