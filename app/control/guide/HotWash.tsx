// The talk after play: its steps with their minutes, and the questions this game gives reason to ask.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Guide } from '../../../lib/scenario/guide-schema.ts'
import { Heading, Points, Say, Troubles } from '../../_guide/Advice.tsx'
import { Questions } from '../../_guide/Questions.tsx'
import { useQuestions } from '../../_guide/useGuide.ts'
import { useControl } from '../useControl.ts'

export function HotWash({ guide: { hotWash } }: { guide: Guide }) {
  const t = useTranslations('guide')
  const { settings } = useControl().view
  const questions = useQuestions()
  return (
    <>
      <p className="max-w-prose text-sm text-ink-2">{hotWash.lead}</p>
      {hotWash.steps.map(({ title, share, say, items }) => (
        <section key={title} className="mt-3">
          <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 text-base font-semibold">
            {title}
            <span className="figures text-sm font-normal text-ink-3">
              {t('aboutMinutes', { minutes: Math.max(1, Math.round(share * settings.hotWash)) })}
            </span>
          </h3>
          <Say words={say} />
          <div className="mt-1">
            <Points points={items} />
          </div>
        </section>
      ))}
      <Troubles troubles={hotWash.troubles} />
      <Heading>{t('questions')}</Heading>
      <p className="mb-2 max-w-prose text-sm text-ink-3">{t('questionsLead')}</p>
      <Questions questions={questions} />
    </>
  )
}
