// The dialog of what somebody is asked, and what opens it: consent, or a survey.
'use client'
import { useState } from 'react'
import { later } from '../../_parts/later.tsx'
import type { OpenSurvey } from './open.ts'

const ConsentDialog = later(() => import('./ConsentDialog.tsx').then((part) => part.ConsentDialog))
const SurveyDialog = later(() => import('./SurveyDialog.tsx').then((part) => part.SurveyDialog))

/** Consent, or a survey by its name. */
type What = { kind: 'consent' } | { kind: 'survey'; survey: string }
interface Asked {
  what: What
  open: boolean
  /** How often something has been opened: each time it begins afresh. */
  n: number
}

export function useAsked() {
  const [asked, set] = useState<Asked | null>(null)
  const ask = (what: What) => set({ what, open: true, n: (asked?.n ?? 0) + 1 })
  const close = () => set((now) => now && { ...now, open: false })
  return { asked, ask, close }
}

/** In a section of its own, so that a dialog's header is not taken for the page's; it stays while it closes, so that focus goes back. */
export function Opened({ asked, open: surveys, onClose }: { asked: Asked | null; open: readonly OpenSurvey[]; onClose: () => void }) {
  if (!asked) return null
  const { what, open, n } = asked
  const survey = what.kind === 'survey' ? surveys.find((one) => one.survey.id === what.survey) : undefined
  return (
    <section>
      {what.kind === 'consent' && <ConsentDialog key={n} open={open} onClose={onClose} />}
      {survey && <SurveyDialog key={n} open={open} asked={survey} onClose={onClose} />}
    </section>
  )
}
