// What this screen does before a phase ends and when it does: sound, flash, minutes. It can be tried, which also lets the page sound.
'use client'
import { Play } from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import { possibleMarks, type Screen, useAlerts } from '../_client/alerts.ts'
import { chime, useAudible } from '../_client/chime.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Checkbox } from './Field.tsx'
import { flash } from './flash.ts'

interface AlertsDialogProps {
  screen: Screen
  open: boolean
  onClose: () => void
}
/** In a section of its own, so that its header is not taken for the page's. */
export function AlertsDialog({ screen, open, onClose }: AlertsDialogProps) {
  const t = useTranslations('common.ending')
  const [alerts, change] = useAlerts(screen)
  const audible = useAudible(alerts.sound)
  const attempt = () => {
    if (alerts.sound === 'on') chime(3)
    if (alerts.flash === 'on') flash()
  }
  const sound = (wanted: boolean) => {
    change({ sound: wanted ? 'on' : 'off' })
    if (wanted) chime(1)
  }
  const mark = (minutes: number, wanted: boolean) => {
    const others = alerts.marks.filter((one) => one !== minutes)
    change({ marks: wanted ? [...others, minutes].sort((one, other) => other - one) : others })
  }
  return (
    <section className="text-base">
      <Dialog
        open={open}
        title={t('title')}
        onClose={onClose}
        foot={
          <Button disabled={alerts.sound === 'off' && alerts.flash === 'off'} onClick={attempt}>
            <Play aria-hidden size={18} />
            {t('try')}
          </Button>
        }
      >
        <p className="mb-2 text-sm text-ink-2">{t(`lead.${screen}`)}</p>
        <Checkbox label={t('sound')} checked={alerts.sound === 'on'} onChange={(event) => sound(event.target.checked)} />
        <p role="status" className="ml-8 text-sm text-doubt">
          {alerts.sound === 'on' && !audible && t('blocked')}
        </p>
        <Checkbox
          label={t('flash')}
          checked={alerts.flash === 'on'}
          onChange={(event) => change({ flash: event.target.checked ? 'on' : 'off' })}
        />
        <fieldset className="mt-3">
          <legend className="text-sm font-medium">{t('marks')}</legend>
          <div className="flex flex-wrap gap-x-5">
            {possibleMarks.map((minutes) => (
              <Checkbox
                key={minutes}
                label={t('mark', { minutes })}
                checked={alerts.marks.includes(minutes)}
                onChange={(event) => mark(minutes, event.target.checked)}
              />
            ))}
          </div>
          <p className="mt-1 text-sm text-ink-3">{t('always')}</p>
        </fieldset>
      </Dialog>
    </section>
  )
}
