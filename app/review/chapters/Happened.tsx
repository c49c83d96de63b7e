// What happened: the game at a glance, then turn by turn what everybody was told.
'use client'
import { useTranslations } from 'use-intl/react'
import type { ReviewView } from '../../../lib/review/review.ts'
import { partyName, partyOf } from '../../_client/catalogue.ts'
import { useSeated } from '../../_client/useRoom.ts'
import { useHeadlineText } from '../../_parts/HeadlineList.tsx'
import { MarkShape } from '../../_parts/PartyMark.tsx'
import { EmptyState } from '../../_parts/Section.tsx'
import { Figure } from '../charts/Figure.tsx'
import { GameLine, rowOf } from '../charts/GameLine.tsx'
import { Sheet } from '../Sheet.tsx'
import { useReview } from '../useReview.ts'

export function Happened() {
  const t = useTranslations('review')
  const words = useTranslations('common')
  const review = useReview()
  const { catalogue } = useSeated()
  const textOf = useHeadlineText(catalogue)
  const { room, timeline } = review
  const turns = [...new Set(timeline.phases.map(({ turn }) => turn))]
  const marked = timeline.events.filter(({ headline }) => rowOf(headline) !== null)
  return (
    <>
      {room.end && (
        <p className="mb-3 text-lg">
          <strong>{t('happened.ended', { end: words(`end.${room.end}.name`) })}</strong>{' '}
          <span className="text-ink-2">
            {room.over?.kind === 'capitulation'
              ? words('headline.capitulation', { party: partyName(catalogue, room.over.party) })
              : words(`end.${room.end}.means`)}
          </span>
        </p>
      )}
      <Sheet title={t('happened.timeline')}>
        <Figure
          title={room.title}
          table={{
            head: [t('figure.turn'), t('happened.kind'), t('happened.what')],
            rows: marked.map(({ turn, headline }) => [turn, t(`happened.${rowOf(headline) ?? 'events'}`), textOf(headline)]),
          }}
        >
          <GameLine review={review} />
        </Figure>
      </Sheet>
      <div className="review-columns not-on-wall mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        {turns.map((turn) => (
          <Turn key={turn} turn={turn} review={review} />
        ))}
      </div>
    </>
  )
}

function Turn({ turn, review }: { turn: number; review: ReviewView }) {
  const t = useTranslations('review')
  const words = useTranslations('common')
  const { catalogue } = useSeated()
  const textOf = useHeadlineText(catalogue)
  const { timeline } = review
  const told = timeline.events.filter((one) => one.turn === turn && one.headline.kind !== 'turnBegins')
  const began = timeline.phases.filter((one) => one.turn === turn)
  const next = timeline.phases.find((one) => one.turn > turn)
  const returns = timeline.returns.filter(({ seq }) => seq >= (began[0]?.seq ?? 0) && seq <= (next?.seq ?? timeline.last))
  return (
    <Sheet title={t('happened.turn', { turn })}>
      {told.length === 0 && <EmptyState title={t('happened.nothing')} />}
      <ol className="flex flex-col gap-2.5">
        {began.map(({ phase }) => {
          const here = told.filter((one) => one.phase === phase)
          if (here.length === 0) return null
          return (
            <li key={phase}>
              <p className="text-xs font-semibold tracking-wide text-ink-3">{words(`phase.${phase}.name`)}</p>
              <ul className="mt-0.5 flex flex-col gap-1">
                {here.map(({ seq, headline }) => (
                  <li key={`${seq} ${headline.id}`} className="flex items-start gap-2 text-sm">
                    <span className="mt-[0.25em] flex w-4 shrink-0 justify-center">
                      {headline.party ? (
                        <MarkShape party={partyOf(catalogue, headline.party)} />
                      ) : (
                        <span aria-hidden className="mt-[0.3em] size-1.5 rounded-full bg-ink-3" />
                      )}
                    </span>
                    <span className="min-w-0 break-words">{textOf(headline)}</span>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
      {returns.map(({ seq, to, name }) => (
        <p key={seq} className="mt-2 text-sm text-ink-3">
          {name && to ? t('happened.back', { turn: to.turn, phase: words(`phase.${to.phase}.name`), name }) : t('happened.undone')}
        </p>
      ))}
    </Sheet>
  )
}
