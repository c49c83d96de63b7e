// What has happened last, newest first: who, when, in which turn and phase, in words. The whole of it stands in the middle's own place.
'use client'
import { NotebookPen } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { Section } from '../../_parts/Section.tsx'
import { show } from '../centre/place.ts'
import { Key } from '../left/Key.tsx'
import { EntryRow } from '../log/EntryRow.tsx'
import { startNote } from '../log/noting.ts'
import { useTold } from '../log/useLines.ts'
import { useControl } from '../useControl.ts'

const most = 25

export function Log() {
  const t = useTranslations()
  const { log } = useControl().view
  const told = useTold()
  return (
    <Section
      title={t('control.log.title')}
      aside={
        <Button size="small" onClick={startNote} aria-keyshortcuts="J" aria-haspopup="dialog">
          <NotebookPen aria-hidden size={16} />
          {t('log.note.addTo')}
          <Key of="J" />
        </Button>
      }
    >
      <ol reversed className="flex flex-col">
        {log
          .toReversed()
          .slice(0, most)
          .map((entry) => (
            <EntryRow key={entry.n} entry={entry} told={told(entry)} />
          ))}
      </ol>
      <Button size="small" className="mt-2" onClick={() => show('log')}>
        {t('log.book.whole')}
      </Button>
    </Section>
  )
}
