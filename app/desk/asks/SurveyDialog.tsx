// A survey in a dialog of its own, for whoever opens it.
'use client'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import type { OpenSurvey } from './open.ts'
import { SurveyItems } from './SurveyItems.tsx'
import { useSurvey } from './useSurvey.ts'

interface Props {
  asked: OpenSurvey
  open: boolean
  onClose: () => void
}
export function SurveyDialog({ asked, open, onClose }: Props) {
  const t = useTranslations('surveys.survey')
  const { draft, change, answer, busy, consent } = useSurvey(asked)
  const { survey } = asked
  const send = async () => {
    if (await answer()) onClose()
  }
  return (
    <Dialog
      open={open}
      title={survey.title}
      onClose={onClose}
      foot={
        <Button tone="primary" busy={busy} onClick={() => void send()}>
          {t('send')}
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-1">
          <p>{survey.lead}</p>
          <p className="text-sm text-ink-2">{t('private', { consent })}</p>
        </div>
        <SurveyItems survey={survey} draft={draft} onChange={change} />
      </div>
    </Dialog>
  )
}
