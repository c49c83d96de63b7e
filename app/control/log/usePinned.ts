// What a note is about besides its moment, in words; nothing when that is no longer to be found.
'use client'
import type { Note } from '../../../lib/game/notes.ts'
import { useHeadlineText } from '../../_parts/HeadlineList.tsx'
import { useLogSentence } from '../right/useLogSentence.ts'
import { useControl } from '../useControl.ts'

export function usePinned(): (note: Pick<Note, 'pin' | 'at'>) => string | null {
  const { view, catalogue } = useControl()
  const headlineText = useHeadlineText(catalogue)
  const sentence = useLogSentence()
  return ({ pin, at }) => {
    // In a history that was left the same number may have been another's.
    const headline = pin.kind === 'headline' ? view.headlines.find((one) => one.id === pin.id && one.at === at) : undefined
    const entry = pin.kind === 'entry' ? view.log.find(({ n }) => n === pin.n) : undefined
    return headline ? headlineText(headline) : entry ? sentence(entry) : null
  }
}
