// The first page of a printed review: which session it was, how it ended, and what each chapter found.
'use client'
import { useLocale, useTranslations } from 'use-intl/react'
import { chapterIds } from '../../lib/game/chapters.ts'
import type { ChapterId } from '../../lib/game/review-schema.ts'
import { useSeated } from '../_client/useRoom.ts'
import { PartyMark } from '../_parts/PartyMark.tsx'
import { useFinding } from './useFinding.ts'
import { useReview } from './useReview.ts'

export function Cover() {
  const t = useTranslations('review')
  const words = useTranslations('common')
  const { room, timeline } = useReview()
  const { catalogue } = useSeated()
  const locale = useLocale()
  const [first] = timeline.phases
  const day = first && new Date(first.at).toLocaleDateString(locale, { dateStyle: 'long' })
  return (
    <div className="review-cover">
      <p className="mt-24 text-lg text-ink-2">{t('cover.kind')}</p>
      <p className="mt-2 text-4xl font-semibold">{room.title}</p>
      <p className="mt-3 text-lg text-ink-2">{t('cover.played', { scenario: catalogue.title, day: day ?? '–', turns: room.told })}</p>
      <ul className="mt-6 flex flex-wrap gap-x-5 gap-y-2">
        {catalogue.parties.map((party) => (
          <li key={party.id}>
            <PartyMark party={party} />
          </li>
        ))}
      </ul>
      {room.end && <p className="mt-10 text-xl font-semibold">{t('happened.ended', { end: words(`end.${room.end}.name`) })}</p>}
      <dl className="mt-6 flex max-w-prose flex-col gap-3">
        {chapterIds.map((id) => (
          <Found key={id} chapter={id} />
        ))}
      </dl>
    </div>
  )
}

function Found({ chapter }: { chapter: ChapterId }) {
  const t = useTranslations('review.chapter')
  const found = useFinding(chapter)
  if (found.length === 0) return null
  return (
    <div>
      <dt className="text-sm font-semibold text-ink-2">{t(`${chapter}.name`)}</dt>
      <dd>{found.join(' ')}</dd>
    </div>
  )
}
