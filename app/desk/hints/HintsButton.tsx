// The button that opens the hints of a rehearsal, and closes them.
'use client'
import { Lightbulb } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { IconButton } from '../../_parts/Button.tsx'
import { useDesk } from '../useDesk.ts'
import { useHintsShown } from './shown.ts'

/** Nothing outside of a rehearsal. */
export function HintsButton() {
  const t = useTranslations('desk.frame')
  const { room } = useDesk()
  const [shown, choose] = useHintsShown(room.code)
  if (!room.rehearsal) return null
  return (
    <IconButton label={t('hints')} aria-pressed={shown} onClick={() => choose(shown ? 'closed' : 'open')}>
      <Lightbulb aria-hidden size={20} className={shown ? 'fill-current' : undefined} />
    </IconButton>
  )
}
