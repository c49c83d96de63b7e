// What stands where the clock is: the countdown, or, in a room without a clock, that nobody hurries.
'use client'
import { useTranslations } from 'use-intl/react'
import type { RoomHead } from '../../lib/view/view.ts'
import { Countdown } from './Countdown.tsx'
import { classes } from './classes.ts'

interface RoomClockProps {
  room: Pick<RoomHead, 'clock' | 'timed' | 'status'>
  className?: string
  /** Replaces the size of the figures where words stand instead. */
  calm?: string
}
export function RoomClock({ room, className, calm = 'text-sm' }: RoomClockProps) {
  const t = useTranslations('common.clock')
  if (room.timed || room.status !== 'playing') return <Countdown clock={room.clock} {...(className ? { className } : {})} />
  return (
    <span className={classes('text-ink-3', calm)}>
      <span className="sm:hidden">{t('stopped')}</span>
      <span className="max-sm:hidden">{t('untimed')}</span>
    </span>
  )
}
