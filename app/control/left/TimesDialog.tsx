// The times of the phases, and the time by which all is over.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { phases } from '../../../lib/game/phase.ts'
import { clockTime, nextTime } from '../../_client/clockTime.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Input } from '../../_parts/Field.tsx'
import { useControl } from '../useControl.ts'
import { useSeen } from '../useSeen.ts'
import { usePlan } from './Plan.tsx'

export function TimesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('control.plan')
  return (
    <Dialog open title={t('title')} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <FinishBy />
        <Minutes />
      </div>
    </Dialog>
  )
}

const minute = 60_000

function FinishBy() {
  const t = useTranslations('control.plan')
  const { settings } = useControl().view
  const { now, plan } = usePlan()
  const { busy, send } = useSend()
  const [time, setTime] = useState(settings.finishBy === null ? '' : clockTime(settings.finishBy))
  const [reserve, setReserve] = useState(String(settings.hotWash))
  const { seen, lookAgain } = useSeen()
  const set = async (wish: { at: number | null; reserve?: number }, done: string) => {
    await send({ type: 'finishBy', ...wish, seen }, done)
    lookAgain()
  }
  const at = nextTime(time, now)
  const kept = numberIn(reserve)
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (at !== null && kept !== null) void set({ at, reserve: kept }, t('finishSet', { time: clockTime(at) }))
      }}
    >
      <h3 className="text-base font-semibold">{t('finish')}</h3>
      <p className="text-sm text-ink-2">{t('finishDoes')}</p>
      <div className="grid grid-cols-2 gap-3">
        <Input
          type="time"
          label={t('finishBy')}
          value={time}
          onChange={(event) => setTime(event.target.value)}
          // Shown to the minute: rounded up, so that what is shown can be reached.
          hint={
            plan && (
              <span data-moves>
                {t('earliest', {
                  time: clockTime(Math.ceil((plan.earliest - (settings.hotWash - (kept ?? 0)) * minute) / minute) * minute),
                })}
              </span>
            )
          }
        />
        <Input
          type="number"
          inputMode="decimal"
          min={0}
          max={120}
          label={t('reserve')}
          hint={t('minutes')}
          value={reserve}
          onChange={(event) => setReserve(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={busy} disabled={at === null || kept === null}>
          {t('finishDo')}
        </Button>
        {settings.finishBy !== null && (
          <Button busy={busy} onClick={() => void set({ at: null }, t('finishLifted'))}>
            {t('finishLift')}
          </Button>
        )}
      </div>
    </form>
  )
}

function Minutes() {
  const t = useTranslations()
  const { settings } = useControl().view
  const { busy, send } = useSend()
  const { seen, lookAgain } = useSeen()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const changed = phases.flatMap((phase) => {
    const value = typed[phase] === undefined ? null : numberIn(typed[phase])
    return value === null || value === settings.phaseMinutes[phase] ? [] : [[phase, value] as const]
  })
  const wrong = phases.some((phase) => typed[phase] !== undefined && numberIn(typed[phase]) === null)
  return (
    <form
      className="flex flex-col gap-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ type: 'setPhaseMinutes', phaseMinutes: Object.fromEntries(changed), seen }, t('control.plan.phasesSet')).then(
          (done) => {
            if (done) setTyped({})
            lookAgain()
          },
        )
      }}
    >
      <h3 className="text-base font-semibold">{t('control.plan.phases')}</h3>
      <p className="text-sm text-ink-2">{t('control.plan.phasesDo')}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {phases.map((phase) => (
          <Input
            key={phase}
            type="number"
            inputMode="decimal"
            step={0.5}
            min={0.5}
            max={120}
            label={t(`common.phase.${phase}.name`)}
            value={typed[phase] ?? String(settings.phaseMinutes[phase])}
            onChange={(event) => setTyped((before) => ({ ...before, [phase]: event.target.value }))}
          />
        ))}
      </div>
      <Button type="submit" busy={busy} disabled={changed.length === 0 || wrong} className="self-start">
        {t('control.plan.phasesDoIt')}
      </Button>
    </form>
  )
}

/** null for what is no number of minutes. */
function numberIn(text: string): number | null {
  const value = Number(text)
  return text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 120 ? value : null
}
