// A private note in the log, at its moment: read, edited, taken away.
'use client'
import { NotebookPen, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Note, revOf } from '../../../lib/game/notes.ts'
import { useSend } from '../../_client/useSend.ts'
import { IconButton } from '../../_parts/Button.tsx'
import { ConfirmDialog } from '../../_parts/Dialog.tsx'
import { timeText } from '../right/logWords.ts'
import { startEditing } from './noting.ts'
import { useWhere, useWho } from './useLines.ts'
import { usePinned } from './usePinned.ts'

export function NoteRow({ note }: { note: Note }) {
  const t = useTranslations('log.note')
  const where = useWhere()
  const who = useWho()
  const about = usePinned()(note)
  const { busy, send } = useSend()
  const [asking, ask] = useState(false)
  const remove = async () => {
    await send({ type: 'removeNote', n: note.n, rev: revOf(note) }, t('removed'))
    ask(false)
  }
  return (
    <li className="flex items-start gap-2 rounded-md border border-dashed border-note bg-note-soft px-2 py-1.5 text-sm">
      <NotebookPen aria-hidden size={16} className="mt-0.5 shrink-0 text-note" />
      <span className="min-w-0 grow leading-snug wrap-anywhere">
        <span className="sr-only">{t('note')}: </span>
        {note.text}
        {about && <span className="block text-ink-2">{t('about', { what: about })}</span>}
        <span data-moves className="figures block text-xs text-ink-2">
          {where(note)} ·{' '}
          {t('by', {
            time: timeText(note.at),
            name: who({ kind: 'person', id: note.by }),
            editor: note.editedBy && note.editedBy !== note.by ? who({ kind: 'person', id: note.editedBy }) : 'none',
          })}
        </span>
      </span>
      <span className="flex shrink-0">
        <IconButton size="small" label={t('edit', { text: note.text.slice(0, 60) })} onClick={() => startEditing(note)}>
          <Pencil aria-hidden size={16} />
        </IconButton>
        <IconButton size="small" label={t('remove', { text: note.text.slice(0, 60) })} onClick={() => ask(true)}>
          <Trash2 aria-hidden size={16} />
        </IconButton>
      </span>
      <ConfirmDialog
        open={asking}
        title={t('removeTitle')}
        confirm={t('removeDo')}
        tone="danger"
        busy={busy}
        onConfirm={() => void remove()}
        onClose={() => ask(false)}
      >
        <p className="wrap-anywhere">{note.text}</p>
      </ConfirmDialog>
    </li>
  )
}
