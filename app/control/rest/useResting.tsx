// While a session is suspended the buttons that move the game are off, and say why.
'use client'
import { useTranslations } from 'use-intl/react'
import { useControl } from '../useControl.ts'

const reasonId = 'clock-rests'

/** For such a button: off, with its reason; nothing while the session goes on. @param about id of what else describes it */
export function useResting(about?: string): { disabled?: true; 'aria-describedby'?: string } {
  const { rest } = useControl().view.room
  if (rest) return { disabled: true, 'aria-describedby': about ? `${about} ${reasonId}` : reasonId }
  return about ? { 'aria-describedby': about } : {}
}

/** The reason, once on the screen. */
export function WhyResting() {
  const t = useTranslations('control.clock')
  const { rest } = useControl().view.room
  if (!rest) return null
  return (
    <p id={reasonId} className="mb-3 text-sm font-medium text-doubt">
      {t('rests')}
    </p>
  )
}
