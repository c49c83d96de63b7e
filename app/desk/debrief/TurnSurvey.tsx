// The scenario's short questions on the turn that was played.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../../_parts/Button.tsx'
import type { OpenSurvey } from '../asks/open.ts'
import { SurveyItems } from '../asks/SurveyItems.tsx'
import { useSurvey } from '../asks/useSurvey.ts'

export function TurnSurvey({ asked }: { asked: OpenSurvey }) {
  const t = useTranslations('surveys.survey')
  const { draft, change, answer, busy, consent } = useSurvey(asked)
  const [again, setAgain] = useState(false)
  const { survey, answered } = asked
  const send = async () => {
    if (await answer()) setAgain(false)
  }
  return (
    <div className="border-t border-line pt-5">
      <h3>{survey.title}</h3>
      {answered && !again ? (
        <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
          <p role="status" className="text-sm text-ink-2">
            {t('sent')}
          </p>
          <Button size="small" onClick={() => setAgain(true)}>
            {t('again', { title: survey.title })}
          </Button>
        </div>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) void send()
          }}
        >
          <div className="max-w-prose text-sm text-ink-2">
            <p>{survey.lead}</p>
            <p className="mt-1">{t('private', { consent })}</p>
          </div>
          <SurveyItems survey={survey} draft={draft} onChange={change} />
          <Button type="submit" tone="primary" busy={busy} disabled={isEmpty(draft)} className="self-start">
            {t('sendThese', { title: survey.title })}
          </Button>
        </form>
      )}
    </div>
  )
}

const isEmpty = ({ answers, texts }: { answers: object; texts: Record<string, string> }): boolean =>
  Object.keys(answers).length === 0 && Object.values(texts).every((text) => text.trim() === '')
