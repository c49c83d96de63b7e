// What is left on the phase's clock. Paused is shown, not guessed from a clock that stands.
'use client'
import { Pause } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { Clock } from '../../lib/game/state.ts'
import { clockText, useTimeLeft } from '../_client/time.ts'
import { classes } from './classes.ts'

const lastMinute = 60

export function Countdown({ clock, className }: { clock: Clock; className?: string }) {
  const t = useTranslations('common.clock')
  const left = useTimeLeft(clock)
  if (left.kind === 'stopped') return <span className={classes('text-ink-3', className)}>{t('stopped')}</span>
  const spoken = t('leftSpoken', { minutes: Math.floor(left.seconds / 60), seconds: left.seconds % 60 })
  const up = left.seconds === 0
  return (
    <span
      role="timer"
      aria-label={left.kind === 'paused' ? `${t('paused')}: ${spoken}` : up ? t('up') : spoken}
      className={classes(
        'figures inline-flex items-center gap-[0.35em] font-semibold',
        left.seconds <= lastMinute && left.kind === 'running' && 'text-bad',
        className,
      )}
    >
      {left.kind === 'paused' && <Pause aria-hidden size="0.5em" className="text-doubt" />}
      <span aria-hidden>{up && left.kind === 'running' ? t('up') : clockText(left.seconds)}</span>
      {left.kind === 'paused' && (
        <span
          aria-hidden
          className="rounded-full bg-doubt-soft px-[0.6em] text-[max(0.8125rem,0.24em)] font-medium leading-loose text-doubt"
        >
          {t('paused')}
        </span>
      )}
    </span>
  )
}
