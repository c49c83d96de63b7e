// At the foot of a desk's first place: what one has agreed to, and the way to change it or one's answers.
'use client'
import { use } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import { DeskPlaceContext } from '../useDesk.ts'
import { Opened, useAsked } from './Opened.tsx'
import { besides, openSurveys } from './open.ts'

export function Agreed() {
  const t = useTranslations('surveys')
  const { view, catalogue, you, looking } = useSeated()
  const { asked, ask, close } = useAsked()
  const at = use(DeskPlaceContext)
  if (looking || !you?.own || view.room.imported || (at && at.place !== 'now')) return null
  const { own } = you
  const open = besides(openSurveys(catalogue.surveys ?? [], view.room, own), view.as)
  return (
    <section
      aria-label={t('consent.title')}
      className="mx-auto flex max-w-[120rem] flex-wrap items-center gap-x-1 px-3 text-sm text-ink-2 sm:px-5"
    >
      <p>{t('consent.state', { consent: own.consent ?? 'unasked' })}</p>
      <Button size="small" tone="quiet" aria-haspopup="dialog" onClick={() => ask({ kind: 'consent' })}>
        <span>{t.rich('consent.review', { hidden: (words) => <span className="sr-only">{words}</span> })}</span>
      </Button>
      {open.map(({ survey, answered }) => (
        <Button key={survey.id} size="small" tone="quiet" aria-haspopup="dialog" onClick={() => ask({ kind: 'survey', survey: survey.id })}>
          {t(answered ? 'survey.again' : 'survey.first', { title: survey.title })}
        </Button>
      ))}
      <Opened asked={asked} open={open} onClose={close} />
    </section>
  )
}
