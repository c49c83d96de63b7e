// A survey: one tap a question, nothing forced. What is half answered stays on this device until it is sent.
'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SurveyItem } from '../../../lib/scenario/survey-schema.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { useSend } from '../../_client/useSend.ts'
import { Button } from '../../_parts/Button.tsx'
import { Dialog } from '../../_parts/Dialog.tsx'
import { Choices, Textarea } from '../../_parts/Field.tsx'
import { keep, recall } from '../kept.ts'
import type { OpenSurvey } from './open.ts'

interface Draft {
  answers: Record<string, number | string>
  texts: Record<string, string>
}

interface Props {
  asked: OpenSurvey
  open: boolean
  onClose: () => void
}
export function SurveyDialog({ asked: { survey, turn }, open, onClose }: Props) {
  const t = useTranslations('surveys.survey')
  const { view, you } = useSeated()
  const { busy, send } = useSend()
  const place = ['survey', view.room.code, you?.person ?? '', survey.id, String(turn)]
  const [draft, setDraft] = useState<Draft>(() => read(recall(localStorage, ...place)))
  const change = (next: Draft) => {
    setDraft(next)
    keep(localStorage, next, ...place)
  }
  const answer = async () => {
    const texts = Object.fromEntries(Object.entries(draft.texts).filter(([, text]) => text.trim() !== ''))
    if (await send({ type: 'answerSurvey', survey: survey.id, turn, answers: draft.answers, texts }, t('sent'))) onClose()
  }
  return (
    <Dialog
      open={open}
      title={survey.title}
      onClose={onClose}
      foot={
        <Button tone="primary" busy={busy} onClick={() => void answer()}>
          {t('send')}
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-1">
          <p>{survey.lead}</p>
          <p className="text-sm text-ink-2">{t('private', { consent: you?.own?.consent ?? 'unasked' })}</p>
        </div>
        {survey.items.map((item) => (
          <Item key={item.id} item={item} draft={draft} onChange={change} />
        ))}
      </div>
    </Dialog>
  )
}

interface ItemProps {
  item: SurveyItem
  draft: Draft
  onChange: (next: Draft) => void
}
function Item({ item, draft, onChange }: ItemProps) {
  const t = useTranslations('surveys.survey')
  const set = (value: number | string) => onChange({ ...draft, answers: { ...draft.answers, [item.id]: value } })
  switch (item.kind) {
    case 'likert': {
      const value = draft.answers[item.id]
      return <Scale item={item} value={typeof value === 'number' ? value : null} onChange={set} />
    }
    case 'choice':
      return (
        <Choices
          legend={item.text}
          name={item.id}
          value={(draft.answers[item.id] as string | undefined) ?? null}
          options={item.options.map(({ id, text }) => ({ value: id, label: text }))}
          onChange={set}
        />
      )
    case 'text': {
      const text = draft.texts[item.id] ?? ''
      return (
        <Textarea
          label={item.text}
          hint={t('left', { count: item.most - text.length })}
          value={text}
          maxLength={item.most}
          onChange={(event) => onChange({ ...draft, texts: { ...draft.texts, [item.id]: event.target.value } })}
        />
      )
    }
  }
}

interface ScaleProps {
  item: Extract<SurveyItem, { kind: 'likert' }>
  value: number | null
  onChange: (value: number) => void
}
/** The steps side by side, each wide enough for a thumb; the ends are named above them. */
function Scale({ item, value, onChange }: ScaleProps) {
  const steps = Array.from({ length: item.points }, (_, n) => n + 1)
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{item.text}</legend>
      <p aria-hidden className="mb-1 flex justify-between gap-4 text-sm text-ink-3">
        <span>{item.low}</span>
        <span className="text-right">{item.high}</span>
      </p>
      <div className="grid auto-cols-fr grid-flow-col gap-1">
        {steps.map((step) => (
          <label
            key={step}
            className="figures relative flex min-h-11 cursor-pointer items-center justify-center rounded-md border border-edge bg-sheet has-checked:border-action has-checked:bg-action has-checked:font-semibold has-checked:text-on-action has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input type="radio" name={item.id} checked={value === step} onChange={() => onChange(step)} className="sr-only" />
            <span>{step}</span>
            <span className="sr-only">{step === 1 ? item.low : step === item.points ? item.high : ''}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function read(value: unknown): Draft {
  const draft: Draft = { answers: {}, texts: {} }
  if (typeof value !== 'object' || value === null) return draft
  const { answers, texts } = value as Partial<Record<keyof Draft, unknown>>
  for (const [item, one] of Object.entries(answers ?? {})) if (typeof one === 'number' || typeof one === 'string') draft.answers[item] = one
  for (const [item, one] of Object.entries(texts ?? {})) if (typeof one === 'string') draft.texts[item] = one
  return draft
}
