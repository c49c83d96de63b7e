// A line at the head of every desk while something is asked of this person alone: consent, or a survey. Nothing waits for it.
'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import { keep, recall } from '../kept.ts'
import { type OpenSurvey, openSurveys } from './open.ts'

const ConsentDialog = dynamic(() => import('./ConsentDialog.tsx').then((part) => part.ConsentDialog), { ssr: false })
const SurveyDialog = dynamic(() => import('./SurveyDialog.tsx').then((part) => part.SurveyDialog), { ssr: false })

/** Consent, or a survey by its name. */
type What = { kind: 'consent' } | { kind: 'survey'; survey: string }
interface Asked {
  what: What
  open: boolean
  /** How often something has been opened: each time it begins afresh. */
  n: number
}

function useAsked() {
  const [asked, set] = useState<Asked | null>(null)
  const ask = (what: What) => set({ what, open: true, n: (asked?.n ?? 0) + 1 })
  const close = () => set((now) => now && { ...now, open: false })
  return { asked, ask, close }
}

/** In a section of its own, so that a dialog's header is not taken for the page's; it stays while it closes, so that focus goes back. */
function Opened({ asked, open: surveys, onClose }: { asked: Asked | null; open: readonly OpenSurvey[]; onClose: () => void }) {
  if (!asked) return null
  const { what, open, n } = asked
  const survey = what.kind === 'survey' ? surveys.find((one) => one.survey.id === what.survey) : undefined
  return (
    <section>
      {what.kind === 'consent' && <ConsentDialog key={n} open={open} onClose={onClose} />}
      {survey && <SurveyDialog key={n} open={open} asked={survey} onClose={onClose} />}
    </section>
  )
}

/** What is asked now, with what was put off left aside. */
export function Asks() {
  const t = useTranslations('surveys')
  const { view, catalogue, you, looking } = useSeated()
  const { room } = view
  const { asked, ask, close } = useAsked()
  const [putOff, setPutOff] = useState<readonly string[]>(() => read(recall(sessionStorage, 'asks', room.code)))
  if (looking || !you?.own) return null
  const { own } = you
  const later = (key: string) => {
    const next = [...putOff, key]
    setPutOff(next)
    keep(sessionStorage, next, 'asks', room.code)
  }
  const open = openSurveys(catalogue.surveys ?? [], room, own)
  const survey = open.find((one) => !one.answered && !putOff.includes(`${one.survey.id} ${one.turn}`))
  const consents = own.consent === null && !room.imported && !putOff.includes('consent')
  return (
    <>
      {(consents || survey) && (
        <section aria-label={t('label')} className="border-b border-line bg-note-soft">
          {consents && (
            <Line
              text={t('consent.ask')}
              open={t('consent.open')}
              onOpen={() => ask({ kind: 'consent' })}
              onLater={() => later('consent')}
            />
          )}
          {survey && (
            <Line
              text={t('survey.offer', { title: survey.survey.title, count: survey.survey.items.length })}
              open={t('survey.open')}
              onOpen={() => ask({ kind: 'survey', survey: survey.survey.id })}
              onLater={() => later(`${survey.survey.id} ${survey.turn}`)}
            />
          )}
        </section>
      )}
      <Opened asked={asked} open={open} onClose={close} />
    </>
  )
}

interface LineProps {
  text: string
  open: string
  onOpen: () => void
  onLater: () => void
}
function Line({ text, open, onOpen, onLater }: LineProps) {
  const t = useTranslations('surveys.consent')
  return (
    <div className="mx-auto flex max-w-[120rem] flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 sm:px-5">
      <p className="min-w-0 grow basis-56 text-sm">{text}</p>
      <span className="flex gap-2">
        <Button size="small" aria-haspopup="dialog" onClick={onOpen}>
          {open}
        </Button>
        <Button size="small" tone="quiet" onClick={onLater}>
          {t('later')}
        </Button>
      </span>
    </div>
  )
}

const read = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** At the foot of every desk: what one has agreed to, and the way to change it or one's answers. */
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
