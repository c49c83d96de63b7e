// A calm line that the facilitator went back, on every screen of the room: until it is put away, or the next phase.
'use client'
import { History, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { PublicView } from '../../lib/view/view.ts'
import { IconButton } from './Button.tsx'
import { wentBack } from './goneBack.ts'

interface WentBackProps {
  view: PublicView
  /** A wall has nobody to put it away. */
  look: 'desk' | 'wall'
}
export function WentBack({ view, look }: WentBackProps) {
  const t = useTranslations('common')
  const [away, putAway] = useState<Set<unknown>>(new Set())
  const news = wentBack(view)
  const shown = news && view.room.phase && !away.has(news.id) ? news : null
  const text = shown && view.room.phase && t('wentBack.text', { turn: shown.turn, phase: t(`phase.${view.room.phase}.name`) })
  if (look === 'wall')
    return (
      <p role="status" className={text ? 'mt-[0.3rem] flex items-center gap-[0.5rem] text-lg font-semibold text-note' : 'sr-only'}>
        {text && <History aria-hidden size="1.1em" className="shrink-0" />}
        {text}
      </p>
    )
  return (
    <div role="status" className={text ? 'border-b border-note bg-note-soft' : 'sr-only'}>
      {shown && (
        <div className="mx-auto flex max-w-[120rem] items-start gap-2.5 px-3 py-1.5 sm:px-5">
          <History aria-hidden size={18} className="mt-1.5 shrink-0 text-note" />
          <p className="min-w-0 grow py-1 text-sm">
            <strong className="font-semibold">{text}</strong> {t('wentBack.means')}
          </p>
          <IconButton label={t('wentBack.away')} size="small" onClick={() => putAway(new Set([...away, shown.id]))}>
            <X aria-hidden size={18} />
          </IconButton>
        </div>
      )}
    </div>
  )
}
