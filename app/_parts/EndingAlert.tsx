// The warnings before a phase ends, and its end: a line that stands out, and sound and flash where they are wanted.
'use client'
import { AlarmClock } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { RoomHead } from '../../lib/view/view.ts'
import { type Screen, useAlerts } from '../_client/alerts.ts'
import { chime, useAudible } from '../_client/chime.ts'
import { type TimeLeft, useTimeLeft } from '../_client/time.ts'
import { useSeated } from '../_client/useRoom.ts'
import { classes } from './classes.ts'
import { type Ending, endingOf, lastCall, stillShown, tonesFor } from './ending.ts'
import { flash } from './flash.ts'

interface EndingAlertProps {
  room: Pick<RoomHead, 'clock' | 'phase' | 'turn' | 'status'>
  screen: Screen
  className?: string
}
/** Nothing to be seen while the end is far. */
export function EndingAlert({ room, screen, className }: EndingAlertProps) {
  const t = useTranslations('common')
  const { looking } = useSeated()
  const [{ sound, flash: flashes, marks }] = useAlerts(screen)
  // Who looks at another's screen has the signals of their own.
  const sounds = sound === 'on' && !looking
  useAudible(sounds ? 'on' : 'off')
  const { clock, phase } = room
  const left = useTimeLeft(clock)
  const ending = endingOf(left, marks)
  const whole = useWhole(room, left)
  useSteps(room, ending, {
    nearer: (tones) => {
      if (sounds) chime(tones)
    },
    ended: () => {
      if (sounds) chime(3)
      if (flashes === 'on' && !looking) flash()
    },
  })
  const shown = phase !== null && ending.kind === 'mark' && stillShown(ending, left, screen === 'desk' ? 'short' : 'long', whole)
  const isLast = ending.kind === 'mark' && ending.seconds === lastCall
  // A desk has the phase's name right above it.
  const part = (words: ReactNode) => (screen === 'desk' ? <span className="sr-only">{words}</span> : words)
  return (
    <div role="status" className={className}>
      {shown && (
        <p
          data-ending
          className={classes(
            'flex items-center gap-[0.5em] rounded-md font-semibold',
            screen === 'desk' ? 'px-[0.4em]' : 'px-[0.6em] py-[0.3em]',
            isLast ? 'bg-bad-soft text-bad' : 'bg-doubt-soft text-doubt',
          )}
        >
          <AlarmClock aria-hidden size="1.1em" className="shrink-0" />
          <span>
            {isLast
              ? t.rich('ending.seconds', { phase: t(`phase.${phase}.name`), part })
              : t.rich('ending.minutes', { phase: t(`phase.${phase}.name`), part, minutes: ending.seconds / 60 })}
          </span>
        </p>
      )}
    </div>
  )
}

/** The time the phase has in all, seconds, with what is added to it; of a phase whose beginning this screen has not seen, without end. */
function useWhole({ phase, turn, status }: EndingAlertProps['room'], left: TimeLeft): number {
  const moment = status === 'playing' && phase !== null ? `${turn}/${phase}` : null
  const seconds = left.kind === 'stopped' ? Number.POSITIVE_INFINITY : left.seconds
  const [seen, see] = useState({ moment, whole: Number.POSITIVE_INFINITY })
  if (seen.moment !== moment || seconds > seen.whole) see({ moment, whole: seconds })
  return seen.moment === moment ? Math.max(seen.whole, seconds) : seconds
}

/** Calls back at each step nearer to the end, and when a phase that ran has ended. */
function useSteps(
  { phase, turn, status }: EndingAlertProps['room'],
  ending: Ending,
  { nearer, ended }: { nearer: (tones: 1 | 2) => void; ended: () => void },
): void {
  const moment = status === 'playing' && phase !== null ? `${turn}/${phase}` : null
  const last = useRef<{ moment: string | null; ending: Ending } | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = { moment, ending }
    if (before?.moment && before.moment !== moment) return ended()
    const tones = before && before.moment === moment ? tonesFor(before.ending, ending) : 0
    if (tones > 0) nearer(tones === 2 ? 2 : 1)
  })
}
