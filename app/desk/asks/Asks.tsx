// A line at the head of every desk while something is asked of this person alone: consent, or a survey. Nothing waits for it.
// On a phone it is one line that unfolds on the desk's first place alone: elsewhere the room belongs to the work.
'use client'
import { use, useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSeated } from '../../_client/useRoom.ts'
import { Button } from '../../_parts/Button.tsx'
import { classes } from '../../_parts/classes.ts'
import { keep, recall } from '../kept.ts'
import { DeskPlaceContext } from '../useDesk.ts'
import { Opened, useAsked } from './Opened.tsx'
import { besides, openSurveys } from './open.ts'

/** What is asked now, with what was put off left aside; on a phone folded to one line. */
export function Asks() {
  const t = useTranslations('surveys')
  const { view, catalogue, you, looking } = useSeated()
  const { room } = view
  const { asked, ask, close } = useAsked()
  const [putOff, setPutOff] = useState<readonly string[]>(() => read(recall(sessionStorage, 'asks', room.code)))
  const [unfolded, unfold] = useState(false)
  const id = useId()
  const at = use(DeskPlaceContext)
  const own = looking ? null : (you?.own ?? null)
  const open = own ? besides(openSurveys(catalogue.surveys ?? [], room, own), view.as) : []
  const survey = open.find((one) => !one.answered && !putOff.includes(`${one.survey.id} ${one.turn}`))
  const consents = own?.consent === null && !room.imported && !putOff.includes('consent')
  const count = Number(consents) + (survey ? 1 : 0)
  // What comes up later does not open by itself.
  useEffect(() => {
    if (count === 0) unfold(false)
  }, [count])
  if (!own) return null
  const shown = unfolded && (at === null || at.place === 'now')
  const later = (key: string) => {
    const next = [...putOff, key]
    setPutOff(next)
    keep(sessionStorage, next, 'asks', room.code)
  }
  const toggle = () => {
    if (!shown) at?.go('now')
    unfold(!shown)
  }
  return (
    <>
      {count > 0 && (
        <section aria-label={t('label')} className="border-b border-line bg-note-soft">
          <div className="flex items-center gap-3 px-3 py-1 sm:hidden">
            <p className="min-w-0 grow text-sm">{t('fold.asked', { count })}</p>
            <Button size="small" tone="quiet" aria-expanded={shown} aria-controls={id} onClick={toggle}>
              {t(shown ? 'fold.hide' : 'fold.show')}
            </Button>
          </div>
          <div id={id} className={classes(!shown && 'max-sm:hidden')}>
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
          </div>
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
