// One person's answers to a survey: what is half answered stays on this device until it is sent.
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { useSend } from '../../_client/useSend.ts'
import { keep, recall } from '../kept.ts'
import type { OpenSurvey } from './open.ts'

export interface SurveyDraft {
  answers: Record<string, number | string>
  texts: Record<string, string>
}

export function useSurvey({ survey, turn }: OpenSurvey) {
  const t = useTranslations('surveys.survey')
  const { view, you } = useSeated()
  const { busy, send } = useSend()
  const place = ['survey', view.room.code, you?.person ?? '', survey.id, String(turn)]
  const [draft, setDraft] = useState<SurveyDraft>(() => read(recall(localStorage, ...place)))
  const change = (next: SurveyDraft) => {
    setDraft(next)
    keep(localStorage, next, ...place)
  }
  const answer = (): Promise<boolean> => {
    const texts = Object.fromEntries(Object.entries(draft.texts).filter(([, text]) => text.trim() !== ''))
    return send({ type: 'answerSurvey', survey: survey.id, turn, answers: draft.answers, texts }, t('sent'))
  }
  return { draft, change, answer, busy, consent: you?.own?.consent ?? ('unasked' as const) }
}

function read(value: unknown): SurveyDraft {
  const draft: SurveyDraft = { answers: {}, texts: {} }
  if (typeof value !== 'object' || value === null) return draft
  const { answers, texts } = value as Partial<Record<keyof SurveyDraft, unknown>>
  for (const [item, one] of Object.entries(answers ?? {})) if (typeof one === 'number' || typeof one === 'string') draft.answers[item] = one
  for (const [item, one] of Object.entries(texts ?? {})) if (typeof one === 'string') draft.texts[item] = one
  return draft
}
