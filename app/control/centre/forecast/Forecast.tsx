// "What may follow?": has bots play on from here, shows what came of it, and lets the room see it or not.
'use client'
import { Eye, EyeOff, Telescope } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSend } from '../../../_client/useSend.ts'
import { Button } from '../../../_parts/Button.tsx'
import { ConfirmDialog } from '../../../_parts/Dialog.tsx'
import { FieldError } from '../../../_parts/Field.tsx'
import { LazyOutlook } from '../../../_parts/forecast/LazyOutlook.tsx'
import { isStale } from '../../../_parts/forecast/stale.ts'
import { Section } from '../../../_parts/Section.tsx'
import { useControl } from '../../useControl.ts'
import { useForecasting } from './running.ts'

export function Forecast() {
  const t = useTranslations()
  const { view, catalogue, seat } = useControl()
  const [making, make] = useForecasting(view.room.code, seat.key)
  const { status } = view.room
  const running = making.kind === 'running'
  return (
    <Section title={t('common.forecast.title')} className="@container">
      <p className="max-w-prose text-ink-2">{t('control.forecast.lead')}</p>
      {status === 'playing' ? (
        <Button tone="primary" busy={running} onClick={() => void make()} className="mt-3">
          <Telescope aria-hidden size={18} />
          {t(view.forecast ? 'control.forecast.again' : 'control.forecast.make')}
        </Button>
      ) : (
        <p className="mt-3 font-medium">{t(status === 'lobby' ? 'control.forecast.notPlaying' : 'control.forecast.over')}</p>
      )}
      <div role="status">
        {running && (
          <div className="mt-3 max-w-prose">
            <Progress />
            <p className="text-sm text-ink-2">{t('control.forecast.running')}</p>
          </div>
        )}
      </div>
      <FieldError error={making.kind === 'failed' ? (making.message ?? t('common.link.noRoute')) : null} />
      {view.forecast && (
        <div className="mt-5 flex flex-col gap-5 border-t border-line pt-4">
          <Release />
          <LazyOutlook catalogue={catalogue} view={view} forecast={view.forecast} />
        </div>
      )}
    </Section>
  )
}

/** How long the longest would take, seconds. */
const longest = 15

/** What is done cannot be known from here; how long it takes at most can. */
function Progress() {
  const t = useTranslations('common.forecast')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <progress aria-label={t('title')} max={longest} value={Math.min(seconds + 0.5, longest - 1)} className="h-2 w-full accent-action" />
  )
}

/** Whether the room sees it: only ever by the facilitator's word. */
function Release() {
  const t = useTranslations('control.forecast')
  const { view } = useControl()
  const { busy, send } = useSend()
  const [asking, ask] = useState(false)
  const { forecast } = view
  if (!forecast || view.room.status !== 'playing') return null
  const release = async () => {
    await send({ type: 'releaseForecast' })
    ask(false)
  }
  const stands = !forecast.released ? 'hidden' : isStale(forecast, view) ? 'releasedStale' : 'released'
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p role="status" className="text-sm text-ink-2">
        {t(stands)}
      </p>
      {forecast.released ? (
        <Button busy={busy} onClick={() => void send({ type: 'withholdForecast' })}>
          <EyeOff aria-hidden size={18} />
          {t('withhold')}
        </Button>
      ) : (
        <Button aria-haspopup="dialog" onClick={() => ask(true)}>
          <Eye aria-hidden size={18} />
          {t('release')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('releaseTitle')}
        confirm={t('release')}
        busy={busy}
        onConfirm={() => void release()}
        onClose={() => ask(false)}
      >
        <p>{t('releaseAsk')}</p>
      </ConfirmDialog>
    </div>
  )
}
