// Writing a private note: one key, a sentence, Enter. It stands at this moment, at a headline, or at an entry of the log.
'use client'
import { type KeyboardEvent, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Intent, PinWish } from '../../../lib/game/intent.ts'
import { longestNote } from '../../../lib/game/note-limits.ts'
import { type Note, revOf } from '../../../lib/game/notes.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Select, Textarea } from '../../_parts/Field.tsx'
import { useHeadlineText } from '../../_parts/HeadlineList.tsx'
import { useLogSentence } from '../right/useLogSentence.ts'
import { useControl } from '../useControl.ts'
import { useShortcuts } from '../useShortcuts.ts'
import { Meanwhile, type Standing, useStanding } from './Meanwhile.tsx'
import { type Noting, noting, startNote, stopNoting } from './noting.ts'

/** Headlines one may pin a note to, the latest first. */
const offered = 12

/** Stands once on the screen. */
export function NoteDialog() {
  const { n, open, what } = useSyncExternalStore(noting.subscribe, noting.get, noting.get)
  useShortcuts({ j: startNote })
  return n > 0 && <Form key={n} open={open} what={what} />
}

function Form({ open, what }: { open: boolean; what: Noting }) {
  const t = useTranslations('log.note')
  const { busy, send } = useSend()
  const sentence = useLogSentence()
  const [text, setText] = useState(what.kind === 'edit' ? what.note.text : '')
  const [headline, setHeadline] = useState('')
  const words = text.trim()
  const standing = useStanding(what.kind === 'edit' ? what.note : null)
  const same = what.kind === 'edit' && standing.kind !== 'gone' && words === (standing.kind === 'changed' ? standing.note : what.note).text
  const submit = async () => {
    if (!words || same || busy) return
    const edits = what.kind === 'edit' && standing.kind !== 'gone'
    if (await send(intentOf(what, standing, words, headline), t(edits ? 'changed' : 'kept'))) stopNoting()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void submit()
  }
  return (
    <Dialog
      open={open}
      title={t(what.kind === 'edit' ? 'editTitle' : 'addTitle')}
      onClose={stopNoting}
      foot={
        <Button tone="primary" busy={busy} disabled={!words || same} onClick={() => void submit()} aria-keyshortcuts="Enter">
          {t(doing(what, standing))}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {what.kind === 'about' && (
          <p className="rounded-md bg-sunk p-3 text-sm wrap-anywhere">{t('about', { what: sentence(what.entry) })}</p>
        )}
        <Textarea
          label={t('text')}
          hint={t('hint')}
          rows={3}
          maxLength={longestNote}
          // The browser's dialog begins at what is marked so; React's own autoFocus does not mark it.
          ref={(field) => field?.setAttribute('autofocus', '')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        <Meanwhile
          standing={standing}
          onTake={(theirs) => setText([text.trim(), theirs].filter(Boolean).join('\n').slice(0, longestNote))}
        />
        {what.kind === 'new' && <PinField value={headline} onChange={setHeadline} />}
      </div>
    </Dialog>
  )
}

function doing(what: Noting, standing: Standing): 'save' | 'change' | 'saveOver' | 'saveAnew' {
  if (what.kind !== 'edit') return 'save'
  return standing.kind === 'same' ? 'change' : standing.kind === 'gone' ? 'saveAnew' : 'saveOver'
}

/** What is saved replaces the text that stood on the screen beside it, and no other. */
function intentOf(what: Noting, standing: Standing, text: string, headline: string): Intent {
  switch (what.kind) {
    case 'edit': {
      if (standing.kind === 'gone') return { type: 'addNote', text, pin: pinAgain(what.note) }
      return { type: 'editNote', n: what.note.n, text, rev: revOf(standing.kind === 'changed' ? standing.note : what.note) }
    }
    case 'about': {
      const { n, at, turn, phase } = what.entry
      return { type: 'addNote', text, pin: { kind: 'entry', n, at, turn, phase } }
    }
    case 'new':
      return { type: 'addNote', text, pin: headline ? { kind: 'headline', id: Number(headline) } : { kind: 'now' } }
  }
}

function pinAgain({ pin, at, turn, phase }: Note): PinWish {
  switch (pin.kind) {
    case 'moment':
      return { kind: 'now' }
    case 'headline':
      return pin
    case 'entry':
      return { ...pin, at, turn, phase }
  }
}

function PinField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTranslations('log.note')
  const { view, catalogue } = useControl()
  const textOf = useHeadlineText(catalogue)
  const latest = view.headlines.toReversed().slice(0, offered)
  if (latest.length === 0) return null
  return (
    <Select label={t('pin')} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('now')}</option>
      {latest.map((headline) => (
        <option key={headline.id} value={headline.id}>
          {textOf(headline)}
        </option>
      ))}
    </Select>
  )
}
