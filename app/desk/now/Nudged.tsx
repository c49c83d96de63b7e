// A quiet line: the facilitator waits for this delegation.
'use client'
import { BellRing } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { useDesk } from '../useDesk.ts'

export function Nudged() {
  const t = useTranslations('desk.now')
  const { own, room } = useDesk()
  const shown = own.nudged !== null && room.status === 'playing'
  return (
    <div role="status" className={shown ? undefined : 'sr-only'}>
      {shown && (
        // Said anew when the facilitator reminds once more.
        <p key={own.nudged} className="flex items-start gap-2 rounded-md bg-note-soft px-3 py-2 text-sm font-medium text-note">
          <BellRing aria-hidden size={16} className="mt-0.5 shrink-0" />
          {t('nudged')}
        </p>
      )}
    </div>
  )
}
