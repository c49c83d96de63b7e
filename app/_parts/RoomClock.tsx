// What stands where the clock is: the countdown, that the adjudication is being prepared, or, without a clock, that nobody hurries or that the table waits.
'use client'
import { useTranslations } from 'use-intl/react'
import type { RoomHead } from '../../lib/view/view.ts'
import { Countdown } from './Countdown.tsx'
import { classes } from './classes.ts'

interface RoomClockProps {
  room: Pick<RoomHead, 'clock' | 'timed' | 'status' | 'preparing'>
  className?: string
  /** Replaces the size of the figures where words stand instead. */
  calm?: string
}
export function RoomClock({ room, className, calm = 'text-sm' }: RoomClockProps) {
  const t = useTranslations('common.clock')
  if (room.preparing)
    return (
      <span className={classes('text-ink-2', calm)}>
        <span className="sm:hidden">{t('preparingShort')}</span>
        <span className="max-sm:hidden">{t('preparing')}</span>
      </span>
    )
  if (room.timed || room.status !== 'playing') return <Countdown clock={room.clock} {...(className ? { className } : {})} />
  if (room.clock.kind === 'paused') return <span className={classes('font-medium text-doubt', calm)}>{t('waits')}</span>
  return (
    <span className={classes('text-ink-3', calm)}>
      <span className="sm:hidden">{t('stopped')}</span>
      <span className="max-sm:hidden">{t('untimed')}</span>
    </span>
  )
}
