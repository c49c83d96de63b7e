// What somebody else has made of a note while it was being edited here: their text beside one's own, to put both together.
'use client'
import { useTranslations } from 'use-intl/react'
import { type Note, revOf } from '../../../lib/game/notes.ts'
import { Button } from '../../_parts/Button.tsx'
import { useControl } from '../useControl.ts'
import { useWho } from './useLines.ts'

/** How a note stands to the text that editing began from. */
export type Standing = { kind: 'same' } | { kind: 'changed'; note: Note } | { kind: 'gone' }

export function useStanding(began: Note | null): Standing {
  const { notes } = useControl().view
  if (!began) return { kind: 'same' }
  const now = notes.find(({ n }) => n === began.n)
  if (!now) return { kind: 'gone' }
  return revOf(now) === revOf(began) ? { kind: 'same' } : { kind: 'changed', note: now }
}

interface MeanwhileProps {
  standing: Standing
  /** Adds the other's words to one's own. */
  onTake: (text: string) => void
}
export function Meanwhile({ standing, onTake }: MeanwhileProps) {
  const t = useTranslations('log.note')
  const who = useWho()
  if (standing.kind === 'same') return null
  return (
    <div role="status" className="flex flex-col items-start gap-2 rounded-md border border-doubt bg-doubt-soft p-3 text-sm">
      {standing.kind === 'gone' ? (
        <p className="font-medium">{t('goneMeanwhile')}</p>
      ) : (
        <>
          <p className="font-medium">{t('meanwhile', { name: who({ kind: 'person', id: standing.note.editedBy ?? standing.note.by }) })}</p>
          <blockquote className="rounded-sm bg-sheet px-2 py-1 wrap-anywhere">{standing.note.text}</blockquote>
          <Button size="small" onClick={() => onTake(standing.note.text)}>
            {t('takeTheirs')}
          </Button>
          <p>{t('meanwhileDo')}</p>
        </>
      )}
    </div>
  )
}
