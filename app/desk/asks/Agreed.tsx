// At the foot of every desk: what one has agreed to, and the way to change it or one's answers.
'use client'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import { Opened, useAsked } from './Opened.tsx'
import { openSurveys } from './open.ts'

export function Agreed() {
  const t = useTranslations('surveys')
  const { view, catalogue, you, looking } = useSeated()
  const { asked, ask, close } = useAsked()
  if (looking || !you?.own || view.room.imported) return null
  const { own } = you
  const open = openSurveys(catalogue.surveys ?? [], view.room, own)
  return (
    <section aria-label={t('consent.title')} className="mx-auto flex max-w-[120rem] flex-col gap-2 px-3 text-sm text-ink-2 sm:px-5">
      <p>{t('consent.state', { consent: own.consent ?? 'unasked' })}</p>
      <p className="flex flex-wrap gap-2">
        <Button size="small" tone="quiet" aria-haspopup="dialog" onClick={() => ask({ kind: 'consent' })}>
          {t('consent.review')}
        </Button>
        {open.map(({ survey, answered }) => (
          <Button
            key={survey.id}
            size="small"
            tone="quiet"
            aria-haspopup="dialog"
            onClick={() => ask({ kind: 'survey', survey: survey.id })}
          >
            {t(answered ? 'survey.again' : 'survey.first', { title: survey.title })}
          </Button>
        ))}
      </p>
      <Opened asked={asked} open={open} onClose={close} />
    </section>
  )
}
