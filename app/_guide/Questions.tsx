// The questions this game gives reason to ask, each with the moments it is about.
'use client'
import { useTranslations } from 'use-intl/react'
import type { Question } from '../../lib/game/hot-wash.ts'
import type { Occasion } from '../../lib/game/occasions.ts'
import { actName, measureName, partyName } from '../_client/catalogue.ts'
import { useSeated } from '../_client/useRoom.ts'

/** What to listen for is told to the facilitator alone. */
type Asked = Omit<Question, 'listenFor'> & { listenFor: string | null }

export function Questions({ questions }: { questions: readonly Asked[] }) {
  const t = useTranslations('guide')
  if (questions.length === 0) return <p className="text-sm text-ink-3">{t('noQuestions')}</p>
  return (
    <ol className="flex max-w-prose flex-col gap-3">
      {questions.map(({ id, kind, ask, listenFor, moments, more }) => (
        <li key={id} className="break-inside-avoid">
          {moments.some(({ turn }) => turn !== null) && (
            <ul className="figures flex flex-col text-sm text-ink-2">
              {moments.map((moment) => (
                <li key={JSON.stringify(moment)}>
                  <Moment kind={kind} moment={moment} />
                </li>
              ))}
              {more > 0 && <li className="text-ink-3">{t('more', { count: more })}</li>}
            </ul>
          )}
          <p className="text-base font-medium">{ask}</p>
          {listenFor !== null && <p className="text-sm text-ink-3">{t('listenFor', { what: listenFor })}</p>}
        </li>
      ))}
    </ol>
  )
}

/** "Turn 3, Respond – DPRK, USA: …" */
function Moment({ kind, moment }: { kind: Question['kind']; moment: Occasion }) {
  const t = useTranslations()
  const { catalogue } = useSeated()
  const { turn, phase, parties, title, measure, act, points } = moment
  if (turn === null || phase === null) return null
  const names = parties.map((id) => partyName(catalogue, id))
  return t('guide.moment', {
    turn,
    phase: t(`common.phase.${phase}.name`),
    what: t(`guide.occasion.${kind}`, {
      parties: names.join(', ') || '–',
      one: names[0] ?? '–',
      other: names[1] ?? '–',
      title: title ?? '–',
      count: names.length,
      what: measure ? measureName(catalogue, measure) : act ? actName(catalogue, act) : 'none',
      points: points ?? 0,
    }),
  })
}
