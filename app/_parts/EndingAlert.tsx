// The warning before a phase ends: a line that stands out, and a soft sound where it is wanted.
'use client'
import { AlarmClock, Bell, BellOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import type { RoomHead } from '../../lib/view/view.ts'
import { chime, useChime } from '../_client/chime.ts'
import { useTimeLeft } from '../_client/time.ts'
import { classes } from './classes.ts'
import { type Ending, endingOf, tonesFor } from './ending.ts'

interface EndingAlertProps {
  room: Pick<RoomHead, 'clock' | 'phase' | 'turn'>
  className?: string
}
/** Nothing while the end is far. */
export function EndingAlert({ room, className }: EndingAlertProps) {
  const t = useTranslations('common')
  const [sounds] = useChime()
  const { clock, phase, turn } = room
  const ending = endingOf(useTimeLeft(clock))
  const moment = `${turn}/${phase}`
  const last = useRef<{ moment: string; ending: Ending } | null>(null)
  useEffect(() => {
    const before = last.current?.moment === moment ? last.current.ending : null
    last.current = { moment, ending }
    const tones = tonesFor(before, ending)
    if (sounds && tones > 0) chime(tones === 2 ? 2 : 1)
  }, [moment, ending, sounds])
  const near = phase !== null && (ending === 'minute' || ending === 'seconds')
  return (
    <div role="status" className={className}>
      {near && (
        <p
          className={classes(
            'flex items-center gap-[0.5em] rounded-md px-[0.6em] py-[0.3em] font-semibold',
            ending === 'seconds' ? 'bg-bad-soft text-bad' : 'bg-doubt-soft text-doubt',
          )}
        >
          <AlarmClock aria-hidden size="1.1em" className="shrink-0" />
          {t(`ending.${ending === 'seconds' ? 'seconds' : 'minute'}`, { phase: t(`phase.${phase}.name`) })}
        </p>
      )}
    </div>
  )
}

/** Switches the sound on this device. */
export function ChimeSwitch({ className }: { className?: string }) {
  const t = useTranslations('common.ending')
  const [on, choose] = useChime()
  const Icon = on ? Bell : BellOff
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => choose(on ? 'off' : 'on')}
      className={classes(
        'inline-flex min-h-9 items-center gap-2 rounded-md border border-transparent px-2 text-sm text-ink-2 hover:bg-sunk',
        className,
      )}
    >
      <Icon aria-hidden size={18} />
      {t('sound')}
    </button>
  )
}
