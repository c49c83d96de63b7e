// Setting something by hand: what it is, what it shall be, why, and what everybody will read of it.
'use client'
import { useId, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import type { OverrideChange } from '../../../lib/game/override.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Textarea } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { useSeen } from '../useSeen.ts'
import { FigureField } from './FigureField.tsx'
import { changing, stopChanging } from './open.ts'
import { GradeField, StatusField } from './Standing.tsx'
import { isFigure, standsIn, type Target } from './target.ts'
import { useSubject } from './useSubject.ts'

/** The room takes no more characters than this. */
const longest = 200

/** Stands once on the screen. */
export function OverrideDialog() {
  const { n, open, target } = useSyncExternalStore(changing.subscribe, changing.get, changing.get)
  return target && <Form key={n} open={open} target={target} onClose={stopChanging} />
}

function Form({ open, target, onClose }: { open: boolean; target: Target; onClose: () => void }) {
  const t = useTranslations('powers.override')
  const { view } = useControl()
  const { busy, send } = useSend()
  const subject = useSubject()(target)
  const [change, setChange] = useState<OverrideChange | null>(null)
  const [reason, setReason] = useState('')
  const { seen, lookAgain } = useSeen()
  const note = useId()
  const words = reason.trim()
  const later = view.held !== null
  const submit = async () => {
    if (!change || !words) return
    if (await send({ type: 'override', change, reason: words, seen }, t(later ? 'doneHeld' : 'done'))) onClose()
    else lookAgain()
  }
  return (
    <Dialog
      open={open}
      title={t('title', { subject })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={!change || !words} onClick={() => void submit()} aria-describedby={note}>
            {t('do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {isFigure(target) && <FigureField target={target} onChange={setChange} />}
        {target.kind === 'report' && <GradeField target={target} onChange={setChange} />}
        {target.kind === 'commitment' && <StatusField target={target} onChange={setChange} />}
        <Textarea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          required
          maxLength={longest}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div id={note} className="rounded-md bg-sunk p-3 text-sm">
          <p className="font-medium">{t(later ? 'seesLater' : 'sees')}</p>
          <p>{t('headline', { subject, words: words || '…' })}</p>
          <p className="text-ink-2">{t(`stands.${standsIn(view, target)}`, { turn: view.room.turn })}</p>
          {target.kind === 'will' && <p className="text-ink-2">{t('willHidden')}</p>}
          {target.kind === 'asset' && <p className="text-ink-2">{t('assetTruth')}</p>}
        </div>
      </div>
    </Dialog>
  )
}
