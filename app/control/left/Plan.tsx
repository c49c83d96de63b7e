// When the day ends as things stand, whether that is in time, and the way to the times of the phases.
'use client'
import { Timer } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { planAt } from '../../../lib/game/finish.ts'
import { clockTime } from '../../_client/clockTime.ts'
import { useServerNow } from '../../_client/time.ts'
import { Button } from '../../_parts/Button.tsx'
import { useControl } from '../useControl.ts'
import { TimesDialog } from './TimesDialog.tsx'

const minute = 60_000

/** The plan as of now; null when there is none. */
export function usePlan() {
  const { room, settings } = useControl().view
  const now = useServerNow()
  const moment = room.phase ? { turn: room.turn, phase: room.phase } : null
  return { now, plan: planAt({ settings, status: room.status, moment, clock: room.clock }, now) }
}

export function Plan() {
  const t = useTranslations('control.plan')
  const { settings } = useControl().view
  const { plan } = usePlan()
  const [open, setOpen] = useState(false)
  if (!plan) return null
  const slips = Math.ceil(plan.slip / minute)
  return (
    <div className="flex flex-col gap-1 border-t border-line pt-3 text-sm">
      <p data-moves className="text-ink-2">
        {t('ends', { time: clockTime(plan.end) })}
      </p>
      {settings.finishBy !== null && (
        <p role="status" className={slips > 0 ? 'font-medium text-bad' : 'text-good'}>
          {slips > 0
            ? t('slips', { minutes: slips, time: clockTime(settings.finishBy), reserve: settings.hotWash })
            : t('inTime', { time: clockTime(settings.finishBy), reserve: settings.hotWash })}
        </p>
      )}
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)} className="mt-1 self-start">
        <Timer aria-hidden size={16} />
        {t('open')}
      </Button>
      {open && <TimesDialog onClose={() => setOpen(false)} />}
    </div>
  )
}
