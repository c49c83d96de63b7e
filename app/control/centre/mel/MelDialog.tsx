// An entry of the list, new or to be changed.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type MelDraft, type MelEntry, melFault } from '../../../../lib/game/mel-entry.ts'
import { useSend } from '../../../_client/useSend.ts'
import { Button } from '../../../_parts/Button.tsx'
import { Dialog } from '../../../_parts/Dialog.tsx'
import { FieldError, Input, Textarea } from '../../../_parts/Field.tsx'
import { AudienceField } from './AudienceField.tsx'
import { complete, draftOf, emptyDraft } from './draft.ts'
import { useMelSight } from './useMelSight.ts'
import { useMelWords } from './useMelWords.ts'
import { WhatField } from './WhatField.tsx'
import { WhenField } from './WhenField.tsx'

interface MelDialogProps {
  /** The entry to change; what a new one begins with otherwise. */
  entry?: MelEntry
  begin?: MelDraft
  onClose: () => void
}
export function MelDialog({ entry, begin = emptyDraft, onClose }: MelDialogProps) {
  const t = useTranslations()
  const sight = useMelSight()
  const { nameOf } = useMelWords()
  const { busy, send } = useSend()
  const [draft, setDraft] = useState(entry ? draftOf(entry) : begin)
  // As it was when this opened: another facilitator may change it meanwhile.
  const [rev] = useState(entry?.rev ?? 0)
  const change = (of: Partial<MelDraft>) => setDraft((now) => ({ ...now, ...of }))
  const fault = complete(draft) ? melFault(sight, draft) : null
  const save = async () => {
    const name = nameOf(draft)
    const saved = entry
      ? await send({ type: 'editMel', n: entry.n, entry: draft, rev }, t('mel.changed', { name }))
      : await send({ type: 'addMel', entries: [draft] }, t('mel.added', { name }))
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      width="wide"
      title={t(entry ? 'mel.editTitle' : 'mel.addTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.frame.cancel')}</Button>
          <Button tone="primary" busy={busy} disabled={!complete(draft) || fault !== null} onClick={() => void save()}>
            {t(entry ? 'mel.save' : 'mel.addDo')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <WhatField value={draft.inject} onChange={(inject) => change({ inject })} />
        <AudienceField value={draft.to} onChange={(to) => change({ to })} />
        <WhenField value={draft.when} onChange={(when) => change({ when })} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Input
            label={t('mel.method')}
            hint={t('mel.methodHint')}
            maxLength={40}
            value={draft.method}
            onChange={(event) => change({ method: event.target.value })}
          />
          <Input label={t('mel.from')} maxLength={60} value={draft.from} onChange={(event) => change({ from: event.target.value })} />
        </div>
        <details>
          <summary className="min-h-11 py-2.5 text-sm font-medium text-action">{t('mel.notes')}</summary>
          <div className="grid gap-3 pb-2 sm:grid-cols-2">
            <Input
              label={t('mel.subject')}
              maxLength={120}
              value={draft.subject}
              onChange={(event) => change({ subject: event.target.value })}
            />
            <Input label={t('mel.time')} maxLength={40} value={draft.time} onChange={(event) => change({ time: event.target.value })} />
            <Textarea
              label={t('mel.expected')}
              rows={2}
              maxLength={300}
              value={draft.expected}
              onChange={(event) => change({ expected: event.target.value })}
              wrap="sm:col-span-2"
            />
          </div>
        </details>
        <FieldError error={fault && t(`refusals.${fault.code}`, fault.with)} />
      </div>
    </Dialog>
  )
}
