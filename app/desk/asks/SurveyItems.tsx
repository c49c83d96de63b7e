// The questions of a survey: one tap each, nothing forced.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Survey, SurveyItem } from '../../../lib/scenario/survey-schema.ts'
import { Choices, Textarea } from '../../_parts/Field.tsx'
import type { SurveyDraft } from './useSurvey.ts'

interface SurveyItemsProps {
  survey: Survey
  draft: SurveyDraft
  onChange: (next: SurveyDraft) => void
}
export function SurveyItems({ survey, draft, onChange }: SurveyItemsProps) {
  return survey.items.map((item) => <Item key={item.id} item={item} draft={draft} onChange={onChange} />)
}

interface ItemProps {
  item: SurveyItem
  draft: SurveyDraft
  onChange: (next: SurveyDraft) => void
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
